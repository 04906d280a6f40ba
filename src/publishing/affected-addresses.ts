import {
  bodyAddress,
  fixedAddresses,
  sectionAddress,
  standingPageAddress,
  tagAddress,
  yearAddress,
} from '#src/archive/addresses.ts'
import { type Archive, neighboursOf } from '#src/archive/archive.ts'
import { differenceOf } from '#src/archive/difference.ts'
import { listAddresses } from '#src/archive/list-addresses.ts'
import type { ArticleRecord } from '#src/archive/record.ts'
import { countSheets, cutSheet, type Sheet } from '#src/archive/sheets.ts'

type Records = readonly ArticleRecord[]

interface Change {
  readonly before: Archive
  readonly after: Archive
}

/** Entries whose object is another in the two archives: a file that was not touched keeps its object. */
function differing<Entry>(before: readonly Entry[], after: readonly Entry[]): Entry[] {
  const { gone, come } = differenceOf(before, after)
  return [...gone, ...come]
}

function isSameList(before: Records, after: Records): boolean {
  if (before === after) return true
  return before.length === after.length && before.every((record, index) => record === after[index])
}

/** Whether a numbered page is one of the two newest, whose link to what is newer leads to the list's own address. */
function isNearNewest(page: number, { count }: Sheet<unknown>): boolean {
  return page >= count - 1
}

/** Pages of one list that show something else now. Only the newest says how many articles there are. */
function changedSheets(
  before: Records,
  after: Records,
  addressOf: (page: number | null) => string,
): string[] {
  const count = Math.max(countSheets(before.length), countSheets(after.length))
  const pages = [null, ...Array.from({ length: count }, (_, index) => index + 1)]
  return pages
    .filter((page) => {
      const old = cutSheet(before, page)
      const young = cutSheet(after, page)
      if (old === null || young === null) return true
      if (!isSameList(old.items, young.items)) return true
      return page === null ? old.total !== young.total : isNearNewest(page, old) !== isNearNewest(page, young)
    })
    .map(addressOf)
}

function changedGroups<Key>(
  { before, after }: { before: ReadonlyMap<Key, Records>; after: ReadonlyMap<Key, Records> },
  addressOf: (key: Key, page: number | null) => string,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const old = before.get(key) ?? []
    const young = after.get(key) ?? []
    return isSameList(old, young) ? [] : changedSheets(old, young, (page) => addressOf(key, page))
  })
}

function tagLists({ byTag }: Archive): Map<string, Records> {
  return new Map([...byTag].map(([slug, { articles }]) => [slug, articles]))
}

/** A body's own page shows the whole series of its conferences, also those of articles further back. */
function changedBodies({ before, after }: Change): string[] {
  return [...new Set([...before.byBody.keys(), ...after.byBody.keys()])]
    .filter((slug) => !isSameList(before.byBody.get(slug) ?? [], after.byBody.get(slug) ?? []))
    .map((slug) => bodyAddress(slug))
}

/** Every page of a year names all the years. */
function hasSameYears({ before, after }: Change): boolean {
  return (
    before.byYear.size === after.byYear.size && [...before.byYear.keys()].every((y) => after.byYear.has(y))
  )
}

function yearPages({ byYear }: Archive): string[] {
  return [...byYear].flatMap(([year, { length }]) =>
    [null, ...Array.from({ length: countSheets(length) }, (_, index) => index + 1)].map((page) =>
      yearAddress(year, page),
    ),
  )
}

/** The foot of every page names the standing pages. */
function hasSamePageNames({ before, after }: Change): boolean {
  const names = ({ pages }: Archive): string =>
    pages.map(({ slug, entry }) => `${slug} ${entry.title}`).join('\n')
  return names(before) === names(after)
}

function listPages({ before, after }: Change): string[] {
  return [
    ...changedGroups({ before: before.byYear, after: after.byYear }, yearAddress),
    ...changedGroups({ before: before.bySection, after: after.bySection }, sectionAddress),
    ...changedGroups({ before: before.byBody, after: after.byBody }, bodyAddress),
    ...changedBodies({ before, after }),
    ...(hasSameYears({ before, after }) ? [] : [before, after].flatMap(yearPages)),
    ...changedGroups({ before: tagLists(before), after: tagLists(after) }, tagAddress),
  ]
}

/** An article's own page, those of the articles before and after it, and of its body's conferences, which name it. */
function articlePages(archive: Archive, record: ArticleRecord): string[] {
  const { older, newer } = neighboursOf(archive, record)
  const { body, session } = record.article
  const sessions = body === null || session === null ? [] : (archive.byBody.get(body) ?? [])
  return [record, older, newer, ...sessions.filter(({ article }) => article.session !== null)]
    .filter((near) => near !== null)
    .map(({ address }) => address)
}

function mustRenderAll({ before, after }: Change): boolean {
  return (
    before.settings !== after.settings ||
    differing(before.sections, after.sections).length > 0 ||
    differing(before.bodies, after.bodies).length > 0 ||
    !hasSamePageNames({ before, after })
  )
}

/**
 * The addresses that may show something else after a change, gone ones included: for an article its own
 * page, its neighbours, the pages of its year, section, body and tags that moved, and the pages that there is
 * one of (home, feeds, sitemap). Settings, sections, bodies and the names of standing pages stand everywhere: all addresses.
 */
export function affectedAddresses(change: Change): Set<string> {
  const { before, after } = change
  if (mustRenderAll(change)) return new Set([...listAddresses(before), ...listAddresses(after)])
  const articles = differing(before.articles, after.articles)
  const pages = differing(before.pages, after.pages)
  if (articles.length + pages.length === 0) return new Set()
  return new Set([
    ...Object.values(fixedAddresses),
    ...articles.flatMap((record) => [before, after].flatMap((archive) => articlePages(archive, record))),
    ...listPages(change),
    ...pages.map(({ slug }) => standingPageAddress(slug)),
  ])
}
