import { patternRule, wordAfter, wordBefore } from './rule.ts'

const bracket = String.raw`\((?: [^()]{1,80}|[^()]{1,80} )\)`
const hyphen = String.raw`${wordBefore}(?:[-–] | [-–](?=[\p{L}\p{N}]))${wordAfter}`

/** "2025- 2030", "kinh tế- xã hội", "( 24/5/1932- 24/5/2022)": a space on one side of a hyphen, or inside brackets. */
export const unevenSpace = patternRule(
  'khoảng trắng lệch quanh gạch nối hoặc trong ngoặc',
  new RegExp(`${bracket}|${hyphen}`, 'u'),
)

/** "25 / 10 / 2021": spaces inside a date. */
export const spacedDate = patternRule(
  'khoảng trắng trong ngày tháng',
  /(?<!\d)\d{1,2}(?: \/ ?|\/ )\d{1,2}(?: ?\/ ?)\d{4}(?!\d)|(?<!\d)\d{1,2}\/\d{1,2}(?: \/ ?|\/ )\d{4}(?!\d)/u,
)

/** "hội nghị ,": a space before a mark. */
export const spaceBeforeMark = patternRule(
  'khoảng trắng trước dấu câu',
  new RegExp(String.raw`${wordBefore} (?:[,;:!?]|\.(?![.\p{N}]))(?=\s|$)`, 'u'),
)

/** "đảng,chính quyền": no space after a comma or a semicolon. */
export const missingSpace = patternRule(
  'thiếu khoảng trắng sau dấu câu',
  new RegExp(String.raw`${wordBefore}[,;](?=\p{Ll})${wordAfter}`, 'u'),
)

/** "số07/2002": a number glued to the word before it. */
export const gluedNumber = patternRule(
  'thiếu khoảng trắng trước số',
  /(?<![\p{L}\p{N}])(?:số|ngày|năm|tháng|quý|khóa|thứ)\d[\p{L}\p{N}/.-]*[\p{L}\p{N}]/iu,
)
