import { collections } from '#src/schema/collections.ts'
import { readFrontMatter } from '#src/schema/front-matter.ts'
import { toMarkdownFile } from '#src/schema/to-yaml.ts'
import { collectionOf } from './collection-of.ts'
import { keepBlocks } from './keep-blocks.ts'

/**
 * The source of a Markdown file to save: as the form gave it, its text with untouched blocks as they stood in
 * the source that was loaded. Other files, and files of no collection, stay as the form gave them.
 */
export function settleSource(path: string, loaded: string | null, edited: string): string {
  const name = collectionOf(path)
  if (loaded === null || name === null || !path.endsWith('.md')) return edited
  const { data, text } = readFrontMatter(edited)
  const settled = keepBlocks(readFrontMatter(loaded).text, text)
  return toMarkdownFile({ ...(data as Record<string, unknown>), text: settled }, collections[name].fields)
}
