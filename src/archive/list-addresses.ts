import {
  bodyAddress,
  fixedAddresses,
  sectionAddress,
  standingPageAddress,
  tagAddress,
  yearAddress,
} from './addresses.ts'
import type { Archive } from './archive.ts'
import { countSheets } from './sheets.ts'

function sheetAddresses(total: number, addressOf: (page: number | null) => string): string[] {
  const numbered = Array.from({ length: countSheets(total) }, (_, index) => addressOf(index + 1))
  return [addressOf(null), ...(numbered.length > 1 ? numbered : [])]
}

/** Every address the site answers, pages and feeds, without assets and redirects. */
export function listAddresses(archive: Archive): string[] {
  return [
    ...Object.values(fixedAddresses),
    ...archive.pages.map(({ slug }) => standingPageAddress(slug)),
    ...archive.articles.map(({ address }) => address),
    ...[...archive.byYear].flatMap(([year, list]) =>
      sheetAddresses(list.length, (page) => yearAddress(year, page)),
    ),
    ...archive.sections.flatMap(({ slug }) =>
      sheetAddresses(archive.bySection.get(slug)?.length ?? 0, (page) => sectionAddress(slug, page)),
    ),
    ...archive.bodies.flatMap(({ slug }) =>
      sheetAddresses(archive.byBody.get(slug)?.length ?? 0, (page) => bodyAddress(slug, page)),
    ),
    ...[...archive.byTag].flatMap(([slug, { articles }]) =>
      sheetAddresses(articles.length, (page) => tagAddress(slug, page)),
    ),
  ]
}
