import type { Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype'
import { unified } from 'unified'
import { allowed } from './allowed.ts'
import { arrangeFigures } from './figures.ts'
import { mayHoldGfm } from './gfm.ts'
import { arrangeHeadings } from './headings.ts'
import { arrangeLinks } from './links.ts'
import type { Picture } from './picture.ts'
import { arrangeTables } from './tables.ts'
import { arrangeTasks } from './tasks.ts'

/** Footnotes in Vietnamese, under a prefix of their own. */
const footnotes: RehypeOptions = {
  clobberPrefix: 'chu-thich-',
  footnoteLabel: 'Chú thích',
  footnoteBackLabel: (index) => `Về chỗ dẫn chú thích ${String(index + 1)}`,
}

const plain = unified().use(remarkParse).use(remarkRehype, footnotes).freeze()
const github = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, footnotes).freeze()
const finish = unified().use(rehypeSanitize, allowed).use(rehypeStringify).freeze()

function toTree(markdown: string): Root {
  const reader = mayHoldGfm(markdown) ? github : plain
  return reader.runSync(reader.parse(markdown), markdown)
}

/**
 * The HTML of a Markdown text, for site, preview and importer alike: figures with caption and credit from the
 * article's pictures, headings from h2, tables that scroll. Raw HTML is dropped, and what comes out has
 * passed the sanitiser last, so it may be put into a page as it is.
 */
export function renderMarkdown(markdown: string, pictures: readonly Picture[] = []): string {
  const tree = toTree(markdown)
  arrangeFigures(tree, pictures)
  arrangeHeadings(tree)
  arrangeLinks(tree)
  arrangeTables(tree)
  arrangeTasks(tree)
  return finish.stringify(finish.runSync(tree))
}
