import { findSentences } from '#src/vietnamese/sentences.ts'
import { findPeriodPhrases, firstMonth, type PeriodPhrase, toPeriod } from './period-phrases.ts'

/** The periods a meeting looks back on and plans for, as 2024, 2024-H1, 2024-Q2 or 2024-06. */
export interface Periods {
  readonly reviews: string | null
  readonly plans: string | null
}

/** The phrases of one sentence that name those periods. */
export interface PeriodMention {
  readonly reviewed: PeriodPhrase | null
  readonly planned: PeriodPhrase | null
}

const meeting = /hội nghị|(?<!\p{L})họp|đại hội|tổng kết|sơ kết|giao ban|buổi làm việc/iu
const review =
  /(?<!\p{L})(?:đánh giá|tổng kết|sơ kết|giao ban|kiểm điểm|kết quả|tình hình|nhìn lại|báo cáo)(?!\p{L})/giu
const plan =
  /(?:^|[,;:] ?|(?<!\p{L})(?:và|nhằm|để|nghị|đồng thời|quyết định|thảo luận|cho ý kiến|thông qua|về|bàn|đề ra|xác định|triển khai|xây dựng) (?:các |một số |những )?)(?:triển khai|đề ra|bàn|phương hướng|nhiệm vụ|kế hoạch|chương trình|định hướng|giải pháp|xây dựng|xác định)(?!\p{L})|(?<!\p{L})ra nghị quyết (?:lãnh đạo|về)(?!\p{L})/giu
const work =
  /nhiệm vụ|công tác|phương hướng|kế hoạch|chương trình|kết quả|hoạt động|tổng kết|sơ kết|tình hình|kinh tế|phong trào/iu
const document =
  /(?<!\p{L})(?:nghị quyết số|chỉ thị|kết luận số|nghị định|luật|thông tư|quy định số|quyết định số)(?!\p{L})/iu

/** Farthest a period may stand, in characters, behind the words that say what is done with it. */
const reach = 160

type Role = 'review' | 'plan' | null

function lastEnd(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].reduce((_, match) => match.index + match[0].length, -1)
}

function roleOf(before: string): Role {
  const [reviewed, planned] = [lastEnd(review, before), lastEnd(plan, before)]
  const last = Math.max(reviewed, planned)
  if (last < 0 || before.length - last > reach || !work.test(before)) return null
  if (document.test(before.slice(last)) || document.test(before.slice(Math.max(0, last - 12)))) return null
  return planned > reviewed ? 'plan' : 'review'
}

function isBefore(one: PeriodPhrase, other: PeriodPhrase): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return one.year < other.year
  return one.part.kind !== 'year' && firstMonth(one.part) < firstMonth(other.part)
}

/** The phrases of a sentence with the words before each, back to the phrase before it. */
function withLeads(sentence: string): { phrase: PeriodPhrase; lead: string; role: Role }[] {
  const phrases = findPeriodPhrases(sentence)
  return phrases.map((phrase, at) => {
    const lead = sentence.slice(phrases[at - 1]?.end ?? 0, phrase.start)
    return { phrase, lead, role: roleOf(lead) }
  })
}

/** The periods one sentence speaks of as reviewed and as planned; both `null` where it speaks of none. */
function readPeriodMention(sentence: string): PeriodMention {
  const all = withLeads(sentence).filter(
    ({ role }, at, list) => role !== null || list[at - 1]?.role === 'review',
  )
  const first = all.find(({ role }) => role !== null)
  if (first === undefined) return { reviewed: null, planned: null }
  const later = all.find(({ phrase, lead, role }) => {
    if (phrase.start <= first.phrase.start) return false
    return (
      isBefore(first.phrase, phrase) || (role === 'plan' && /nhiệm vụ|phương hướng|kế hoạch/iu.test(lead))
    )
  })
  const looksBack = first.role === 'review' || (later !== undefined && lastEnd(review, first.lead) >= 0)
  if (!looksBack) return { reviewed: null, planned: first.phrase }
  return {
    reviewed: first.phrase,
    planned: later !== undefined && work.test(later.lead) ? later.phrase : null,
  }
}

interface Years {
  readonly reviewed: number | null
  readonly planned: number | null
}

/** Years for both: stated, else from the other phrase (quarter IV before quarter I of 2023 is of 2022), else the event's. */
function yearsOf({ reviewed, planned }: PeriodMention, eventYear: number | null): Years {
  if (reviewed === null || planned === null)
    return { reviewed: reviewed?.year ?? eventYear, planned: planned?.year ?? eventYear }
  const step = firstMonth(reviewed.part) < firstMonth(planned.part) ? 0 : 1
  if (reviewed.year !== null)
    return { reviewed: reviewed.year, planned: planned.year ?? reviewed.year + step }
  if (planned.year !== null) return { reviewed: planned.year - step, planned: planned.year }
  return step === 0 ? { reviewed: eventYear, planned: eventYear } : { reviewed: null, planned: null }
}

/** How many paragraphs from the top may say what the meeting is about. */
const leadParagraphs = 3

/** The first sentence of the lead that speaks of the meeting's periods, with its phrases; `null` where none does. */
export function findPeriodMention(paragraphs: readonly string[]): PeriodMention | null {
  const sentences = paragraphs.slice(0, leadParagraphs).flatMap((paragraph) => findSentences(paragraph))
  for (const { raw } of sentences.filter((sentence) => meeting.test(sentence.raw))) {
    const mention = readPeriodMention(raw)
    if (mention.reviewed !== null || mention.planned !== null) return mention
  }
  return null
}

/**
 * The periods a meeting reviews and plans, from the lead of its report; `eventYear` serves where the
 * text names none. `null` where the text speaks of neither; nothing is guessed from the date alone.
 */
export function findPeriods(
  paragraphs: readonly string[],
  { eventYear = null }: { readonly eventYear?: number | null } = {},
): Periods | null {
  const mention = findPeriodMention(paragraphs)
  if (mention === null) return null
  const years = yearsOf(mention, eventYear)
  const period = (phrase: PeriodPhrase | null, year: number | null): string | null =>
    phrase === null || year === null ? null : toPeriod(phrase.part, year)
  const found = {
    reviews: period(mention.reviewed, years.reviewed),
    plans: period(mention.planned, years.planned),
  }
  return found.reviews === null && found.plans === null ? null : found
}
