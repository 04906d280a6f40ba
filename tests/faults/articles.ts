import { articleFields } from '#src/schema/article.ts'
import { toMarkdownFile } from '#src/schema/to-yaml.ts'
import type { Answer, Client } from './client.ts'

/** An article as a test writes it. */
export interface WrittenArticle {
  readonly slug: string
  readonly path: string
  readonly source: string
}

/** Makes the source of an article of 2024 that can be published. */
export function writeArticle(
  name: string,
  { title = `Tin ${name}`, text = `Bài ${name}.` } = {},
): WrittenArticle {
  const slug = `2024/${name}`
  const entry = { title, kind: 'news', status: 'published', published: '2024-05-06T08:00+07:00', text }
  return { slug, path: `content/articles/${slug}.md`, source: toMarkdownFile(entry, articleFields) }
}

/** What a save may say besides the article. */
export interface SaveWords {
  /** Revision the editor started from. */
  readonly revision?: string | null
  /** The source the editor started from. */
  readonly base?: string
  /** Straight to the readers' branch, as publishers may. */
  readonly direct?: boolean
}

/** Saves an article as the browser does: to its draft. */
export function saveArticle(client: Client, article: WrittenArticle, words: SaveWords = {}): Promise<Answer> {
  const { slug, path, source } = article
  const { direct = false, ...compared } = words
  return client.ask('persistEntry', {
    dataFiles: [{ slug, path, raw: source, ...compared }],
    assets: [],
    options: { commitMessage: 'Thử', collectionName: 'articles', useWorkflow: !direct, status: 'draft' },
  })
}

/** Publishes the draft of an article. */
export function publishArticle(client: Client, { slug }: Pick<WrittenArticle, 'slug'>): Promise<Answer> {
  return client.ask('publishUnpublishedEntry', { collection: 'articles', slug })
}
