import type { ArticleRecord } from './record.ts'

/** A numbered conference and the newest article about it. */
export interface Session {
  readonly number: number
  readonly record: ArticleRecord
}

/** Numbers between two sessions of a series of which the archive holds no article. */
export interface Gap {
  readonly from: number
  readonly to: number
}

/** Sessions of one term, newest first, with the gaps between them; nothing is guessed beyond the ends. */
export interface Series {
  readonly khoa: number | null
  readonly term: string | null
  readonly steps: readonly (Session | Gap)[]
}

/** The newest numbered sessions of the whole archive, at most `limit`; several articles on one session give one. */
export function newestSessions(articles: readonly ArticleRecord[], limit: number): Session[] {
  const seen = new Set<string>()
  const sessions: Session[] = []
  for (const record of articles) {
    const { session, body, khoa, term } = record.article
    if (session === null) continue
    const key = body === null ? record.address : [body, khoa ?? term, session].join(' ')
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
    const { session, khoa, term } = record.article
    if (session === null) continue
    const key = String(term ?? khoa)
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
