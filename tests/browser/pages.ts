/** One address of every kind of page the site has, with a name for test titles. */
export const pageKinds = {
  home: '/',
  article: '/2024/hoi-nghi-ban-chap-hanh-dang-bo-khoi-co-quan-doanh-nghiep-tinh-lan-thu-20/',
  section: '/chuyen-muc/hoi-nghi/',
  years: '/luu-tru/',
  year: '/luu-tru/2022/',
  bodies: '/to-chuc/',
  body: '/to-chuc/dang-bo-khoi-cac-co-quan-va-doanh-nghiep-tinh-gia-lai/',
  search: '/tim-kiem/?q=dang+bo+khoi+lan+thu+20',
  standing: '/gioi-thieu/',
  statement: '/kha-nang-tiep-can/',
  notFound: '/khong-co-trang-nay/',
} as const

/** The article that most journeys read. */
export const article = {
  address: pageKinds.article,
  title: 'Hội nghị Ban Chấp hành Đảng bộ khối Cơ quan-Doanh nghiệp tỉnh (lần thứ 20)',
} as const
