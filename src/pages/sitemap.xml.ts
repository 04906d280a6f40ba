import type { APIRoute } from 'astro'
import { fixedAddresses } from '#src/archive/addresses.ts'
import { listAddresses } from '#src/archive/list-addresses.ts'
import type { ArticleRecord } from '#src/archive/record.ts'
import { type SitemapEntry, writeSitemap } from '#src/feeds/sitemap.ts'

const unlisted: ReadonlySet<string> = new Set([
  fixedAddresses.notFound,
  // Robots are asked not to keep the search page.
  fixedAddresses.search,
  fixedAddresses.rss,
  fixedAddresses.sitemap,
  fixedAddresses.robots,
])

const known = new WeakMap<ArticleRecord, SitemapEntry>()

/** The entry of an article: the same object as long as the article is the same. */
function articleEntry(record: ArticleRecord): SitemapEntry {
  const { address, article } = record
  const entry = known.get(record) ?? { address, modified: article.updated ?? article.published ?? null }
  known.set(record, entry)
  return entry
}

/** Every page that may be found, articles with the day they were last changed. */
export const GET: APIRoute = ({ locals }) => {
  const { archive } = locals.site
  const entries = listAddresses(archive)
    .filter((address) => !unlisted.has(address))
    .map((address) => {
      const record = archive.byAddress.get(address)
      return record === undefined ? { address, modified: null } : articleEntry(record)
    })
  const headers = { 'Content-Type': 'application/xml; charset=utf-8' }
  return new Response(writeSitemap(entries, archive.settings.url), { headers })
}
