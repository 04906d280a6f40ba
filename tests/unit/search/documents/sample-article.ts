import { articleFields, type Article } from '#src/schema/article.ts'
import { checkEntry } from '#src/schema/read-entry.ts'

/** A valid article of a few words, with whatever a test sets. */
export function sampleArticle(given: Readonly<Record<string, unknown>>): Article {
  const input = {
    title: 'Hội nghị Ban Chấp hành Đảng bộ khối Cơ quan-Doanh nghiệp tỉnh (lần thứ 20)',
    kind: 'conference',
    status: 'published',
    text: 'Ngày 27/6, Đảng bộ Khối tổ chức Hội nghị.',
    ...given,
  }
  const { entry, faults } = checkEntry('articles', 'content/articles/2024/x.md', input)
  if (entry === null)
    throw new Error(
      `sample article: ${JSON.stringify(faults)}; fields: ${Object.keys(articleFields).join(', ')}`,
    )
  return entry
}
