/** A province, or city of that rank, of one of the two orders. */
export interface Province {
  readonly name: string
  readonly kind: 'tỉnh' | 'thành phố'
}

/** A province as it was before 1 July 2025. */
export interface FormerProvince extends Province {
  /** Name of the province since 1 July 2025 that its land belongs to. */
  readonly successor: string
}

/**
 * Each province since 1 July 2025, with those it was made of, its own old name among them: resolution
 * 202/2025/QH15 of the National Assembly, article 1; the eleven it does not name stayed as they were.
 */
const mergers: Readonly<Record<string, readonly string[]>> = {
  'An Giang': ['Kiên Giang', 'An Giang'],
  'Bắc Ninh': ['Bắc Giang', 'Bắc Ninh'],
  'Cà Mau': ['Bạc Liêu', 'Cà Mau'],
  'Cao Bằng': ['Cao Bằng'],
  'Cần Thơ': ['Sóc Trăng', 'Hậu Giang', 'Cần Thơ'],
  'Đà Nẵng': ['Quảng Nam', 'Đà Nẵng'],
  'Đắk Lắk': ['Phú Yên', 'Đắk Lắk'],
  'Điện Biên': ['Điện Biên'],
  'Đồng Nai': ['Bình Phước', 'Đồng Nai'],
  'Đồng Tháp': ['Tiền Giang', 'Đồng Tháp'],
  'Gia Lai': ['Bình Định', 'Gia Lai'],
  'Hà Nội': ['Hà Nội'],
  'Hà Tĩnh': ['Hà Tĩnh'],
  'Hải Phòng': ['Hải Dương', 'Hải Phòng'],
  'Hồ Chí Minh': ['Bà Rịa - Vũng Tàu', 'Bình Dương', 'Hồ Chí Minh'],
  Huế: ['Thừa Thiên Huế'],
  'Hưng Yên': ['Thái Bình', 'Hưng Yên'],
  'Khánh Hòa': ['Ninh Thuận', 'Khánh Hòa'],
  'Lai Châu': ['Lai Châu'],
  'Lạng Sơn': ['Lạng Sơn'],
  'Lào Cai': ['Yên Bái', 'Lào Cai'],
  'Lâm Đồng': ['Đắk Nông', 'Bình Thuận', 'Lâm Đồng'],
  'Nghệ An': ['Nghệ An'],
  'Ninh Bình': ['Hà Nam', 'Nam Định', 'Ninh Bình'],
  'Phú Thọ': ['Vĩnh Phúc', 'Hòa Bình', 'Phú Thọ'],
  'Quảng Ngãi': ['Kon Tum', 'Quảng Ngãi'],
  'Quảng Ninh': ['Quảng Ninh'],
  'Quảng Trị': ['Quảng Bình', 'Quảng Trị'],
  'Sơn La': ['Sơn La'],
  'Tây Ninh': ['Long An', 'Tây Ninh'],
  'Thái Nguyên': ['Bắc Kạn', 'Thái Nguyên'],
  'Thanh Hóa': ['Thanh Hóa'],
  'Tuyên Quang': ['Hà Giang', 'Tuyên Quang'],
  'Vĩnh Long': ['Bến Tre', 'Trà Vinh', 'Vĩnh Long'],
}

const formerCities = new Set(['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Hồ Chí Minh'])
/** Thừa Thiên Huế became the sixth city on 1 January 2025 (resolution 175/2024/QH15). */
const presentCities = new Set([...formerCities, 'Huế'])

/** The 34 provinces since 1 July 2025. */
export const presentProvinces: readonly Province[] = Object.keys(mergers).map((name) => ({
  name,
  kind: presentCities.has(name) ? 'thành phố' : 'tỉnh',
}))

/** The 63 provinces before that day, each with the one its land belongs to since. */
export const formerProvinces: readonly FormerProvince[] = Object.entries(mergers).flatMap(
  ([successor, parts]) =>
    parts.map((name): FormerProvince => ({
      name,
      successor,
      kind: formerCities.has(name) ? 'thành phố' : 'tỉnh',
    })),
)
