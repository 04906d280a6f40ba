import type { ArticleRecord } from './record.ts'

// Moments in content are Vietnamese time with the year first, a day alone being its midnight: their text sorts as they do.

/** Whether an article's time has come at a moment (ISO, +07:00); one without a date has always come. */
export function isDue({ article }: ArticleRecord, now: string): boolean {
  return (article.published ?? '') <= now
}

/** Whether an article's time is over at a moment; one that names no end never ends. */
export function isOver({ article }: ArticleRecord, now: string): boolean {
  return article.expires !== null && article.expires <= now
}

/**
 * The next moment after `now` at which the archive changes by itself, as content writes it: a published article
 * appears or leaves. `null` where nothing is planned.
 */
export function nextChange(articles: Iterable<ArticleRecord>, now: string): string | null {
  let next: string | null = null
  for (const { article } of articles) {
    if (article.status !== 'published') continue
    for (const moment of [article.published, article.expires]) {
      if (moment !== null && moment > now && (next === null || moment < next)) next = moment
    }
  }
  return next
}

/** A moment of content in milliseconds since 1970; a day alone is its midnight in Vietnam. */
export function momentTime(moment: string): number {
  return Date.parse(moment.length === 10 ? `${moment}T00:00+07:00` : moment)
}
