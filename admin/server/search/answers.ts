import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { answersAddress } from '#src/search/engine/answers-address.ts'
import { addressOf } from '../members/identity.ts'
import { Refusal } from '../refusal.ts'
import type { AnswerLine } from './answer-line.ts'
import { openPace, type Pace } from './pace.ts'

/** Name of the database in the newsroom's folder. It may be deleted while the newsroom stands still: the archive has everything. */
export const searchDatabaseName = 'search.sqlite'

/** What readers' searches are answered with. */
export interface AnswersParts {
  readonly line: AnswerLine
  /** Addresses of the proxies that are believed when they say who asks. */
  readonly proxies: readonly string[]
  readonly pace?: Pace
}

/** Longest part of an address after "?", in characters: 500 letters of a question take 4,500. */
const longestSearch = 8000

/** Seconds for which browsers and proxies may keep an answer: what is published now is found as soon. */
const kept = 10

/**
 * The address at which readers' searches are answered; anybody may ask. 404 where the office's settings leave search to
 * the browsers.
 */
export function createAnswers({ line, proxies, pace = openPace() }: AnswersParts): Hono {
  const answers = new Hono()
  answers.get(answersAddress, compress(), async (context) => {
    const { search } = new URL(context.req.url)
    if (search.length > longestSearch) throw new Refusal(414, 'Câu hỏi quá dài.')
    const wait = pace.take(addressOf(context, proxies))
    if (wait > 0) throw new Refusal(429, 'Bạn tìm nhanh quá. Xin chờ giây lát.', { retryAfter: wait })
    const told = await line.ask(search)
    if (told === null) throw new Refusal(404, 'Tìm kiếm của trang này do trình duyệt trả lời.')
    context.header('Cache-Control', `public, max-age=${String(kept)}`)
    return context.body(told, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })
  return answers
}
