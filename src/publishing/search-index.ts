import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { SearchDocument } from '#src/search/document.ts'
import { wordEnd } from '#src/search/encoding.ts'
import { toPagefindPage } from '#src/search/pagefind-page.ts'

/** What writing an index did. */
export interface WrittenIndex {
  readonly documents: number
  readonly milliseconds: number
  /** Size of the files that readers may load from the new index. */
  readonly bytes: number
}

/** Thrown where Pagefind refuses a document or fails to write. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
}

/** How long files of an earlier index stay for pages that were opened before the last publish. */
export const keptDays = 7

const entryFile = 'pagefind-entry.json'
const keptFile = 'kept.json'

// Pagefind's own interfaces, which this project does not use: 440 kB.
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u

// Pagefind says some faults in its answer and throws others.
async function ask<Answer extends { readonly errors: readonly string[] }>(
  what: string,
  answer: Promise<Answer>,
): Promise<Answer> {
  const { errors } = await answer.catch((error: unknown) => ({ errors: [String(error)] }))
  if (errors.length > 0) throw new SearchIndexError(`search index: ${what} failed: ${errors.join('; ')}`)
  return answer
}

async function openIndex(): Promise<PagefindIndex> {
  const opening = createIndex({ forceLanguage: 'vi', includeCharacters: wordEnd })
  const { index } = await ask('starting Pagefind', opening)
  if (index === undefined) throw new SearchIndexError('search index: expected an index of Pagefind, got none')
  return index
}

async function fillIndex(index: PagefindIndex, documents: readonly SearchDocument[]): Promise<void> {
  // Pagefind numbers pages in the order they come, so that order has to be the same at every build.
  const ordered = documents.toSorted((a, b) => (a.address < b.address ? -1 : 1))
  for (const document of ordered) {
    const page = { url: document.address, content: toPagefindPage(document) }
    await ask(`adding ${document.address}`, index.addHTMLFile(page))
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

type Kept = Readonly<Record<string, string>>

async function readKept(folder: string): Promise<Kept> {
  try {
    return JSON.parse(await readFile(join(folder, keptFile), 'utf8')) as Kept
  } catch {
    return {}
  }
}

/** Files of earlier indexes with the moment each was replaced, and those whose time is over. */
function sortOld(old: readonly string[], kept: Kept, now: Date): { keep: Kept; drop: string[] } {
  const limit = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
  const since = old.map((path) => [path, kept[path] ?? now.toISOString()] as const)
  return {
    keep: Object.fromEntries(since.filter(([, replaced]) => replaced > limit)),
    drop: since.filter(([, replaced]) => replaced <= limit).map(([path]) => path),
  }
}

async function moveFiles(from: string, to: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await rename(join(from, path), join(to, path))
  }
}

// Every chunk is named by its content, and the entry alone says which of them make the index: with all
// chunks in place first, the rename of the entry is the one moment at which readers change over.
async function publishFiles(from: string, to: string, paths: readonly string[], now: Date): Promise<void> {
  const before = (await listFiles(to)).filter((path) => path !== keptFile)
  const { keep, drop } = sortOld(
    before.filter((path) => !paths.includes(path)),
    await readKept(to),
    now,
  )
  const entryLast = [...paths.filter((path) => path !== entryFile), entryFile]
  await moveFiles(from, to, entryLast)
  for (const path of drop) await rm(join(to, path), { force: true })
  if (Object.keys(keep).length === 0) await rm(join(to, keptFile), { force: true })
  else await writeFile(join(to, keptFile), `${JSON.stringify(keep, null, 1)}\n`)
}

async function sumBytes(folder: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(join(folder, path))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

// Without documents the entry names no index; `holdsArticles` tells readers' side so.
async function writeNew(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const index = await openIndex()
  try {
    await fillIndex(index, documents)
    await ask(`writing ${folder}`, index.writeFiles({ outputPath: folder }))
  } finally {
    await index.deleteIndex()
  }
}

/** Where and when an index is written. */
export interface IndexOptions {
  /** The moment of writing, from which files of earlier indexes are kept `keptDays` longer. */
  readonly now?: Date
}

/**
 * Writes the search index of all documents into `folder` (`dist/pagefind`). Readers never see half of it: new
 * files come first under names of their content, then one rename of the entry changes over. Files of
 * earlier indexes stay for a week, so that pages opened before go on searching. The same documents
 * give the same files. Throws `SearchIndexError` where Pagefind refuses.
 */
export async function writeSearchIndex(
  documents: readonly SearchDocument[],
  folder: string,
  { now = new Date() }: IndexOptions = {},
): Promise<WrittenIndex> {
  const start = performance.now()
  // Beside the folder, so that it is on the same disk and files can be renamed.
  const fresh = `${folder}.${randomUUID()}`
  try {
    await mkdir(folder, { recursive: true })
    await writeNew(documents, fresh)
    const paths = (await listFiles(fresh)).filter((path) => !unused.test(path))
    const bytes = await sumBytes(fresh, paths)
    await publishFiles(fresh, folder, paths, now)
    return { documents: documents.length, milliseconds: performance.now() - start, bytes }
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Ends Pagefind's own process; call it once at the end of a command, so that the command can end. */
export async function closeSearchIndexing(): Promise<void> {
  await close()
}
