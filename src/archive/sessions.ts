import type { ArticleRecord } from './record.ts'

/** A numbered conference and the newest article about it. */
export interface Session {
  readonly number: number
  readonly record: ArticleRecord
}

/** Numbers between two sessions of a series of which the archive holds no article. */
interface Gap {
  readonly from: number
  readonly to: number
}

/** Sessions of one term, newest first, with the gaps between them; nothing is guessed beyond the ends. */
export interface Series {
  readonly khoa: number | null
  readonly term: string | null
  readonly steps: readonly (Session | Gap)[]
}

/** What tells the terms of one body apart: the term where it is stated, else the khóa, else nothing. */
function termOf({ article }: ArticleRecord): string {
  return String(article.term ?? article.khoa)
}

/** The newest numbered sessions of the whole archive, at most `limit`; several articles on one session give one. */
export function newestSessions(articles: readonly ArticleRecord[], limit: number): Session[] {
  const seen = new Set<string>()
  const sessions: Session[] = []
  for (const record of articles) {
    const { session, body } = record.article
    if (session === null) continue
    const key = body === null ? record.address : [body, termOf(record), session].join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    sessions.push({ number: session, record })
    if (sessions.length === limit) break
  }
  return sessions
}

function withGaps(sessions: readonly Session[]): (Session | Gap)[] {
  return sessions.flatMap((session, index) => {
    const older = sessions[index + 1]
    if (older === undefined || session.number - older.number <= 1) return [session]
    return [session, { from: older.number + 1, to: session.number - 1 }]
  })
}

/** The sessions of one body as series, one for each term or khóa; the newest series first. */
export function listSeries(articles: readonly ArticleRecord[]): Series[] {
  const terms = new Map<string, Session[]>()
  for (const record of articles) {
    const { session } = record.article
    if (session === null) continue
    const key = termOf(record)
    const sessions = terms.get(key) ?? []
    if (sessions.every(({ number }) => number !== session)) sessions.push({ number: session, record })
    terms.set(key, sessions)
  }
  return [...terms.values()].map((sessions) => {
    const { term = null } = sessions[0]?.record.article ?? {}
    const khoa = sessions.find(({ record }) => record.article.khoa !== null)?.record.article.khoa ?? null
    return { khoa, term, steps: withGaps(sessions.toSorted((a, b) => b.number - a.number)) }
  })
}

/** The sessions nearest to one in its series; `null` where the archive has none on that side. */
export interface SessionsBeside {
  readonly previous: Session | null
  readonly next: Session | null
}

/**
 * The session before and after that of an article, among articles on the same body (newest first). Where the
 * number next to it is missing the nearest that exists stands there, with its own number.
 */
export function sessionsBeside(record: ArticleRecord, ofBody: readonly ArticleRecord[]): SessionsBeside {
  const { session } = record.article
  const beside: { previous: Session | null; next: Session | null } = { previous: null, next: null }
  if (session === null) return beside
  for (const other of ofBody) {
    const number = other.article.session
    if (number === null || termOf(other) !== termOf(record)) continue
    if (number < session && number > (beside.previous?.number ?? 0))
      beside.previous = { number, record: other }
    if (number > session && number < (beside.next?.number ?? Infinity))
      beside.next = { number, record: other }
  }
  return beside
}
