import type { Article } from '#src/schema/article.ts'
import { longestSlug, toSlug } from '#src/vietnamese/slug.ts'

/** Path of an article's file and of the pictures that belong to it, from the repository's root. */
export interface ArticlePath {
  readonly year: string
  readonly slug: string
  readonly file: string
}

function pathOf(year: string, slug: string): ArticlePath {
  return { year, slug, file: `content/articles/${year}/${slug}.md` }
}

/** The path that an article's file already has. */
export function readArticlePath(file: string): ArticlePath {
  const [, year = '', slug = ''] = /^content\/articles\/([^/]+)\/(.+)\.md$/u.exec(file) ?? []
  return pathOf(year, slug)
}

/**
 * The path for a new article: the year it was published, else of its event, else of its import, and the slug
 * of its title. Where another article has the path, "-2", "-3" … follow.
 */
export function choosePath(
  article: Pick<Article, 'title' | 'published' | 'eventDate'>,
  imported: string,
  isTaken: (file: string) => boolean,
): ArticlePath {
  const year = (article.published ?? article.eventDate ?? imported).slice(0, 4)
  for (let copy = 1; ; copy += 1) {
    const end = copy === 1 ? '' : `-${String(copy)}`
    const path = pathOf(year, `${toSlug(article.title, longestSlug - end.length)}${end}`)
    if (!isTaken(path.file)) return path
  }
}

/** Address of the n-th picture of an article, counted from 1; the file is below `public/`. */
export function pictureAddress({ year, slug }: ArticlePath, n: number): string {
  return `/media/${year}/${slug}-${String(n)}.svg`
}
