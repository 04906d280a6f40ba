import { findSentences } from '#src/vietnamese/sentences.ts'

/** Longest derived title, in characters. */
const longest = 200

const time =
  /^(?:(?:Vào |Trong )?(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Nn]gày|[Hh]ai ngày|Vừa qua|Mới đây|Hôm nay|Từ ngày)(?!\p{L})[^,]{0,60},|[\p{Lu}.]{2,12} ?[-–] )\s*/u
const place = /^(?:tại|Tại) [^,]{3,120},\s*/u
const event =
  /^(?<subject>\p{Lu}.+?) (?:đã |vừa |long trọng |trọng thể |phối hợp )*(?:tổ chức|khai mạc|tiến hành|họp|mở|triệu tập) (?:thành công |phiên )?(?<event>[Hh]ội nghị|[Đđ]ại hội|[Ll]ễ(?: \p{Ll}+){0,4}|[Kk]ỳ họp|[Pp]hiên họp|[Hh]ội thảo|[Tt]ọa đàm|[Bb]uổi gặp mặt)(?<rest>.*)$/u

/** What the word for the meeting goes on with when it needs its body's name beside it: "Hội nghị … lần thứ 7". */
const bareNumber =
  /^(?:,? (?:lần|phiên|kỳ|thường kỳ|định kỳ|bất thường|giữa nhiệm kỳ|khóa|nhiệm kỳ)(?!\p{L})|\s*[,.(]|$)/u

/** A meeting that names its body itself: "Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX". */
const ownName = /^ (?:đại biểu|toàn thể|Ban |BCH |Đảng bộ |Đoàn |Hội đồng )/u

/** Cuts off what a sentence adds about aim and results: "… để đánh giá", "nhằm …", "; …". */
function headOf(rest: string): string {
  return rest
    .replace(/\s*(?:[.;:].*|,? (?:để|nhằm|với sự|dưới sự|đồng thời|do đồng chí|có sự).*)$/u, '')
    .replace(/[\s,.]+$/u, '')
}

function cut(text: string): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest)
  return `${text.slice(0, end)}…`
}

function withoutAbbreviations(text: string): string {
  return text.replaceAll(/\s*\([\p{Lu}\p{N}&.\- ]{2,20}\)/gu, '')
}

/**
 * A title for a page that has none, made of its first sentence: "Sáng ngày 8/4, Ban Chấp hành Đảng bộ X
 * đã tổ chức Hội nghị lần thứ 7, khóa IV" gives "Hội nghị Ban Chấp hành Đảng bộ X lần thứ 7, khóa IV". Every word is the sentence's own.
 */
export function deriveTitle(paragraph: string): string {
  const first = (findSentences(paragraph)[0]?.raw ?? paragraph).replace(time, '').replace(place, '')
  const sentence = withoutAbbreviations(first)
  const { subject, event: name, rest } = event.exec(sentence)?.groups ?? {}
  if (subject === undefined || name === undefined || rest === undefined) return cut(headOf(sentence))
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  if (ownName.test(rest)) return cut(`${capital}${headOf(rest)}`)
  return cut(bareNumber.test(rest) ? `${capital} ${subject}${headOf(rest)}` : headOf(sentence))
}
