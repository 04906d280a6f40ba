import { photographsOf } from '#src/archive/pictures.ts'
import type { ArticleRecord } from '#src/archive/record.ts'
import type { Settings } from '#src/schema/settings.ts'
import { absoluteAddress } from './absolute-address.ts'

/** A JSON-LD object of schema.org. */
export type StructuredData = Readonly<Record<string, unknown>>

/** One step of a breadcrumb; the last one, the page itself, needs no address. */
export interface TrailStep {
  readonly name: string
  readonly address: string | null
}

/** The breadcrumb as schema.org/BreadcrumbList. */
export function breadcrumbData(trail: readonly TrailStep[], url: string): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(address !== null && { item: absoluteAddress(address, url) }),
    })),
  }
}

/** File of the office's mark, in every site's public folder. */
export const markFile = '/apple-touch-icon.png'

function publisherData({ owner, url }: Settings): StructuredData {
  const logo = { '@type': 'ImageObject', url: absoluteAddress(markFile, url) }
  return { '@type': 'Organization', name: owner, url: absoluteAddress('/', url), logo }
}

/** The site as schema.org/WebSite: search engines take its name from here. */
export function siteData(settings: Settings): StructuredData {
  const { name, description, url } = settings
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    url: absoluteAddress('/', url),
    inLanguage: 'vi',
    ...(description !== null && { description }),
    publisher: publisherData(settings),
  }
}

function authorData({ byline }: ArticleRecord['article'], owner: string): StructuredData {
  const name = byline?.author ?? byline?.unit ?? null
  if (name === null) return { '@type': 'Organization', name: owner }
  return byline?.author === null ? { '@type': 'Organization', name } : { '@type': 'Person', name }
}

/** What the page says of an article beside its own fields. */
export interface ArticleWords {
  readonly description: string | null
  /** Name of its section. */
  readonly section: string | null
}

/** The article as schema.org/NewsArticle; dates nobody stated are left out. */
export function articleData(
  { article, address }: ArticleRecord,
  settings: Settings,
  { description, section }: ArticleWords,
): StructuredData {
  const link = absoluteAddress(address, settings.url)
  const images = photographsOf({ article }).map(({ file }) => absoluteAddress(file, settings.url))
  const modified = article.updated ?? article.published
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: link,
    url: link,
    headline: article.title,
    inLanguage: 'vi',
    ...(description !== null && { description }),
    ...(article.published !== null && { datePublished: article.published }),
    ...(modified !== null && { dateModified: modified }),
    ...(section !== null && { articleSection: section }),
    ...(images.length > 0 && { image: images }),
    ...(article.tags.length > 0 && { keywords: article.tags }),
    ...(typeof article.source?.url === 'string' && { isBasedOn: article.source.url }),
    author: authorData(article, settings.owner),
    publisher: publisherData(settings),
  }
}

/** JSON for a script element: no text of an article can end the element or open a comment. */
export function writeStructuredData(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
}
