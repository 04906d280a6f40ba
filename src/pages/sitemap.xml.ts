import type { APIRoute } from 'astro'
import { fixedAddresses } from '#src/archive/addresses.ts'
import { listAddresses } from '#src/archive/list-addresses.ts'
import { writeSitemap } from '#src/feeds/sitemap.ts'

const unlisted: ReadonlySet<string> = new Set([
  fixedAddresses.notFound,
  // Robots are asked not to keep the search page.
  fixedAddresses.search,
  fixedAddresses.rss,
  fixedAddresses.sitemap,
  fixedAddresses.robots,
])

/** Every page that may be found, articles with the day they were last changed. */
export const GET: APIRoute = ({ locals }) => {
  const { archive } = locals.site
  const entries = listAddresses(archive)
    .filter((address) => !unlisted.has(address))
    .map((address) => {
      const article = archive.byAddress.get(address)?.article
      return { address, modified: article?.updated ?? article?.published ?? null }
    })
  const headers = { 'Content-Type': 'application/xml; charset=utf-8' }
  return new Response(writeSitemap(entries, archive.settings.url), { headers })
}
