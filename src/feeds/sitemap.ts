import { escapeXml } from './escape-xml.ts'

/** One page of the sitemap; `modified` is an ISO day or moment, `null` where nobody knows. */
export interface SitemapEntry {
  readonly address: string
  readonly modified: string | null
}

/** Most addresses one sitemap may hold. Source: sitemaps.org/protocol.html. */
export const longestSitemap = 50_000

// W3C datetime knows "2023-12-28T17:00+07:00" as well as a bare day, so moments go in as they stand.
function urlXml({ address, modified }: SitemapEntry, origin: string): string {
  const lastmod = modified === null ? '' : `<lastmod>${escapeXml(modified)}</lastmod>`
  return `<url><loc>${escapeXml(origin + address)}</loc>${lastmod}</url>\n`
}

// Written at every publication, when ten thousand of its entries are the very ones of the time before.
const written = new WeakMap<SitemapEntry, { readonly origin: string; readonly xml: string }>()

function knownXml(entry: SitemapEntry, origin: string): string {
  const known = written.get(entry)
  if (known?.origin === origin) return known.xml
  const xml = urlXml(entry, origin)
  written.set(entry, { origin, xml })
  return xml
}

/** A sitemap of at most `longestSitemap` pages; what comes after is left out. */
export function writeSitemap(entries: readonly SitemapEntry[], url: string): string {
  const { origin } = new URL(url)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...entries.slice(0, longestSitemap).map((entry) => knownXml(entry, origin)),
    '</urlset>\n',
  ].join('')
}
