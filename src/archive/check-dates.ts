import { articleFields } from '#src/schema/article.ts'
import type { Fault } from '#src/schema/fault.ts'
import type { ArticleRecord } from './record.ts'

/** The fault of an article that would leave before it appears; `null` where there is none. */
export function checkDates({ file, article: { published, expires } }: ArticleRecord): Fault | null {
  if (published === null || expires === null || published < expires) return null
  return {
    file,
    field: articleFields.expires.label,
    expected: `thời điểm sau ngày đăng (${published})`,
    got: `"${expires}"`,
    advice: 'Sửa một trong hai; hiện bài không lên trang lúc nào.',
  }
}
