import type { EntryOf, FieldTable } from './field.ts'

/** Kinds of article; the key is what files hold, the value what people read. */
export const articleKinds = {
  conference: 'Hội nghị',
  congress: 'Đại hội',
  commemoration: 'Kỷ niệm',
  news: 'Tin',
  notice: 'Thông báo',
  feature: 'Chuyên đề',
} as const

/** Parts of a day as the press names them. */
const dayParts = {
  sáng: 'Sáng',
  trưa: 'Trưa',
  chiều: 'Chiều',
  tối: 'Tối',
} as const

/** How a value came to be known. */
export const findingWays = {
  stated: 'Nêu rõ trong bài',
  mention: 'Nhắc tới trong bài',
  context: 'Suy từ văn cảnh',
  published: 'Suy từ ngày đăng',
  'source-host': 'Suy từ trang nguồn',
  byline: 'Suy từ dòng tác giả',
  derived: 'Máy tự đặt',
  typed: 'Người nhập',
} as const

const what = 'Bài viết'
const meeting = 'Hội nghị'
const makers = 'Tác giả và nguồn'
const pictures = 'Hình ảnh'
const archive = 'Tra cứu'
const keeping = 'Lưu trữ'

/** Parts of the form that an editor seldom needs: they stand folded. */
export const rareParts: readonly string[] = [archive, keeping]

