import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'
import type { Span } from '#src/vietnamese/span.ts'
import { findSentences } from '#src/vietnamese/sentences.ts'
import { findDates } from '#src/dates/find-dates.ts'
import { spellOut } from './body-spelling.ts'
import { findBodies } from './find-bodies.ts'
import { toProvinceName } from './province-names.ts'
import { shortBodyName } from './short-body-name.ts'

/** The body an article is about, as the article names it. */
export interface FoundBody extends Span {
  /** What the article calls it for short: "Đảng bộ Khối". */
  readonly short: string
  readonly where: 'title' | 'text'
}

const acts =
  /^(?: \([^)]{1,40}\))?(?:,? khóa [\dIVXL]+)?(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?(?:, (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) [^,.;()]{2,24})*?,? (?:[^,.;]{0,40} )?(?:đã |sẽ |vừa |tiếp tục |long trọng |trang trọng |phối hợp )*(?:tổ chức|họp|khai mạc|bế mạc|tiến hành|phối hợp|tham dự|dự|tham gia|ban hành|triển khai|ra mắt|công bố|trao|tặng|thăm|kết nạp|được thành lập|thành lập)(?!\p{L})/iu
/** Words before a body that make it a place, an owner or somebody's office. */
const aside =
  /(?<!\p{L})(?:hội trường|trụ sở|tại|của|theo|bí thư|chủ tịch|ủy viên|trưởng|giám đốc|chỉ đạo của|do|giữa|cho|với|về|quyết định số [^ ]+|nghị quyết|đại hội|đại biểu)(?: \S+)? ?$/iu

/** The highest organs of Party and State are named everywhere; a provincial report is about one only where it acts. */
const ofCentre =
  /^(?:bộ chính trị|ban bí thư|thường trực ban bí thư|trung ương|chính phủ|quốc hội|ban chấp hành trung ương)/iu
/** Heads of organs, who issue documents as organs do, are persons here. */
const inPerson = /^(?:bộ trưởng|thủ tướng|chủ tịch nước)/iu
/** What a jubilee is kept of: "Kỷ niệm 75 năm Ngày thành lập Đảng bộ tỉnh Lào Cai". */
const founding = /(?<!\p{L})thành lập (?:ngành )?$/iu

type Place = Pick<Span, 'start' | 'end'>

interface Candidate extends Span {
  readonly where: 'title' | 'text'
}

/** The sentence that tells the event is the first with a date that names a body; else the first with a body. */
function subjectIn(text: string): Candidate | null {
  const sentences = findSentences(text.slice(0, 2500))
  const bodies = findBodies(text.slice(0, 2500))
  const weighed = sentences.slice(0, 6).flatMap((sentence, order) => {
    const dated = findDates(sentence.raw)[0]
    return bodies
      .filter(
        ({ start, end }) =>
          start >= sentence.start && end <= sentence.end && mayBeSubject(text, { start, end }),
      )
      .map((body) => ({ body, weight: weigh(text, body, sentence.start + (dated?.end ?? 0)) - order }))
  })
  const best = weighed.reduce<{ body: Span; weight: number } | null>(
    (kept, next) => (kept === null || next.weight > kept.weight ? next : kept),
    null,
  )
  return best === null ? null : { ...best.body, where: 'text' }
}

function mayBeSubject(text: string, { start, end }: Place): boolean {
  const name = settleTonePlacement(text.slice(start, end))
  return !inPerson.test(name) && (!ofCentre.test(name) || acts.test(text.slice(end, end + 110)))
}

function weigh(text: string, { start, end }: Place, eventEnd: number): number {
  const after = start >= eventEnd ? 1 : -1
  const acting = acts.test(text.slice(end, end + 110)) ? 3 : 0
  const above = ofCentre.test(settleTonePlacement(text.slice(start, end))) ? 4 : 0
  return after + acting - above - (aside.test(text.slice(Math.max(0, start - 40), start)) ? 3 : 0)
}

const key = (name: string): string =>
  spellOut(name)
    .replace(/^dang uy/u, 'dang bo')
    .replace(/^dang bo tinh (?=\S)/u, 'tinh uy ')

/** Whether a name is the wanted one or goes on with it: by its province, or by anything where it is as short as "Đảng bộ Khối". */
function goesOn(name: string, wanted: string): boolean {
  if (name === wanted) return true
  if (!name.startsWith(`${wanted} `)) return false
  return wanted.split(' ').length <= 3 || toProvinceName(name.slice(wanted.length)) !== null
}

/**
 * The fullest name the article has for a body: a name that begins with the one given, Đảng ủy and Đảng bộ
 * being the committee and the whole of one body; the whole is preferred, then the longer, then what is written
 * out ("Bộ đội Biên phòng" before "BĐBP"), then the earlier.
 */
function fullest(named: Candidate, all: readonly Candidate[]): Candidate {
  const wanted = key(named.raw)
  const legible = all.filter(({ raw }) => raw !== raw.toUpperCase() || raw === named.raw)
  const same = legible.filter(({ raw }) => goesOn(key(raw), wanted))
  const longest = Math.max(wanted.length, ...same.map(({ raw }) => key(raw).length))
  const full = same.filter(({ raw }) => key(raw).length === longest)
  const whole = full.filter(({ raw }) => /^đảng bộ/iu.test(raw))
  const likely = whole.length > 0 ? whole : full
  const written = likely.filter(({ raw }) => !/\p{Lu}{3}/u.test(raw))
  const best = written.length > 0 ? written : likely
  return best.find(({ where }) => where === 'text') ?? best[0] ?? named
}

/**
 * The body an article is about: whose founding its title keeps, else who acts in its lead, else who its title names, in the fullest form the
 * article has. `null` where none is named.
 */
export function findBody(title: string | null, text: string): FoundBody | null {
  const inTitle = findBodies(title ?? '').map((span): Candidate => ({ ...span, where: 'title' }))
  const inText = findBodies(text).map((span): Candidate => ({ ...span, where: 'text' }))
  const founded = inTitle.find(({ start }) => founding.test(title?.slice(0, start) ?? ''))
  const subject =
    founded ?? subjectIn(text) ?? inTitle.find(({ raw }) => !inPerson.test(settleTonePlacement(raw)))
  if (subject === undefined) return null
  const { raw, start, end, where } = fullest(subject, [...inText, ...inTitle])
  return { raw, short: shortBodyName(raw), start, end, where }
}
