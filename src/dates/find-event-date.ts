import { findSentences } from '#src/vietnamese/sentences.ts'
import type { Span } from '#src/vietnamese/span.ts'
import { dayNumber, parseIsoDay } from './calendar-day.ts'
import { type EventContext, readEventYear } from './event-year.ts'
import { type DayPart, findDates, type FoundDate } from './find-dates.ts'
import { toIso } from './partial-day.ts'

/** The day, or days, of the event an article reports. */
export interface EventDate {
  /** First day, `YYYY-MM-DD`. */
  readonly iso: string
  /** Last day of an event of several days. */
  readonly lastDay: string | null
  readonly part: DayPart | null
  /** `stated` in the date, `published` for the article's own date, else the words the year came from. */
  readonly yearFrom: string
  readonly raw: string
  /** Index of the paragraph the words stand in, and their offsets there. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

interface Candidate {
  readonly date: FoundDate
  readonly paragraph: number
  readonly sentence: Span
  readonly weight: number
}

/** Words that tie a date to something else than the event: a document, a count, a birth, a feast. */
const elsewhere =
  /(?:(?<!\p{L})(?:tính đến|tính từ|đến|hết|kể từ|trước|sau|sinh|mất|ký|ban hành|thành lập|ra đời|dịp|kỷ niệm|lễ|truyền thống|nay là|hạn|chậm nhất|hiệu lực|luật|nghị quyết|quyết định)(?: hết| cuối| vào| là| ngày)?|[\d/-]\p{Lu}[\p{Lu}\p{L}/-]*|số \S+),? ?\(?$/iu
/** What may open a sentence before its date: a dateline, "Trong hai ngày", "Vào", "Mới đây". */
const opening =
  /^[^\p{L}\p{N}(“"]*(?:\(?\p{L}[^().:,;]{1,30}(?:\.(?:vn|com|net))?\)? ?[-–:] ?|\(\p{L}{2,6}\) ?)?(?:[“"(]|(?:trong|vào|từ|lúc|khoảng|hôm nay|hôm qua|mới đây|vừa qua|mới đây nhất|buổi|sáng|chiều|và|cả|theo đó|trước đó|hai|ba|các|bốn|[234]|0[234]|như tin đã đưa|tiếp tục chương trình)[ ,:(]+)*$/iu
/**
 * "Thực hiện Chương trình công tác năm 2021, trong các ngày …", "Sau 2,5 ngày làm việc, chiều …": a clause
 * of purpose or of what went before.
 */
const purpose =
  /^(?:\(?\p{L}[^().:,;]{1,30}\)? ?[-–] ?)?(?:sau (?:gần |hơn )?[\d,]+ (?:ngày|buổi)|sau (?:một|hai|ba|bốn) (?:ngày|buổi)|thực hiện|nhằm|để|nhân|triển khai|chào mừng|căn cứ|tiếp tục|được sự|hưởng ứng|theo|hướng tới|trong không khí|trong khuôn khổ|tiếp nối)(?!\p{L})[^.;]{3,260},(?: (?:trong|vào|từ|các|hai|ba|[234]|0[234]|ngày|lúc))* ?$/iu
/** A notice's own line: "1. Thời gian: 01 ngày, bắt đầu từ 7 giờ 30 phút, ngày 28/9/2022". */
const scheduled = /^(?:[\d-]+[.)]? ?)?thời gian(?: tổ chức| họp| khai mạc| làm việc| dự kiến)?:[^.;]{0,60}$/iu
const held =
  /(?:tổ chức|diễn ra|khai mạc|bế mạc|họp|tiến hành|hội nghị|đại hội|lễ|kỳ họp|phiên họp)[^.;]{0,60}$/iu
const happens =
  /(?<!\p{L})(?:tổ chức|diễn ra|khai mạc|bế mạc|họp|tiến hành|chủ trì|chủ tọa|tham dự|dự|đã có|thăm|trao|làm việc|tiếp xúc|tiếp|phối hợp|ra mắt|công bố|đến|kiểm tra|phát động|khánh thành|khởi công|dâng hương|viếng|tặng|bàn giao|giao ban|gặp mặt|ký kết|tuyên dương|kết nạp|hội nghị|đại hội|lễ)(?!\p{L})/iu
const origin =
  /^[^.;]{0,120}?(?:(?:được|chính thức) thành lập|ra đời|hợp nhất|sinh ra|hy sinh|từ trần|ký sắc lệnh)/iu
const ceremony = /(?<!\p{L})(?:tổ chức|lễ|công bố|hội nghị|trao)(?!\p{L})/iu

/** Oldest an event is when reported, in days; older dates in a lead are history. */
const oldestNews = 366

function isHistory(date: FoundDate, after: string, published: string | null): boolean {
  if (/^ ?(?:đến nay|tới nay|đến hết|trở|hằng năm|hàng năm)/iu.test(after)) return true
  const beginning = origin.exec(after)
  if (beginning !== null && !ceremony.test(beginning[0])) return true
  const day = toIso(date.first)
  const [then, shown] = [parseIsoDay(day ?? ''), parseIsoDay(published ?? '')]
  return then !== null && shown !== null && Math.abs(dayNumber(shown) - dayNumber(then)) > oldestNews
}

function weigh(before: string, after: string, paragraph: number): number {
  const opens = opening.test(before) || purpose.test(before) || scheduled.test(before)
  const place = opens ? 3 : held.test(before) ? 2 : 0
  return place === 0 ? 0 : place + (happens.test(after) ? 2 : 0) + Math.max(0, 2 - paragraph)
}

function candidatesIn(text: string, paragraph: number, published: string | null): Candidate[] {
  const dates = findDates(text)
  return findSentences(text).flatMap((sentence) =>
    dates
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .flatMap((date) => {
        const before = text.slice(sentence.start, date.start)
        const after = text.slice(date.end, sentence.end)
        if (elsewhere.test(before) || /\([^)]*$/u.test(before) || isHistory(date, after, published)) return []
        return { date, paragraph, sentence, weight: weigh(before, after, paragraph) }
      }),
  )
}

function dayOf(candidate: Candidate, paragraphs: readonly string[], context: EventContext): EventDate | null {
  const { date, paragraph, sentence } = candidate
  const { part, raw, start, end } = date
  const lead = { paragraphs: paragraphs.slice(paragraph), sentence: sentence.raw }
  const year = readEventYear(date.last ?? date.first, lead, context)
  const iso = toIso(date.first, year?.year)
  if (year === null || iso === null) return null
  const lastDay = date.last === null ? null : toIso(date.last, year.year)
  return { iso, lastDay, part, yearFrom: year.from, raw, paragraph, start, end }
}

const today = /^(?:(sáng|trưa|chiều|tối) nay|hôm nay)(?=[ ,])/iu

/** "Sáng nay, Tỉnh ủy…" without a date is the day of publication. */
function fromToday(paragraphs: readonly string[], published: string | null): EventDate | null {
  const match = today.exec(paragraphs[0] ?? '')
  if (match === null || published === null || parseIsoDay(published) === null) return null
  const part = (match[1]?.toLowerCase() ?? null) as DayPart | null
  const span = { raw: match[0], paragraph: 0, start: 0, end: match[0].length }
  return { iso: published.slice(0, 10), lastDay: null, part, yearFrom: 'published', ...span }
}

/** How many paragraphs from the top may tell when the event was. */
const leadParagraphs = 4
const leastWeight = 3

/**
 * The day of the event an article reports, from the date its lead opens with or the words
 * "tổ chức … ngày". Dates of documents, counts, birthdays and beginnings are passed over.
 * `null` where the text gives no day, or a day whose year nothing tells.
 */
export function findEventDate(paragraphs: readonly string[], context: EventContext = {}): EventDate | null {
  const published = context.published ?? null
  const best = paragraphs
    .slice(0, leadParagraphs)
    .flatMap((text, paragraph) => candidatesIn(text, paragraph, published))
    .filter(({ weight }) => weight >= leastWeight)
    .reduce<Candidate | null>(
      (kept, next) => (kept === null || next.weight > kept.weight ? next : kept),
      null,
    )
  return best === null ? fromToday(paragraphs, published) : dayOf(best, paragraphs, context)
}
