import { absoluteAddress } from './absolute-address.ts'
import { escapeXml } from './escape-xml.ts'
import { toRssDate } from './feed-date.ts'

/** One article of a feed; `html` is its whole sanitised text. */
export interface FeedItem {
  readonly title: string
  readonly address: string
  /** ISO day or moment; `null` leaves the date out rather than inventing one. */
  readonly published: string | null
  readonly summary: string | null
  readonly html: string
  readonly author: string | null
  readonly categories: readonly string[]
}

/** What a feed is about; addresses are of this site, `url` is its origin. */
export interface Feed {
  readonly title: string
  readonly description: string
  readonly url: string
  /** Address of the feed itself. */
  readonly address: string
  readonly items: readonly FeedItem[]
}

function element(name: string, text: string | null): string {
  return text === null ? '' : `<${name}>${escapeXml(text)}</${name}>`
}

// Readers of feeds resolve "/media/x.jpg" against their own host, so addresses become absolute.
function withAbsoluteAddresses(html: string, url: string): string {
  return html.replaceAll(
    /(\s(?:href|src)=")(\/(?!\/)[^"]*)"/gu,
    (_, start: string, address: string) => `${start}${absoluteAddress(address, url)}"`,
  )
}

function itemXml(item: FeedItem, url: string): string {
  const link = absoluteAddress(item.address, url)
  return [
    '<item>',
    element('title', item.title),
    element('link', link),
    `<guid isPermaLink="true">${escapeXml(link)}</guid>`,
    element('pubDate', item.published === null ? null : toRssDate(item.published)),
    element('dc:creator', item.author),
    ...item.categories.map((category) => element('category', category)),
    element('description', item.summary),
    element('content:encoded', withAbsoluteAddresses(item.html, url)),
    '</item>',
  ].join('')
}

/** An RSS 2.0 document with the full text of each item (content:encoded). Source: rssboard.org/rss-specification. */
export function writeRss({ title, description, url, address, items }: Feed): string {
  const newest = items.find(({ published }) => published !== null)?.published ?? null
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">',
    '<channel>',
    element('title', title),
    element('link', absoluteAddress('/', url)),
    element('description', description),
    element('language', 'vi'),
    element('lastBuildDate', newest === null ? null : toRssDate(newest)),
    `<atom:link href="${escapeXml(absoluteAddress(address, url))}" rel="self" type="application/rss+xml"/>`,
    ...items.map((item) => itemXml(item, url)),
    '</channel></rss>\n',
  ].join('')
}
