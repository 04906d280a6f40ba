import { hash } from 'node:crypto'
import { bodyAddress, fixedAddresses, sectionAddress, standingPageAddress } from '#src/archive/addresses.ts'
import { buildArchive, type Entries } from '#src/archive/archive.ts'
import type { Picture } from '#src/markdown/picture.ts'
import { renderMarkdown } from '#src/markdown/render-markdown.ts'
import { type CollectionName, collections } from '#src/schema/collections.ts'
import { collectionOf, mediaIn, toNamed } from '#src/site/library.ts'
import { mediaAddress } from '#src/site/media.ts'
import { readPictures, type Shelf } from '#src/site/render-text.ts'
import type { Site } from '#src/site/site.ts'
import { toRecord } from '#src/site/to-record.ts'
import { readDraft } from './draft.ts'
import type { DraftPicture } from './publisher-contract.ts'

/** A site in which one entry is as an editor has just written it, and the address where to see it. */
export interface PreviewedSite {
  readonly site: Site
  readonly address: string
}

interface Replaced {
  readonly entries: Entries
  readonly address: string
  readonly text: string
  readonly pictures?: readonly Picture[]
}

function replace<Entry extends { readonly file: string }>(list: readonly Entry[], entry: Entry): Entry[] {
  return [...list.filter(({ file }) => file !== entry.file), entry]
}

const replacers = {
  articles(entries, file, source) {
    const article = readDraft('articles', file, source)
    const record = toRecord(file, { ...article, status: 'published' })
    const others = entries.articles.filter(({ address }) => address !== record.address)
    const articles = replace(others, record)
    const { text, pictures } = article
    return { entries: { ...entries, articles }, address: record.address, text, pictures }
  },
  pages(entries, file, source) {
    const named = toNamed(file, readDraft('pages', file, source))
    const address = standingPageAddress(named.slug)
    return { entries: { ...entries, pages: replace(entries.pages, named) }, address, text: named.entry.text }
  },
  bodies(entries, file, source) {
    const named = toNamed(file, readDraft('bodies', file, source))
    const bodies = replace(entries.bodies, named)
    return { entries: { ...entries, bodies }, address: bodyAddress(named.slug), text: named.entry.text ?? '' }
  },
  sections(entries, file, source) {
    const named = toNamed(file, readDraft('sections', file, source))
    const sections = replace(entries.sections, named)
    return { entries: { ...entries, sections }, address: sectionAddress(named.slug), text: '' }
  },
  settings(entries, file, source) {
    const settings = readDraft('settings', file, source)
    return { entries: { ...entries, settings }, address: fixedAddresses.home, text: '' }
  },
} satisfies Record<CollectionName, (entries: Entries, file: string, source: string) => Replaced>

/** The shelf with pictures that only a draft has yet. */
export function withPictures(shelf: Shelf, pictures: readonly DraftPicture[]): Shelf {
  if (pictures.length === 0) return shelf
  const { library, reader } = shelf
  const bytesOf = new Map(pictures.map(({ file, bytes }) => [file, bytes]))
  const described = pictures.map(({ file, bytes }) => {
    const version = hash('sha256', bytes)
    return [mediaAddress(file), { file, size: bytes.length, isLink: false, version }] as const
  })
  const readBytes = (file: string): Promise<Uint8Array> => {
    const bytes = bytesOf.get(file)
    return bytes === undefined ? reader.source.readBytes(file) : Promise.resolve(bytes)
  }
  return {
    library: { ...library, media: new Map([...library.media, ...described]) },
    reader: { ...reader, source: { ...reader.source, readBytes } },
  }
}

/** An unsaved draft: the file it would be saved as, and its whole source. */
export interface Draft {
  readonly file: string
  readonly source: string
}

/**
 * The site as it would be with a draft in its file; the shelf is where the pictures are.
 *
 * @throws DraftError where the draft cannot be read; RangeError for a file of no collection.
 */
export function previewSite(site: Site, { file, source }: Draft, shelf: Shelf): PreviewedSite {
  const name = collectionOf(file)
  if (name === null) {
    const folders = Object.values(collections).map(({ path }) => path)
    throw new RangeError(`${file}: cần tệp trong ${folders.join(', ')}.`)
  }
  const replaced: Replaced = replacers[name](site.archive, file, source)
  const { entries, address, text, pictures = [] } = replaced
  const html = async (asked: string): Promise<string> =>
    asked === file
      ? renderMarkdown(text, await readPictures(pictures, mediaIn(source), shelf))
      : site.html(asked)
  return { address, site: { ...site, archive: buildArchive(entries, site.archive), html } }
}
