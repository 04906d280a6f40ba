import { asRecords, asText, askDesk } from '#admin/app/page/ask-desk.ts'

/** An entry whose title sounds like another. */
export interface SimilarTitle {
  readonly path: string
  readonly title: string
}

/**
 * Other articles with such a title, the likest first. None where the newsroom cannot be asked: this only
 * ever adds to what an editor knows.
 */
export async function askSimilarTitles(title: string, path: string): Promise<readonly SimilarTitle[]> {
  if (title.trim() === '') return []
  const params = path === '' ? { title } : { title, path }
  const { entries } = await askDesk('similarTitles', params).catch(() => ({ entries: [] }))
  return asRecords(entries).map((entry) => ({ path: asText(entry['path']), title: asText(entry['title']) }))
}
