import { setTimeout as wait } from 'node:timers/promises'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { wordEnd } from '#src/search/documents/encoding.ts'
import { toPagefindPage } from '#src/search/documents/pagefind-page.ts'
import type { IndexedDocuments, PagePlaces } from './indexed-documents.ts'
import { readPagefindPages, readPagefindWords, unpackPagefind } from './pagefind-format.ts'
import { openWordReader } from './word-reader.ts'

/** Thrown where Pagefind refuses a document or fails to write. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
}

/**
 * Longer than this no answer takes, however busy the machine, in milliseconds: then Pagefind's process is gone, which
 * its library does not notice.
 */
const patience = { step: 20_000, writing: 180_000 }

async function withPatience<Answer>(what: string, answer: Promise<Answer>, longest: number): Promise<Answer> {
  const limit = new AbortController()
  try {
    const silence = wait(longest, undefined, { signal: limit.signal }).then(() => {
      throw new SearchIndexError(
        `search index: ${what}: expected an answer of Pagefind in ${longest} ms, got none`,
      )
    })
    silence.catch(() => undefined)
    return await Promise.race([answer, silence])
  } finally {
    limit.abort()
  }
}

// Pagefind says some faults in its answer and throws others.
async function ask<Answer extends { readonly errors: readonly string[] }>(
  what: string,
  answer: Promise<Answer>,
  longest = patience.step,
): Promise<Answer> {
  const { errors, ...rest } = await withPatience(what, answer, longest).catch((error: unknown) => ({
    errors: [String(error)],
  }))
  if (errors.length > 0) throw new SearchIndexError(`search index: ${what} failed: ${errors.join('; ')}`)
  return { errors, ...rest } as Answer
}

async function openIndex(): Promise<PagefindIndex> {
  const opening = createIndex({ forceLanguage: 'vi', includeCharacters: wordEnd })
  const { index } = await ask('starting Pagefind', opening)
  if (index === undefined) throw new SearchIndexError('search index: expected an index of Pagefind, got none')
  return index
}

interface Fragment {
  readonly url: string
}

interface PagefindFile {
  readonly path: string
  readonly content: Uint8Array
}

function only(files: readonly PagefindFile[], ending: string): PagefindFile {
  const file = files.find(({ path }) => path.endsWith(ending))
  if (file === undefined)
    throw new SearchIndexError(`search index: expected a file ${ending} of Pagefind, got none`)
  return file
}

function readFragments(files: readonly PagefindFile[]): Map<string, Fragment> {
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'))
  return new Map(
    fragments.map(({ path, content }) => [
      path.slice(path.lastIndexOf('/') + 1, -'.pf_fragment'.length),
      JSON.parse(unpackPagefind(content).toString('utf8')) as Fragment,
    ]),
  )
}

function* readPlaces(files: readonly PagefindFile[], numbers: readonly number[]): Generator<PagePlaces> {
  const read = openWordReader()
  for (const { path, content } of files) {
    if (!path.endsWith('.pf_index')) continue
    for (const { word: token, page, places, weights } of readPagefindWords(content)) {
      const form = read(token)
      if (form !== null) yield { ...form, page: numbers[page] ?? page, places, weights }
    }
  }
}

function readIndex(files: readonly PagefindFile[], documents: readonly SearchDocument[]): IndexedDocuments {
  const fragments = readFragments(files)
  const placeOf = new Map(documents.map(({ address }, place) => [address, place]))
  const numbers = readPagefindPages(only(files, '.pf_meta').content).map((hash) => {
    const fragment = fragments.get(hash)
    const place = placeOf.get(fragment?.url ?? '')
    if (fragment === undefined || place === undefined)
      throw new SearchIndexError(`search index: expected the document of fragment ${hash}, got none`)
    return place
  })
  return { count: documents.length, places: readPlaces(files, numbers) }
}

async function indexOnce(documents: readonly SearchDocument[]): Promise<IndexedDocuments> {
  const index = await openIndex()
  for (const document of documents) {
    const page = { url: document.address, content: toPagefindPage(document) }
    await ask(`adding ${document.address}`, index.addHTMLFile(page))
  }
  const { files } = await ask('writing', index.getFiles(), patience.writing)
  return readIndex(files, documents)
}

let last: Promise<unknown> = Promise.resolve()

/** One after the other: the library has one process, which starts in 20 ms and never gives memory back. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work).finally(() => close())
  last = turn.catch(() => undefined)
  return turn
}

/**
 * Has Pagefind index documents; where its process dies, by a second one. Throws `SearchIndexError` where it refuses
 * one. Nothing of Pagefind runs afterwards.
 */
export async function indexDocuments(documents: readonly SearchDocument[]): Promise<IndexedDocuments> {
  try {
    return await inTurn(() => indexOnce(documents))
  } catch {
    return inTurn(() => indexOnce(documents))
  }
}

/** Waits for the indexing that is under way; nothing of Pagefind runs afterwards. */
export async function closeSearchIndexing(): Promise<void> {
  await last
}
