import { patternRule } from './rule.ts'

const office = String.raw`(?:Ủy viên|Phó Bí thư|Bí thư|Phó Chủ tịch|Chủ tịch|Phó Trưởng|Trưởng [Bb]an|Trưởng|Giám đốc|Phó Giám đốc|Chánh|TUV|UVBTV)`

/** "Dương Dã-Phó Bí thư": a name and its office joined by a hyphen without spaces. */
export const nameGluedToOffice = patternRule(
  'tên và chức vụ dính gạch nối',
  new RegExp(String.raw`(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}[-–]${office}(?!\p{L})`, 'u'),
)

/** "Đại hội Đảng bộ khối khóa VIII": congresses are counted by "lần thứ"; a khóa is what they elect. */
export const congressByKhoa = patternRule(
  '"Đại hội … khóa" thay cho "lần thứ"',
  /[Đđ]ại hội (?:[Đđ]ại biểu )?(?<shown>(?:Đảng bộ|Đoàn|Công đoàn|Hội|Mặt trận)(?: \p{L}+){0,8}? khóa (?:[IVXL]+|\d+))(?!\p{L})/u,
)

/** "Đại hội chi, đảng bộ cơ sở": two nouns share a syllable that only one of them has. */
export const sharedSyllable = patternRule(
  'viết tắt ghép "chi, đảng bộ"',
  /(?<!\p{L})(?:Đại hội )?chi, đảng bộ(?: cơ sở| trực thuộc)?(?!\p{L})/iu,
)

/** "Về công tác X được BTV quan tâm": a sentence whose subject was made an adverbial, so that it has none. */
export const lostSubject = patternRule(
  'câu "Về … được …" thiếu chủ ngữ',
  /(?:^|[.!?] )(?<shown>Về [\p{Ll}\p{N}, ]{8,160} được \p{Lu}\p{L}*)(?!\p{L})/u,
)
