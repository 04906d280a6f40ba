import { capitalRun, personAt } from '#src/persons/person-name.ts'
import { type Span } from '#src/vietnamese/span.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'
import { bodyPhraseEnd } from './body-phrase.ts'
import { headPattern } from './body-words.ts'

const heads = new RegExp(headPattern, 'giu')
/** Organs that act for a body; the archive files the body. */
const organ =
  /^(?:ban chấp hành|bch|ban thường vụ|btv|thường vụ|thường trực|tập thể ban thường vụ)(?: \([\p{Lu}&]+\))? (?!trung ương)/iu
const tooGeneral =
  /^(?:đảng bộ|đảng ủy|chi bộ|hội|bộ|sở|báo|đài|trường|cục|chủ tịch nước|mặt trận|công đoàn|văn phòng|trung tâm|công ty|ban chấp hành|ban thường vụ|bch|btv|thường trực|thường vụ|ủy ban kiểm tra|ubkt|ban tổ chức|ban chỉ đạo|ban kiểm tra)$/iu
/** A bracketed abbreviation between organ and body: "Ban Thường vụ (BTV) Đảng ủy Khối". */
const organBracket = /^ \([\p{Lu}&]{2,}\) /u

function phraseEnd(text: string, start: number): number {
  const end = bodyPhraseEnd(text, start, false)
  const bracket = organBracket.exec(text.slice(end))
  if (end === start || bracket === null) return end
  const next = bodyPhraseEnd(text, end + bracket[0].length, false)
  return next > end + bracket[0].length ? next : end
}

const heldOffice =
  /(?<!\p{L})(?:bí thư|bí thư thường trực|chủ tịch|chủ nhiệm|trưởng|giám đốc|chánh|thường trực)(?: thường trực)? $/iu

/** Where a body's name ends in "Bí thư Tỉnh ủy Nguyễn Quốc Đoàn": before the person who holds the office. */
function endBeforePerson(text: string, start: number, end: number): number {
  if (!heldOffice.test(text.slice(0, start))) return end
  const gaps = [...text.slice(start, end).matchAll(/ (?=\p{Lu})/gu)].map(({ index }) => start + index)
  return gaps.find((gap) => personAt(capitalRun(text, gap + 1)) === 0) ?? end
}

function withoutOrgan(text: string, start: number, end: number): Span {
  const lead = organ.exec(settleTonePlacement(text.slice(start, end)))
  const from = start + (lead?.[0].length ?? 0)
  return { raw: text.slice(from, end), start: from, end }
}

/**
 * The bodies a normalised text names, in its order, without the organ that acts for them: "Ban Chấp hành Đảng bộ
 * Khối các cơ quan tỉnh" gives "Đảng bộ Khối các cơ quan tỉnh". Words too general to name one are left out.
 */
export function findBodies(text: string): Span[] {
  const plain = settleTonePlacement(text)
  const found: Span[] = []
  let past = 0
  for (const match of plain.matchAll(heads)) {
    if (match.index < past) continue
    const end = endBeforePerson(plain, match.index, phraseEnd(plain, match.index))
    const body = withoutOrgan(text, match.index, end)
    past = end
    if (body.raw !== '' && !tooGeneral.test(settleTonePlacement(body.raw))) found.push(body)
  }
  return found
}
