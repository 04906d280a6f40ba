import type { ArticleRecord, Named } from '#src/archive/record.ts'
import type { Body } from '#src/schema/body.ts'
import { collections, type CollectionName } from '#src/schema/collections.ts'
import type { Fault } from '#src/schema/fault.ts'
import { type EntryOfCollection, readEntry } from '#src/schema/read-entry.ts'
import type { Section } from '#src/schema/section.ts'
import type { Settings } from '#src/schema/settings.ts'
import type { StandingPage } from '#src/schema/standing-page.ts'
import { type ContentCache, noCache } from './content-cache.ts'
import type { ContentFile, ContentSource } from './content-source.ts'
import { type HeldFile, holdFile } from './held-file.ts'
import { mediaAddress, mediaFolder } from './media.ts'
import { toRecord } from './to-record.ts'

/** An entry in order, or the faults of a file that is not. Unread files keep their object, so that a change shows by identity. */
export interface Holding<Kept> {
  readonly digest: string
  readonly kept: Kept | null
  readonly faults: readonly Fault[]
  /** Files below `/media/` that the entry shows. */
  readonly media: readonly string[]
}

/** Everything under `content/`, each file read once, by its path. */
export interface Library {
  readonly articles: Map<string, Holding<ArticleRecord>>
  readonly sections: Map<string, Holding<Named<Section>>>
  readonly bodies: Map<string, Holding<Named<Body>>>
  readonly pages: Map<string, Holding<Named<StandingPage>>>
  readonly settings: Map<string, Holding<Settings>>
  /** Files that can be no entry wherever they lie: links, `.mdx`. */
  readonly strays: Map<string, Fault>
  /** Files of the media folder, by the address that readers find them under. */
  readonly media: Map<string, ContentFile>
}

/** How entries are read: from where, and through which cache. */
export interface Reader {
  readonly source: ContentSource
  readonly cache: ContentCache
}

interface Read<Entry> {
  readonly entry: Entry | null
  readonly faults: readonly Fault[]
  readonly media: readonly string[]
}

/** Addresses of the pictures that a source names, in front matter and text. */
export function mediaIn(source: string): string[] {
  return [...new Set(source.match(/\/media\/[\w./-]+\.\w+/gu) ?? [])]
}

function readHeld<Name extends CollectionName>(
  name: Name,
  held: HeldFile,
  cache: ContentCache,
): Read<EntryOfCollection<Name>> {
  const { file, text } = held
  if (text === null) return { entry: null, faults: held.fault ? [held.fault] : [], media: [] }
  const key = `entry ${name} ${file} ${held.digest}`
  const known = cache.find(key)
  if (known !== undefined) return JSON.parse(known) as Read<EntryOfCollection<Name>>
  const { entry, faults } = readEntry(name, file, text)
  // The text of an article stays on disk: ten thousand of them would fill the memory.
  const kept = entry !== null && name === 'articles' ? { ...entry, text: '' } : entry
  const read = { entry: kept, faults, media: mediaIn(text) }
  cache.keep(key, JSON.stringify(read))
  return read
}

