import { photographOf } from './pictures.ts'
import type { ArticleRecord } from './record.ts'

/** The top of the home page: one lead, a few stories under it, a dense list beside them. No article stands twice. */
export interface Front {
  readonly lead: ArticleRecord | null
  readonly seconds: readonly ArticleRecord[]
  readonly latest: readonly ArticleRecord[]
}

const longestList = 6

/**
 * Lays the newest articles out. The two columns should end near each other: a lead without a photograph
 * leaves room for four stories under it, one with a photograph for two, and a young archive has two.
 */
export function layFront(newestFirst: readonly ArticleRecord[]): Front {
  const [lead = null, ...others] = newestFirst
  const room = others.length >= longestList + 4 && lead !== null && photographOf(lead) === null ? 4 : 2
  return { lead, seconds: others.slice(0, room), latest: others.slice(room, room + longestList) }
}
