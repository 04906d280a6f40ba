import { numeralPattern } from '#src/vietnamese/numerals.ts'
import { continuesName, headPattern, tailPattern } from './body-words.ts'

const head = new RegExp(headPattern, 'iuy')
const known = new RegExp(`(?: ?[-–] ?| )?${tailPattern}`, 'iuy')
/** "(CCQ&DN)" between a name and its province. */
const bracketed = / \([\p{Lu}&]{2,}\)(?= (?:tỉnh|thành phố|huyện|quận|thị xã|Việt Nam)(?!\p{L}))/uy
/** A word of a proper name, and "khóa XIII" or "(khóa XIII)" behind it. */
const proper =
  / ?-? ?(?!Nghị quyết|Chỉ thị|Kết luận|Đề án|Kế hoạch|Quy định|Ông |Bà |TỔ |LẦN|HỘI|TỔNG KẾT|SƠ KẾT|TRIỂN|NHIỆM|ĐÁNH|KHAI|BẾ|NĂM|QUÝ|THÁNG|TRAO|TẶNG|THĂM|CHÚC|RA |HỌP|KIỂM|XÂY|QUÁN|HỌC)\p{Lu}[\p{L}\d&.]*(?<!\.)/uy
/**
 * What a company, a hospital or an office deals in, its first syllable alone in a capital: "Cấp nước" of "Công ty
 * Cổ phần Cấp nước Quảng Ninh", "Kiểm soát bệnh tật" of "Trung tâm Kiểm soát bệnh tật tỉnh". A capital or the
 * word for a place shows that the name goes on.
 */
const trade =
  /(?<=(?<!\p{L})(?:công ty|tổng công ty|cổ phần|tnhh|một thành viên|mtv|nhà máy|xí nghiệp|hợp tác xã|trung tâm|bệnh viện|ngân hàng|chi cục|cục|sở|trường|đại học|cao đẳng)) \p{Lu}\p{Ll}+(?: (?!(?:và|với|của|tại|là|dự|họp|mở|ra|về|ở|đã|sẽ|vừa|được|đến|thăm|trao|tặng|tổ|phối|tiếp|do|cho|có|cùng|giai|năm|khóa|lần|nhiệm|nhân|kỷ|theo|từ|trong|vào|ngày|triển|khai|kết|ký|tham|long|tiến)(?!\p{L}))\p{Ll}+){1,3}(?= (?:\p{Lu}|\d+(?!\p{L})|tỉnh|huyện|thành phố|thị xã|quận|khu vực))/iuy
const ordinal = new RegExp(` (?:\\(khóa ${numeralPattern}\\)|khóa ${numeralPattern}(?![\\p{L}\\d]))`, 'iuy')

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (match === null || (pattern === known && !continuesName(match[0]))) return at
  return at + match[0].length
}

/**
 * Where the next word of a body's name ends, known words only: "Tỉnh ủy", "các cơ quan", "khóa XIII".
 * The offset itself where none goes on there. The text has settled tone placement.
 */
export function knownWordEnd(text: string, at: number): number {
  return (
    [bracketed, ordinal, known].map((pattern) => matchAt(pattern, text, at)).find((end) => end > at) ?? at
  )
}

/**
 * Where the name of a body that starts at an offset ends; the offset itself where none starts there.
 * A name is a known head word ("Tỉnh ủy", "Ban Thường vụ") and what follows of known words, capitalised
 * words and "khóa XIII": "Ban Chấp hành Trung ương Đảng khóa XIII". `mayNumber` lets the khóa in.
 * The text has settled tone placement.
 */
export function bodyPhraseEnd(text: string, start: number, mayNumber = true): number {
  let end = matchAt(head, text, start)
  if (end === start || !continuesName(text.slice(start, end))) return start
  for (;;) {
    const patterns = mayNumber
      ? [bracketed, ordinal, known, trade, proper]
      : [bracketed, known, trade, proper]
    const next = patterns.map((pattern) => matchAt(pattern, text, end)).find((at) => at > end)
    if (next === undefined) return end
    end = next
  }
}
