import { articleFields } from '#src/schema/article.ts'
import type { Fault } from '#src/schema/fault.ts'
import type { ArticleRecord } from './record.ts'

/** Whether an article's time has come at a moment (ISO, +07:00); one without a date has always come. */
export function isDue({ article }: ArticleRecord, now: string): boolean {
  // Both are Vietnamese time with the year first: their text sorts as they do.
  return (article.published ?? '') <= now
}

/** The fault of an article that is dated after `now`; `null` where there is none. */
export function checkDate(record: ArticleRecord, now: string): Fault | null {
  if (isDue(record, now)) return null
  return {
    file: record.file,
    field: articleFields.published.label,
    expected: 'ngày đã tới',
    got: `"${record.article.published ?? ''}"`,
    advice: 'Bài chưa được đăng; đến giờ đó bài sẽ lên trang ở lần dựng kế tiếp.',
  }
}
