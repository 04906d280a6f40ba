import * as z from 'zod'
import { collectionOf } from '../checks/path.ts'
import type { ListOrder } from '../entries/entry-lists.ts'
import type { IndexedEntry } from '../entries/indexed-entry.ts'
import { openIndex } from '../entries/open-index.ts'
import { findSimilarTitles } from '../entries/similar-titles.ts'
import { revisionOf } from '../store/revision.ts'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'
import { onePerNewsroom, type SharedDesk } from './one-per-newsroom.ts'
import { collectionName, folderPath, textPath } from './parameters.ts'

const indexOf = onePerNewsroom(({ store, database }) => openIndex(store.place, database))

/** A text file as Decap wants it; `file.id` is its revision, both are `null` where there is no file. */
function toEntry(path: string, content: Buffer | null, label?: string) {
  return { data: content?.toString() ?? null, file: { path, label, id: revisionOf(content) } }
}

/** Entries a page of a list has, unless it is told otherwise, and at most. */
const usualSize = 20
const largestSize = 100

const size = z.number().int().min(1).max(largestSize)
const cursor = z.string().max(2000)

async function listPage(desk: Desk, list: ListOrder) {
  const { index, lists } = indexOf(desk)
  const page = await lists.page(list)
  const toListed = async (entry: IndexedEntry) => ({
    data: await index.front(entry),
    file: { path: entry.path, id: entry.revision },
    workflow: entry.workflow,
  })
  return { ...page, entries: await Promise.all(page.entries.map(toListed)) }
}

/** Every entry by its path, published or only drafted, as git holds them now. */
export function entriesOf(desk: SharedDesk): Promise<ReadonlyMap<string, IndexedEntry>> {
  return indexOf(desk).index.entries()
}

/** Reads all front matter, so that the first list is as quick as the others. */
export async function warmLists(desk: SharedDesk): Promise<void> {
  await entriesOf(desk)
}

/**
 * The entries of a folder: whole, all at once; or with `size` a page of them, the newest first, with their front
 * matter only, and a cursor for the next page.
 */
export const entriesByFolder = defineAction(
  z.object({
    folder: folderPath,
    extension: z.string().regex(/^[a-z]{1,5}$/u),
    depth: z.number().int().min(1).max(20).default(1),
    size: size.optional(),
    cursor: cursor.optional(),
  }),
  async (desk, { folder, extension, depth, ...page }) => {
    if (page.size !== undefined) {
      const collection = collectionOf(`${folder}/x.md`)
      return listPage(desk, { collection, within: { folder, depth }, size: page.size, cursor: page.cursor })
    }
    const files = await desk.store.list(folder, { extension, depth })
    return files.map(({ path, content }) => toEntry(path, content))
  },
)

const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,40}$/u, 'cần tên một trường')

/**
 * One page of a collection's entries, those that only a draft holds among them; searched without regard to
 * marks, filtered and sorted by the front matter, with the step of each entry's draft.
 */
export const listEntries = defineAction(
  z.object({
    collection: collectionName,
    search: z.string().max(300).optional(),
    status: z.string().max(40).optional(),
    sort: z.object({ field: fieldName, direction: z.enum(['asc', 'desc']) }).optional(),
    filter: z.record(fieldName, z.coerce.string().max(300)).optional(),
    cursor: cursor.optional(),
    size: size.default(usualSize),
  }),
  listPage,
)

/** The articles whose titles are nearly the same as one that somebody is about to use. */
export const similarTitles = defineAction(
  z.object({ title: z.string().max(1000), path: textPath.optional() }),
  async (desk, { title, path = null }) => {
    const entries = await entriesOf(desk)
    return { entries: findSimilarTitles(entries.values(), title, path) }
  },
)

/** Some entries by their paths. */
export const entriesByFiles = defineAction(
  z.object({ files: z.array(z.object({ path: textPath, label: z.string().optional() })).max(1000) }),
  async ({ store }, { files }) => {
    const contents = await store.read(files.map(({ path }) => path))
    return files.map(({ path, label }) => toEntry(path, contents.get(path) ?? null, label))
  },
)

/** One entry as published. A missing one has `data: null`: Decap asks in this way whether a slug is free. */
export const getEntry = defineAction(z.object({ path: textPath }), async ({ store }, { path }) =>
  toEntry(path, (await store.read([path])).get(path) ?? null),
)
