import type { APIRoute } from 'astro'
import { fixedAddresses } from '#src/archive/addresses.ts'
import type { ArticleRecord } from '#src/archive/record.ts'
import { firstParagraph, shorten } from '#src/feeds/first-paragraph.ts'
import { type FeedItem, writeRss } from '#src/feeds/rss.ts'
import type { Site } from '#src/site/site.ts'

const longestFeed = 20

async function toItem(record: ArticleRecord, site: Site): Promise<FeedItem> {
  const { address, file, article } = record
  const text = await site.html(file)
  const section = article.section === null ? undefined : site.archive.sectionBySlug.get(article.section)
  const first = article.sapo ?? firstParagraph(text)
  return {
    title: article.title,
    address,
    published: article.published ?? article.eventDate,
    summary: first === null ? null : shorten(first, 300),
    html: text,
    author: article.byline?.author ?? article.byline?.unit ?? null,
    categories: section === undefined ? article.tags : [section.entry.name, ...article.tags],
  }
}

/** The newest articles as RSS, with their whole text. */
export const GET: APIRoute = async ({ locals }) => {
  const { settings, articles } = locals.site.archive
  const items = await Promise.all(articles.slice(0, longestFeed).map((record) => toItem(record, locals.site)))
  const feed = writeRss({
    title: settings.name,
    description: settings.description ?? settings.name,
    url: settings.url,
    address: fixedAddresses.rss,
    items,
  })
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
