import type { Span } from '#src/vietnamese/span.ts'
import { capitalRun, personAt, readName } from './person-name.ts'
import { officeEnd, titleEnd } from './office.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'
import { isSurname } from './surnames.ts'

/** A person an article names. `start` and `end` are of the name where it stands first with what is said of it. */
export interface Person extends Span {
  readonly name: string
  /** Offices as the text gives them with the name; `null` where it gives none. */
  readonly office: string | null
  /** How often the whole name stands in the text. */
  readonly mentions: number
}

interface Mention {
  readonly name: Span
  readonly office: Span | null
}

const rank = String.raw`(?:(?:thiếu|trung|thượng|đại) (?:tướng|tá|úy)|gs\.?|pgs\.?|ts\.?|ths\.?|tiến sĩ|thạc sĩ|bác sĩ|bs\.?|nhà báo|nhà giáo|luật sư|anh hùng llvtnd)`
/** "Đồng chí", "ông", a rank or degree: a name follows. */
const address = new RegExp(
  String.raw`(?<![\p{L}/])(?:đồng chí|đ/c|đ\.c|ông|bà|anh|chị|${rank})(?:[:,]? (?:${rank}))*[,:]? (?=\p{Lu})`,
  'giu',
)
/** "Phạm Thị Tố Hải-Ủy viên", "Dương Dã - Phó Bí thư", "Vũ Hữu Thi, TUV", "Lê Văn A (Phó Bí thư)". */
const beforeOffice = /^(?:, | ?[-–] ?| \()(?:đồng chí )?/u
/** Where a name may start in a list or a caption without "đồng chí": not inside a run of capitalised words. */
const listed = /(?<=(?:^|[\n:;,(“"–-] ?|(?<!\p{L})(?:và|cùng|với|gồm|có) ))(?=\p{Lu})/gu
const titleStart = /(?<![\p{L}])(?=\p{L})/gu

function officeAfter(text: string, at: number): Span | null {
  const joint = beforeOffice.exec(text.slice(at, at + 20))
  if (joint === null) return null
  const start = at + joint[0].length
  const end = officeEnd(text, start)
  return end === start ? null : { raw: text.slice(start, end), start, end }
}

function addressed(text: string): Mention[] {
  return [...text.matchAll(address)].flatMap((match) => {
    const at = match.index + match[0].length
    const name = titleEnd(text, at) > at ? null : readName(text, at)
    if (
      name === null ||
      (/^(?:ông|bà|anh|chị)/iu.test(match[0]) && !isSurname(capitalRun(text, at)[0]?.raw ?? ''))
    )
      return []
    return [{ name, office: officeAfter(text, name.end) }]
  })
}

function inLists(text: string): Mention[] {
  return [...text.matchAll(listed)].flatMap(({ index }) => {
    const inRow = /; ?$/u.test(text.slice(index - 2, index))
    const name = inRow || isSurname(capitalRun(text, index)[0]?.raw ?? '') ? readName(text, index) : null
    const office = name === null ? null : officeAfter(text, name.end)
    return name === null || office === null ? [] : [{ name, office }]
  })
}

/** "các đồng chí Phó Bí thư Tỉnh ủy: Lê Văn A, Trần Thị B": one office for all names of the list. */
function sharing(text: string, office: Span, at: number): Mention[] {
  const names: Mention[] = []
  let next = at
  for (;;) {
    const joint = (names.length === 0 ? /^ ?: /u : /^(?:, | và )/u).exec(text.slice(next, next + 4))
    const name = joint === null ? null : readName(text, next + joint[0].length)
    if (name === null || !isSurname(capitalRun(text, name.start)[0]?.raw ?? '')) return names
    if (officeAfter(text, name.end) === null) names.push({ name, office })
    next = name.end
  }
}

/** "Bí thư Tỉnh ủy Phạm Gia Túc": the office stands before the name. */
function behindOffice(text: string): Mention[] {
  return [...text.matchAll(titleStart)].flatMap(({ index }) => {
    const end = titleEnd(text, index) > index ? officeEnd(text, index) : index
    if (end === index) return []
    const office = { raw: text.slice(index, end), start: index, end }
    if (text[end] !== ' ' || text[end + 1] === ':') return sharing(text, office, end)
    const name = personAt(capitalRun(text, end + 1)) === 0 ? readName(text, end + 1) : null
    return name === null ? [] : [{ name, office }]
  })
}

function countMentions(text: string, name: string): number {
  const whole = new RegExp(String.raw`(?<!\p{L}|\p{Lu}\p{Ll}* )${name}(?!\p{L}| \p{Lu}\p{Ll}+)`, 'gu')
  return [...text.matchAll(whole)].length
}

/** The first mention with an office, unless a later one gives that office with others: "Bí thư Đảng ủy, Chính ủy …". */
function mostTelling(mentions: readonly Mention[]): Mention | undefined {
  const offices = mentions.filter(({ office }) => office !== null)
  const [first] = offices
  const said = first?.office?.raw ?? ''
  const whole = offices.find(({ office }) => office?.raw !== said && office?.raw.includes(said))
  return whole ?? first ?? mentions[0]
}

/**
 * The persons a normalised text names with "đồng chí", "ông", "bà", a rank or an office, each once in the order of
 * the text, with the first offices given, or a later mention's that hold these and more. Hồ Chí Minh, whose name stands in titles of movements and places, is left out.
 */
export function findPersons(text: string): Person[] {
  const plain = settleTonePlacement(text)
  const all = [...addressed(plain), ...inLists(plain), ...behindOffice(plain)]
  const mentions = all.sort((a, b) => a.name.start - b.name.start)
  const byName = Map.groupBy(mentions, ({ name }) => name.raw)
  return [...byName].flatMap(([settled, said]) => {
    const first = mostTelling(said)
    if (first === undefined) return []
    const { start, end } = first.name
    const name = text.slice(start, end)
    const office = first.office === null ? null : text.slice(first.office.start, first.office.end)
    return [{ name, office, mentions: Math.max(1, countMentions(plain, settled)), raw: name, start, end }]
  })
}
