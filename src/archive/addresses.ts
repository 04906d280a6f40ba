import { toSlug } from '#src/vietnamese/slug.ts'

/** Address of an article. */
export function articleAddress(year: number, slug: string): string {
  return `/${String(year)}/${slug}/`
}

// The newest page of a list has the list's own address; page k of it, counted from the
// oldest, keeps its number for ever, so that a new article rewrites one page only.
function pageOf(base: string, page: number | null): string {
  return page === null ? base : `${base}trang/${String(page)}/`
}

/** Address of a year's list; `page` counts from the oldest, `null` is the newest page. */
export function yearAddress(year: number, page: number | null = null): string {
  return pageOf(`${fixedAddresses.years}${String(year)}/`, page)
}

/** Address of a section's list. */
export function sectionAddress(slug: string, page: number | null = null): string {
  return pageOf(`/chuyen-muc/${slug}/`, page)
}

/** Address of a body's page. */
export function bodyAddress(slug: string, page: number | null = null): string {
  return pageOf(`/to-chuc/${slug}/`, page)
}

/** Address of a tag's list, from the tag as people write it. */
export function tagAddress(tag: string, page: number | null = null): string {
  return pageOf(`/tu-khoa/${toSlug(tag)}/`, page)
}

/** Address of a standing page. */
export function standingPageAddress(slug: string): string {
  return `/${slug}/`
}

/** Addresses that exist once. */
export const fixedAddresses = {
  home: '/',
  years: '/luu-tru/',
  bodies: '/to-chuc/',
  search: '/tim-kiem/',
  accessibility: '/kha-nang-tiep-can/',
  notFound: '/404.html',
  rss: '/rss.xml',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
} as const

/** Address of the search page with a query already asked. */
export function searchAddress(query: string): string {
  return `${fixedAddresses.search}?q=${encodeURIComponent(query)}`
}
