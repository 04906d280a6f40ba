import type { Span } from '#src/vietnamese/span.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'
import { findBody } from './find-body.ts'
import { provinceOfHost, provincePattern, toProvinceName } from './province-names.ts'

/** The province an article belongs to, how it is known and the words that tell. */
export interface FoundProvince {
  /** Name in its one form; `null` where nothing tells. Names are kept as they were before July 2025. */
  readonly value: string | null
  /** In the body's name or the dateline; mentioned in the text; from the host of the source; not known. */
  readonly how: 'stated' | 'mention' | 'source-host' | 'none'
  readonly evidence?: string
  /** Place of the evidence where it stands in title or text. */
  readonly where?: 'title' | 'text'
  readonly start?: number
  readonly end?: number
}

/** What a province is read from. */
export interface ProvinceContext {
  readonly title: string | null
  readonly text: string
  /** Host of the page an article was taken from, "baonamdinh.vn". */
  readonly sourceHost: string | null
}

interface Mention extends Span {
  readonly value: string
}

const rank = String.raw`(?:tỉnh|thành phố|tp\.?|tỉnh ủy|thành ủy|tỉnh đoàn|thành đoàn)`
const mention = new RegExp(String.raw`(?<!\p{L})${rank} (?<name>${provincePattern})`, 'giu')
const dateline = new RegExp(String.raw`^(?<name>${provincePattern})(?= ?[:–-] )`, 'iu')

const ending = new RegExp(
  String.raw`(?<=(?:công ty|trường|đại học|cao đẳng|trung tâm|bệnh viện|ngân hàng|nhà máy|xí nghiệp|cục|sở|viện) .*)(?<!(?:xã|phường|huyện|quận|thị trấn|thị xã|huyện ủy|thị ủy|khu vực) )(?<name>${provincePattern})$`,
  'iu',
)
const beside = new RegExp(String.raw`(?<=^ \((?:tỉnh )?)(?<name>${provincePattern})(?=\))`, 'iu')

function readMention(text: string, match: RegExpExecArray): Mention[] {
  const name = text.slice(
    match.index + match[0].length - (match.groups?.['name']?.length ?? 0),
    match.index + match[0].length,
  )
  const value = toProvinceName(name)
  if (value === null) return []
  const [start, end] = [match.index, match.index + match[0].length]
  return [{ value, raw: text.slice(start, end), start, end }]
}

/** Guests and origins: the province of somebody else. */
const visitor =
  /(?<!\p{L})(?:đoàn công tác|đoàn đại biểu|đoàn|đến từ|quê|sinh ra|nguyên|với)(?: của| ở| tại)? $/iu

/** The provinces a normalised text names with their rank ("tỉnh Gia Lai", "Tỉnh ủy Nam Định"), each time they stand. */
export function findProvinceMentions(text: string): Mention[] {
  return [...settleTonePlacement(text).matchAll(mention)].flatMap((match) => readMention(text, match))
}

function stated({ title, text }: ProvinceContext): FoundProvince | null {
  const line = title === null ? null : dateline.exec(settleTonePlacement(title))
  const opening = line === null || title === null ? [] : readMention(title, line)
  if (opening[0] !== undefined) return placed(opening[0], 'stated', 'title')
  const body = findBody(title, text)
  if (body === null) return null
  const [inName] = [...findProvinceMentions(body.raw), ...provinceAtEnd(body.raw)]
  if (inName === undefined) return besideName(body.raw, text)
  const moved = { ...inName, start: body.start + inName.start, end: body.start + inName.end }
  return placed(moved, 'stated', body.where)
}

/** "Chi bộ Công ty Cổ phần Cấp nước Quảng Ninh": a name ends with its province, unless a smaller place has that name. */
function provinceAtEnd(name: string): Mention[] {
  const match = ending.exec(settleTonePlacement(name))
  return match === null ? [] : readMention(name, match)
}

/** "Huyện ủy Yên Thủy (Hòa Bình)": the province stands in brackets behind the name. */
function besideName(name: string, text: string): FoundProvince | null {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const after = at + name.length
    const match = beside.exec(settleTonePlacement(text.slice(after, after + 60)))
    const [found] = match === null ? [] : readMention(text.slice(after, after + 60), match)
    if (found === undefined) continue
    const [start, end] = [after + found.start, after + found.end]
    return placed({ ...found, start, end }, 'stated', 'text')
  }
  return null
}

function placed(
  { value, raw, start, end }: Mention,
  how: 'stated' | 'mention',
  where: 'title' | 'text',
): FoundProvince {
  return { value, how, evidence: raw, where, start, end }
}

/** Mentions count where the text names one province only, or one far oftener than any other. */
function mentioned({ title, text }: ProvinceContext): FoundProvince | null {
  const all = findProvinceMentions(text).filter(({ start }) => !visitor.test(text.slice(0, start)))
  const titled = findProvinceMentions(title ?? '')[0]
  if (titled !== undefined) return placed(titled, 'mention', 'title')
  const counts = new Map<string, number>()
  for (const { value } of all) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first === undefined || (second !== undefined && first[1] < 3 * second[1])) return null
  const found = all.find(({ value }) => value === first[0])
  return found === undefined ? null : placed(found, 'mention', 'text')
}

/**
 * The province an article belongs to: stated in the name of its body or its dateline, else known from the host
 * of its source, else the one province its text mentions. `null` and "none" where nothing tells.
 */
export function findProvince(context: ProvinceContext): FoundProvince {
  const said = stated(context)
  if (said !== null) return said
  const ofHost = context.sourceHost === null ? null : provinceOfHost(context.sourceHost)
  if (ofHost !== null) return { value: ofHost, how: 'source-host', evidence: context.sourceHost ?? '' }
  return mentioned(context) ?? { value: null, how: 'none' }
}
