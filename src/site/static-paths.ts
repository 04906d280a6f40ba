import type { ArticleRecord } from '#src/archive/record.ts'
import { sheetRests } from '#src/archive/sheets.ts'
import { currentSite } from './open-site.ts'

// Plain `astro build` asks each page for its addresses; the resident renderer asks `listAddresses`.

interface StaticPath {
  readonly params: Record<string, string | undefined>
}

type Lists = Iterable<readonly [key: string, articles: readonly ArticleRecord[]]>

function sheetPaths(name: string, lists: Lists): StaticPath[] {
  return [...lists].flatMap(([key, articles]) =>
    sheetRests(articles.length).map((sheet) => ({ params: { [name]: key, sheet } })),
  )
}

/** Params of every article. */
export async function articlePaths(): Promise<StaticPath[]> {
  const { archive } = await currentSite()
  return archive.articles.map(({ year, slug }) => ({ params: { year: String(year), slug } }))
}

/** Params of every standing page. */
export async function standingPagePaths(): Promise<StaticPath[]> {
  const { archive } = await currentSite()
  return archive.pages.map(({ slug }) => ({ params: { page: slug } }))
}

/** Params of every page of every section's list. */
export async function sectionPaths(): Promise<StaticPath[]> {
  const { archive } = await currentSite()
  return sheetPaths(
    'section',
    archive.sections.map(({ slug }) => [slug, archive.bySection.get(slug) ?? []]),
  )
}

/** Params of every page of every body. */
export async function bodyPaths(): Promise<StaticPath[]> {
  const { archive } = await currentSite()
  return sheetPaths(
    'body',
    archive.bodies.map(({ slug }) => [slug, archive.byBody.get(slug) ?? []]),
  )
}

/** Params of every page of every tag's list. */
export async function tagPaths(): Promise<StaticPath[]> {
  const { archive } = await currentSite()
  return sheetPaths(
    'tag',
    [...archive.byTag].map(([slug, { articles }]) => [slug, articles]),
  )
}

/** Params of every page of every year's list. */
export async function yearPaths(): Promise<StaticPath[]> {
  const { archive } = await currentSite()
  return sheetPaths(
    'year',
    [...archive.byYear].map(([year, articles]) => [String(year), articles]),
  )
}
