import type { ArticleRecord } from './record.ts'

/** Articles of one month; `month` counts from 1 and is `null` where neither day of the article is known. */
export interface Month {
  readonly month: number | null
  readonly articles: readonly ArticleRecord[]
}

function monthOf({ article }: ArticleRecord): number | null {
  const day = article.published ?? article.eventDate
  return day === null ? null : Number(day.slice(5, 7))
}

/** Cuts a list of one year, newest first, into its months; the order of the list stays. */
export function groupByMonth(articles: readonly ArticleRecord[]): Month[] {
  const months = new Map<number | null, ArticleRecord[]>()
  for (const record of articles) {
    const month = monthOf(record)
    const group = months.get(month)
    if (group === undefined) months.set(month, [record])
    else group.push(record)
  }
  return [...months].map(([month, group]) => ({ month, articles: group }))
}