/** An entry under the slug that its file name gives. */
export function toNamed<Entry>(file: string, entry: Entry): Named<Entry> {
  return { file, slug: file.replace(/^.*\//u, '').replace(/\.md$/u, ''), entry }
}

/** Puts a file's new state into one of the maps. */
function holder<Name extends CollectionName, Kept>(
  name: Name,
  shelf: Map<string, Holding<Kept>>,
  toKept: (file: string, entry: EntryOfCollection<Name>) => Kept,
) {
  return (held: HeldFile, cache: ContentCache): boolean => {
    if (shelf.get(held.file)?.digest === held.digest) return false
    const { entry, faults, media } = readHeld(name, held, cache)
    const kept = entry === null ? null : toKept(held.file, entry)
    shelf.set(held.file, { digest: held.digest, kept, faults, media })
    return true
  }
}

/** The collection that a file belongs to, by its path; `null` for none. */
export function collectionOf(file: string): CollectionName | null {
  for (const name of Object.keys(collections) as CollectionName[]) {
    const { path } = collections[name]
    if (path === file || (file.startsWith(`${path}/`) && file.endsWith('.md'))) return name
  }
  return null
}

/** An empty library. */
function emptyLibrary(): Library {
  return {
    articles: new Map(),
    sections: new Map(),
    bodies: new Map(),
    pages: new Map(),
    settings: new Map(),
    strays: new Map(),
    media: new Map(),
  }
}

function holders(library: Library) {
  return {
    articles: holder('articles', library.articles, toRecord),
    sections: holder('sections', library.sections, toNamed),
    bodies: holder('bodies', library.bodies, toNamed),
    pages: holder('pages', library.pages, toNamed),
    settings: holder('settings', library.settings, (_, entry) => entry),
  }
}

/** Gives every entry that shows a picture a new object: to readers it is another entry now. */
function touchShowing(library: Library, address: string): void {
  const { articles, bodies, pages } = library
  for (const shelf of [articles, bodies, pages] as Map<string, Holding<object>>[]) {
    for (const [file, holding] of shelf) {
      if (holding.kept !== null && holding.media.includes(address))
        shelf.set(file, { ...holding, kept: { ...holding.kept } })
    }
  }
}

async function refreshMedia(library: Library, file: string, source: ContentSource): Promise<boolean> {
  const described = await source.describe(file)
  const before = library.media.get(mediaAddress(file))
  if (described === null || described.isLink) library.media.delete(mediaAddress(file))
  else library.media.set(mediaAddress(file), described)
  const isChanged = before?.version !== described?.version || before?.size !== described?.size
  if (isChanged) touchShowing(library, mediaAddress(file))
  return isChanged
}

/** Forgets a file, or every file of a folder that went. */
function forget(library: Library, path: string): boolean {
  let isKnown = false
  for (const shelf of Object.values(library) as Map<string, unknown>[]) {
    for (const file of shelf.has(path) ? [path] : shelf.keys()) {
      if (file === path || file.startsWith(`${path}/`)) isKnown = shelf.delete(file) || isKnown
    }
  }
  return isKnown
}

function isStray({ file, isLink }: ContentFile): boolean {
  return file.startsWith('content/') && (isLink || file.endsWith('.mdx'))
}

async function refreshFile(library: Library, described: ContentFile, reader: Reader): Promise<boolean> {
  const { file } = described
  const name = collectionOf(file)
  if (isStray(described)) {
    forget(library, file)
    const { fault } = await holdFile(reader.source, described)
    if (fault) library.strays.set(file, fault)
    return true
  }
  if (name === null) return false
  return holders(library)[name](await holdFile(reader.source, described), reader.cache)
}

/** Reads these files anew, changed, new or gone. Gives those whose content is another than before. */
export async function refreshFiles(
  library: Library,
  files: readonly string[],
  reader: Reader,
): Promise<string[]> {
  const changed: string[] = []
  for (const file of files) {
    if (file.startsWith(`${mediaFolder}/`)) {
      if (await refreshMedia(library, file, reader.source)) changed.push(file)
      continue
    }
    const described = await reader.source.describe(file)
    const isChanged =
      described === null ? forget(library, file) : await refreshFile(library, described, reader)
    if (isChanged) changed.push(file)
  }
  return changed
}

/** Reads the whole content of a source. Calls `onFile` after each file, with how many there are. */
export async function readLibrary(
  { source, cache = noCache }: { source: ContentSource; cache?: ContentCache },
  onFile: (total: number) => void = () => undefined,
): Promise<Library> {
  const library = emptyLibrary()
  for (const media of await source.list(mediaFolder)) {
    if (!media.isLink) library.media.set(mediaAddress(media.file), media)
  }
  const files = await source.list('content')
  for (const described of files) {
    await refreshFile(library, described, { source, cache })
    onFile(files.length)
  }
  if (!library.settings.has(collections.settings.path)) {
    const file = collections.settings.path
    const fault = { file, field: null, expected: 'tệp thiết lập', got: 'không có tệp này' }
    library.settings.set(file, { digest: '', kept: null, faults: [fault], media: [] })
  }
  cache.save()
  return library
}