/** Every field of an article, in file order. */
export const articleFields = {
  title: { kind: 'text', label: 'Tiêu đề', required: true, max: 300, part: what },
  subtitle: { kind: 'text', label: 'Tiêu đề phụ', max: 300, part: what },
  sapo: {
    kind: 'longText',
    label: 'Sapo',
    hint: 'Đoạn mở đầu, hai đến ba câu, hiện dưới tiêu đề và trong danh sách.',
    max: 1000,
    part: what,
  },
  slug: {
    kind: 'slug',
    label: 'Đường dẫn',
    hint: 'Để trống: máy tự đặt theo tiêu đề.',
    part: what,
  },
  kind: {
    kind: 'choice',
    label: 'Loại bài',
    options: articleKinds,
    preset: 'news',
    required: true,
    part: what,
  },
  status: {
    kind: 'choice',
    label: 'Trạng thái',
    hint: 'Sau khi đăng, chỉ bài “Hiện trên trang” mới có người đọc thấy.',
    options: { draft: 'Chưa cho hiện', published: 'Hiện trên trang', withdrawn: 'Đã gỡ' },
    preset: 'published',
    required: true,
    part: what,
  },
  published: {
    kind: 'moment',
    label: 'Ngày đăng',
    hint: 'Để trống: lấy lúc bấm Đăng. Đặt giờ sắp tới: bài tự lên trang đúng giờ đó.',
    part: what,
  },
  expires: {
    kind: 'moment',
    label: 'Tự gỡ lúc',
    hint: 'Để trống: bài ở lại mãi. Đến giờ này bài tự rời khỏi trang.',
    part: what,
  },
  updated: { kind: 'moment', label: 'Ngày cập nhật', part: what },
  section: { kind: 'reference', label: 'Chuyên mục', collection: 'sections', part: what },
  eventDate: { kind: 'date', label: 'Ngày diễn ra', part: meeting },
  eventEnd: {
    kind: 'date',
    label: 'Ngày kết thúc',
    hint: 'Chỉ điền khi sự kiện kéo dài hơn một ngày.',
    part: meeting,
  },
  eventPart: { kind: 'choice', label: 'Buổi', options: dayParts, part: meeting },
  anniversary: {
    kind: 'group',
    label: 'Kỷ niệm',
    part: meeting,
    fields: {
      from: { kind: 'date', label: 'Từ ngày', required: true },
      to: { kind: 'date', label: 'Đến ngày', required: true },
    },
  },
  body: { kind: 'reference', label: 'Tổ chức', collection: 'bodies', part: meeting },
  province: { kind: 'text', label: 'Tỉnh, thành phố', max: 80, part: meeting },
  session: {
    kind: 'number',
    label: 'Hội nghị lần thứ',
    hint: 'Chỉ ghi số, ví dụ 20.',
    part: meeting,
  },
  khoa: { kind: 'number', label: 'Khóa', hint: 'Ghi số thường, ví dụ 13 cho khóa XIII.', part: meeting },
  term: { kind: 'term', label: 'Nhiệm kỳ', hint: 'Ví dụ 2020-2025.', part: meeting },
  periodReviewed: {
    kind: 'period',
    label: 'Kỳ được đánh giá',
    hint: 'Ví dụ 2024, 2024-H1 (nửa đầu năm), 2024-Q2 (quý II), 2024-06 (tháng 6).',
    part: meeting,
  },
  periodPlanned: { kind: 'period', label: 'Kỳ được triển khai', part: meeting },
  place: { kind: 'text', label: 'Địa điểm', max: 200, part: meeting },
  byline: {
    kind: 'group',
    label: 'Tác giả',
    part: makers,
    fields: {
      author: { kind: 'text', label: 'Tên hoặc bút danh', max: 120 },
      unit: { kind: 'text', label: 'Đơn vị', max: 200 },
      photos: { kind: 'boolean', label: 'Tác giả chụp cả ảnh' },
    },
  },
  source: {
    kind: 'group',
    label: 'Nguồn',
    part: makers,
    fields: {
      name: { kind: 'text', label: 'Tên nguồn', max: 200 },
      url: { kind: 'url', label: 'Địa chỉ nguồn' },
    },
  },
  pictures: {
    kind: 'list',
    label: 'Ảnh',
    part: pictures,
    item: {
      kind: 'group',
      label: 'Ảnh',
      fields: {
        file: { kind: 'picture', label: 'Tệp ảnh', required: true },
        alt: {
          kind: 'text',
          label: 'Mô tả ảnh',
          hint: 'Một câu cho người không nhìn thấy ảnh.',
          max: 500,
        },
        caption: { kind: 'longText', label: 'Chú thích', max: 500 },
        credit: { kind: 'text', label: 'Người chụp', max: 120 },
      },
    },
  },
  citations: {
    kind: 'list',
    label: 'Văn kiện được nhắc đến',
    part: archive,
    item: {
      kind: 'group',
      label: 'Văn kiện',
      fields: {
        text: { kind: 'text', label: 'Nguyên văn', required: true },
        type: { kind: 'text', label: 'Loại', required: true },
        number: { kind: 'text', label: 'Số, ký hiệu', required: true },
        date: { kind: 'date', label: 'Ngày ban hành' },
        issuer: { kind: 'text', label: 'Nơi ban hành' },
        scope: { kind: 'text', label: 'Cấp', hint: 'TW, TU, CP…' },
      },
    },
  },
  congresses: {
    kind: 'list',
    label: 'Đại hội được nhắc đến',
    part: archive,
    item: {
      kind: 'group',
      label: 'Đại hội',
      fields: {
        text: { kind: 'text', label: 'Nguyên văn', required: true },
        level: { kind: 'text', label: 'Cấp', required: true },
        number: { kind: 'number', label: 'Lần thứ', required: true },
        term: { kind: 'term', label: 'Nhiệm kỳ' },
      },
    },
  },
  persons: {
    kind: 'list',
    label: 'Nhân sự',
    part: archive,
    item: {
      kind: 'group',
      label: 'Người',
      fields: {
        name: { kind: 'text', label: 'Họ tên', required: true },
        office: { kind: 'text', label: 'Chức vụ' },
      },
    },
  },
  figures: {
    kind: 'list',
    label: 'Số liệu',
    part: archive,
    item: {
      kind: 'group',
      label: 'Số liệu',
      fields: {
        text: { kind: 'text', label: 'Nguyên văn', required: true },
        value: { kind: 'number', label: 'Giá trị', required: true },
        unit: { kind: 'text', label: 'Đơn vị tính', required: true },
        approx: { kind: 'text', label: 'Ước lượng', hint: 'gần, hơn, khoảng…' },
        asOf: { kind: 'date', label: 'Tính đến ngày' },
      },
    },
  },
  tags: { kind: 'list', label: 'Từ khóa', item: { kind: 'text', label: 'Từ khóa', max: 80 }, part: archive },
  aliases: {
    kind: 'list',
    label: 'Địa chỉ cũ',
    hint: 'Người đọc vào địa chỉ cũ sẽ được đưa tới bài này.',
    item: { kind: 'address', label: 'Địa chỉ cũ' },
    part: keeping,
  },
  provenance: {
    kind: 'group',
    label: 'Xuất xứ',
    part: keeping,
    fields: {
      source: { kind: 'text', label: 'Tệp hoặc địa chỉ gốc', required: true },
      sha256: { kind: 'text', label: 'Dấu vân (SHA-256)', required: true },
      imported: { kind: 'date', label: 'Ngày nhập', required: true },
      values: {
        kind: 'list',
        label: 'Giá trị máy đọc được',
        item: {
          kind: 'group',
          label: 'Giá trị',
          fields: {
            field: { kind: 'text', label: 'Trường', required: true },
            text: { kind: 'text', label: 'Nguyên văn', required: true },
            paragraph: { kind: 'number', label: 'Đoạn' },
            start: { kind: 'number', label: 'Từ ký tự' },
            end: { kind: 'number', label: 'Đến ký tự' },
            how: { kind: 'choice', label: 'Cách biết', options: findingWays, required: true },
            confirmed: { kind: 'boolean', label: 'Đã kiểm', required: true },
          },
        },
      },
    },
  },
  text: { kind: 'markdown', label: 'Nội dung', required: true, part: what },
} as const satisfies FieldTable

/** An article as every part of the project sees it; `text` is its Markdown. */
export type Article = EntryOf<typeof articleFields>
