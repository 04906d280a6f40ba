import { countSyllables, endsAsSentence } from './sentence.ts'

/** Who made an article, with the literal line that says so. */
export interface Byline {
  readonly raw: string
  readonly author: string | null
  readonly unit: string | null
  /** Whether the same hand took the pictures. */
  readonly photos: boolean
  /** Who took the pictures where somebody else did. */
  readonly photographer?: string
}

const label =
  /^[([]?\s*(?<label>(?:tin|bài)(?:\s*(?:,|và|&|-|–|\/|,? ?bài và)\s*(?:tin|bài|ảnh|hình|video|clip|hình ảnh))*|tác giả(?: bài viết)?|người viết|người đưa tin|(?:đăng|viết|gửi) bởi|thực hiện|biên tập|biên soạn|phóng viên|cộng tác viên|ctv|pv|bbt|ban biên tập|đưa tin|by)\s*(?::|\.:)\s*(?<name>.+?)\s*[)\]]?\.?$/iu
const bare =
  /^[([]?\s*(?:PV|CTV|BBT|Phóng viên|Ban Biên tập|Ban biên tập|Nhóm PV|NHÓM PV|TTXVN|P\.V|B\.B\.T)(?:\s*[-–/,(]\s*[^.]{1,60})?\s*[)\]]?\.?$/u
const pictureLabel = /\s*[;.,–|-]?\s*[([]?(?:ảnh|hình|hình ảnh)\s*:\s*(?<name>[^:]+?)[)\]]?$/iu

/** A unit is set off by a spaced dash or brackets: "Bùi Thám – Chi bộ Liên minh HTX tỉnh", "Minh Hằng (Văn phòng Huyện ủy)". */
function splitUnit(name: string): { author: string; unit: string | null } {
  const match = /^(?<author>.+?)(?:\s+[-–—]\s+|\s*[–—]\s*|\s*(?<bracket>\())(?<unit>[^()]+)\)?$/u.exec(name)
  const { author, unit, bracket } = match?.groups ?? {}
  if (author === undefined || unit === undefined) return { author: name, unit: null }
  const isAcronym = bracket !== undefined && /^[\p{Lu}&.-]{2,12}$/u.test(unit)
  if (!isOffice(unit) && !isAcronym) return { author: name, unit: null }
  return { author, unit: unit.trim() }
}

const officeWords =
  /(?<!\p{L})(?:chi bộ|đảng|ban|văn phòng|vp|sở|phòng|trung tâm|tt|hội|đoàn|liên minh|ubnd|hđnd|ubmttq|mttq|mặt trận|công ty|trường|bệnh viện|báo|đài|khối|huyện|tỉnh|thành ủy|thị xã|xã|phường|cục|chi cục|viện|ttxvn|thông tấn xã|ngân hàng|công đoàn|bộ|tổng|kho bạc|cơ quan|đơn vị|ủy ban|btg|btc|bdv|ubkt|vhtt|cổng)(?!\p{L})/iu

const opensAsOffice =
  /^(?:Chi bộ|Đảng (?:bộ|ủy)|Ban (?:Tuyên giáo|Tổ chức|Dân vận|Biên tập|Nội chính|Thường vụ)|Văn phòng|Sở|Phòng|Trung tâm|Hội|Đoàn|Tỉnh đoàn|Liên minh|UBND|HĐND|UBMTTQ|Công đoàn|Cục|Chi cục|Ủy ban)(?!\p{L}| nghị| thảo)/u
const act =
  /(?<!\p{L})(?:tổ chức|triển khai|tổng kết|sơ kết|tăng cường|nâng cao|đẩy mạnh|thăm|trao|làm việc|kết nạp|quán triệt|ra mắt|khai mạc|phát động|là|đã|với)(?!\p{L})/u

function isOffice(text: string): boolean {
  return officeWords.test(text)
}

function readLabelled(text: string): Byline | null {
  const groups = label.exec(text)?.groups
  if (groups === undefined) return null
  const photos = /ảnh|hình/iu.test(groups['label'] ?? '')
  const whole = groups['name'] ?? ''
  const photographer = pictureLabel.exec(whole)?.groups?.['name']
  const name = whole.replace(pictureLabel, '').trim()
  if (name === '' || countSyllables(name) > 24) return null
  const made = { raw: text, ...splitUnit(name), photos }
  return photographer === undefined ? made : { ...made, photos: false, photographer }
}

/** Names as people sign: two to five capitalised syllables, initials, or two such names with a dash. */
const signature =
  /^(?:\p{Lu}\p{Ll}*\.?(?: ?\p{Lu}\p{Ll}*\.?){0,4})(?:\s*(?:[-–,&]|và)\s*\p{Lu}\p{Ll}*\.?(?: ?\p{Lu}\p{Ll}*\.?){0,4}){0,2}$/u

/**
 * Reads a line that says who made the article: "Tin, ảnh: H.L", "Bài và ảnh: Minh Hằng (Văn phòng Huyện ủy)",
 * "Tin: Thu Hà; Ảnh: Lê Nam", "PV". `null` for every other line.
 */
export function readByline(text: string): Byline | null {
  if (text.length > 160) return null
  const labelled = readLabelled(text)
  if (labelled !== null) return labelled
  if (!bare.test(text)) return null
  return { raw: text, ...splitUnit(text.replaceAll(/^[([]|[)\].]+$/gu, '').trim()), photos: false }
}

/**
 * Reads a line that may be nothing but a name, as authors sign under the text: "Thu Hà", "H.L", "Lê Nam - Văn phòng Tỉnh ủy".
 * Only the place after the last paragraph makes it a byline, so the caller has to know the place.
 */
export function readSignature(text: string): Byline | null {
  if (text.length > 80 || (endsAsSentence(text) && !/\p{Lu}\.$/u.test(text))) return null
  const { author, unit } = splitUnit(text.replaceAll(/^[([]|[)\]]$/gu, ''))
  if (!signature.test(author) || (unit === null && isOffice(text))) return null
  if (unit === null && author === author.toUpperCase() && author.length > 12) return null
  return { raw: text, author, unit, photos: false }
}

/**
 * Reads a name in capitals, as newspapers sign: "KIM LOAN", "LÊ HẢO". Short headings are written so too, so it
 * counts only on the last line of a text.
 */
export function readCapitalSignature(text: string): Byline | null {
  const isName = text.length <= 24 && /^\p{Lu}{2,8}(?: \p{Lu}{2,8}){1,3}$/u.test(text) && !isOffice(text)
  return isName ? { raw: text, author: text, unit: null, photos: false } : null
}

/**
 * Reads a line that is nothing but the name of an office, as units sign: "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
 * "(Trung tâm VHTT&TT huyện Lạc Thủy)".
 * As with names, only its place makes it a byline.
 */
export function readUnitSignature(text: string): Byline | null {
  const unit = /^\((?<inner>[^()]+)\)$/u.exec(text)?.groups?.['inner'] ?? text
  if (text.length > 80 || /[.,;:!?…]$/u.test(unit) || !opensAsOffice.test(unit) || act.test(unit)) return null
  return { raw: text, author: null, unit, photos: false }
}
