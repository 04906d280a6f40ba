import { foldText } from '#src/vietnamese/fold.ts'
import { findSentences } from '#src/vietnamese/sentences.ts'
import { countSyllables } from './sentence.ts'

/** What stands under a picture. */
export interface Caption {
  readonly text: string
  readonly credit: string | null
}

/** Longest caption, in syllables. */
const longest = 60

const creditName = String.raw`(?<name>\p{Lu}[\p{L}\p{M}.]*(?:[ ./–-]+[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.]*){0,6})`
const gluedCredit = new RegExp(
  String.raw`\s*[-–(.,;]?\s*(?:Ảnh|ẢNH|Photo|Nguồn ảnh|Ảnh chụp|\(ảnh)\s*:\s*${creditName}\s*\)?\.?$`,
  'u',
)
const loneCredit = new RegExp(
  String.raw`^[(\[]?\s*(?:Ảnh|ẢNH|Photo|Nguồn ảnh|ảnh)\s*:\s*${creditName}\s*[)\]]?\.?$`,
  'u',
)

/** "… tại điểm cầu Tỉnh ủy. Ảnh Thanh Phúc": the colon is at times left out after the caption's end. */
const creditWithoutColon = /(?<=[.)”])\s*Ảnh (?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3})\.?$/u

/** Name in a line that is nothing but a credit: "Ảnh: Lam Hồng". `null` for every other line. */
export function readCredit(text: string): string | null {
  return loneCredit.exec(text)?.groups?.['name'] ?? null
}

/** Takes the credit off a caption: "… đủ tiêu chuẩn. Ảnh: Lam Hồng" gives the sentence and "Lam Hồng". */
export function splitCredit(text: string): Caption {
  const match = gluedCredit.exec(text) ?? creditWithoutColon.exec(text)
  const name = match?.groups?.['name']
  if (match === null || name === undefined || match.index === 0) return { text, credit: null }
  const stop = text.charAt(match.index) === '.' ? '.' : ''
  return { text: `${text.slice(0, match.index).trimEnd()}${stop}`, credit: name }
}

/** The words of a caption set in brackets, or behind a label in brackets: "(Các đại biểu dự Hội nghị)", "[Ảnh] Các đại biểu …". */
export function unwrapCaption(text: string): string {
  const labelled = /^\[(?:ảnh|hình)(?: \d+)?\]\s*(?<inner>.+)$/iu.exec(text)?.groups?.['inner']
  if (labelled !== undefined) return labelled
  return /^\((?<inner>[^()]+(?:\([^()]*\)[^()]*)*)\)\.?$/u.exec(text)?.groups?.['inner']?.trim() ?? text
}

/** Whether two captions say the same, marks and case aside: pages print the caption as a title and again below. */
export function sameCaption(a: string, b: string): boolean {
  const bare = (text: string): string =>
    foldText(text)
      .replaceAll(/[^a-z0-9]+/gu, ' ')
      .trim()
  return bare(a) === bare(b)
}

const scene =
  /^(?:\(?(?:ảnh|trong ảnh|hình|hình ảnh)(?: minh họa| \d+)?\s*[:.)]|toàn cảnh|quang cảnh|một góc|ảnh minh họa)/iu
const onPicture =
  /^(?:(?:các )?(?:(?:thiếu|trung|thượng|đại) (?:tướng|tá|úy)|đồng chí|đ\/c|đại biểu|lãnh đạo|thường trực|cán bộ|đảng viên|đoàn viên|hội viên|thí sinh|học viên|đội|tiết mục|chủ tịch|bí thư|phó|ban|đảng ủy|đảng bộ|chi bộ|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|hội(?! nghị)|đoàn|ủy ban|ubnd|hđnd|liên đoàn|công đoàn|tuổi trẻ|nhân dân|người dân|chiến sĩ|lực lượng)|thừa ủy quyền|thay mặt)(?!\p{L})/iu
/** "Ông Nguyễn Văn A trao quà": without a name after it, the word carries on a story. */
const titled = /^(?:Ông|Bà|Anh|Chị) \p{Lu}\p{Ll}+ \p{Lu}/u
const shownAct =
  /(?<!\p{L})(?:phát biểu|trao|tặng|dự|chủ trì|điều hành|khen thưởng|chụp ảnh|chúc mừng|ra mắt|biểu quyết|bỏ phiếu|thắp hương|dâng hương|dâng hoa|viếng|thăm|tham quan|kiểm tra|ký kết|cắt băng|khởi công|gắn biển|báo cáo|trình bày|trình diễn|biểu diễn|quán triệt|thông qua|thảo luận|tham luận|kết luận|khai mạc|bế mạc|đón nhận|nhận|tiếp|làm việc|ký|bấm nút|chứng kiến|lưu niệm|tham gia|hướng dẫn|giới thiệu|truyền đạt|công bố|tuyên thệ|đọc lời)(?!\p{L})/iu
const tellsOn =
  /(?<!\p{L})(?:đã|sẽ|đang|được|cũng|đồng thời|nhằm|theo đó|trong đó|cùng dự|tới dự|đến dự|yêu cầu|nhấn mạnh|đề nghị|khẳng định|cho biết|(?<!phát biểu )chỉ đạo)(?!\p{L})|[:;“]/iu
const listsGuests = /(?<!\p{L})(?:dự|chủ trì)(?: \p{Ll}+){0,4} (?:có|gồm)(?!\p{L})/u

/** Whether a line names a scene, as captions alone do: "Toàn cảnh Hội nghị". */
export function namesScene(text: string): boolean {
  return scene.test(text) && countSyllables(text) <= longest && findSentences(text).length <= 1
}

/** "03 chi bộ, 12 đảng viên": a picture's caption does not count the prizes, the text does. */
const countsTwice = /(?<!\d)\d{1,3} \p{Ll}[^,;\d]{2,40}(?:,| và) \d{1,3} \p{Ll}/u

/**
 * Whether a line reads like a caption although nothing around it says that a picture stood there:
 * one short sentence that shows people at an act ("Lãnh đạo … phát biểu tại hội nghị.") or names a scene.
 */
export function readsAsCaption(text: string): boolean {
  if (countSyllables(text) > longest || findSentences(text).length > 1) return false
  if (namesScene(text)) return true
  if (tellsOn.test(text) || listsGuests.test(text) || countsTwice.test(text)) return false
  return (onPicture.test(text) || titled.test(text)) && shownAct.test(text) && countSyllables(text) <= 45
}

/** Whether a line under a picture may be its caption: short, at most two sentences, and no heading of a list. */
export function mayBeCaption(text: string): boolean {
  if (/^[-–+•*] |[:;,]$/u.test(text)) return false
  return countSyllables(text) <= longest && findSentences(text).length <= 2
}
