const movements: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!công |liên )đoàn (?:tncs|thanh niên|khối|tỉnh|huyện|thành phố|toàn quốc|các|trường)|(?:tỉnh|huyện|thành|quận|thị) đoàn|^đoàn$/iu,
    'đoàn',
  ],
  [/công đoàn|liên đoàn lao động|lđlđ/iu, 'công đoàn'],
  [/phụ nữ|lhpn/iu, 'phụ nữ'],
  [/nông dân/iu, 'nông dân'],
  [/cựu chiến binh|ccb/iu, 'cựu chiến binh'],
  [/mặt trận|mttq/iu, 'mặt trận'],
  [/chữ thập đỏ/iu, 'chữ thập đỏ'],
  [/công an/iu, 'công an'],
  [/quân sự|quân đội|biên phòng/iu, 'quân đội'],
]

/** Levels by the word that shows them; the first that fits counts, so a provincial bloc is a bloc. */
const levels: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})khối(?!\p{L})/iu, 'khối'],
  [/toàn quốc|của đảng|cộng sản việt nam|trung ương/iu, 'toàn quốc'],
  [/(?<!\p{L})(?:huyện|quận|thị xã)(?!\p{L})/iu, 'huyện'],
  [/(?<!\p{L})(?:xã|phường|thị trấn|đặc khu)(?!\p{L})/iu, 'xã'],
  [/(?<!\p{L})tỉnh(?!\p{L})/iu, 'tỉnh'],
  [/(?<!\p{L})(?:thành phố|thành đoàn|tp)(?!\p{L})/iu, 'thành phố'],
]

/**
 * The level of a congress from the words between "Đại hội" and its number: "Đảng bộ tỉnh" is "tỉnh",
 * "Đoàn Khối các cơ quan" is "đoàn khối", "đại biểu toàn quốc" is "toàn quốc", "Đảng bộ Sở Y tế" is "cơ sở".
 */
export function congressLevel(words: string): string {
  const movement = movements.find(([pattern]) => pattern.test(words))?.[1]
  const level =
    levels.find(([pattern]) => pattern.test(words))?.[1] ??
    (/^ ?(?:đảng)?$/iu.test(words.trim()) ? 'toàn quốc' : 'cơ sở')
  return movement === undefined ? level : `${movement} ${level}`
}
