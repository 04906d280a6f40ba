import { type Article, articleFields } from '#src/schema/article.ts'
import { toMarkdownFile } from '#src/schema/to-yaml.ts'
import { type ArticlePath, choosePath, pictureAddress, readArticlePath } from './article-path.ts'
import { listPictures } from './article-text.ts'
import { type MachineValues, mergeArticle } from './merge-article.ts'
import type { PageReading } from './page-reading.ts'
import { drawPlaceholder } from './placeholder.ts'
import type { Registry } from './registry.ts'
import { toArticle } from './to-article.ts'

/** What the last import of a page wrote, kept beside the page's bytes; the text as its fingerprint only. */
export interface MachineRecord {
  readonly values: MachineValues
  readonly text: string
}

/** An article that an earlier import of the same bytes made, as it stands today. */
export interface Shelved {
  readonly file: string
  readonly article: Article
  readonly machine: MachineRecord | null
}

/** One page on its way into the content. */
export interface IncomingPage {
  /** Name of the file the bytes came from. */
  readonly source: string
  /** Fingerprint of the bytes, SHA-256 in hexadecimal. */
  readonly sha256: string
  readonly reading: PageReading
}

/** What planning has to know of the content and of the world. */
export interface Shelf {
  readonly registry: Registry
  /** Today, YYYY-MM-DD. */
  readonly today: string
  /** Fingerprint of a text, SHA-256 in hexadecimal. */
  readonly fingerprint: (text: string) => string
  readonly shelved: Shelved | null
  /** Whether another article has a path. */
  readonly isTaken: (file: string) => boolean
}

/** A file to write, path from the repository's root; `keep` leaves what is there already. */
interface PlannedFile {
  readonly file: string
  readonly content: string
  readonly keep: boolean
}

/** What an import does with one page. */
export interface ImportPlan {
  readonly outcome: 'new' | 'same' | 'updated'
  readonly file: string
  readonly article: Article
  readonly files: readonly PlannedFile[]
}

/** Path of what is kept of a page: its bytes (`txt`) and what the last import read in them (`json`). */
export function sourcePath(sha256: string, ending: 'txt' | 'json'): string {
  return `content/sources/${sha256.slice(0, 16)}.${ending}`
}

function toRecord(article: Article, fingerprint: Shelf['fingerprint']): MachineRecord {
  const { text, provenance: _, ...values } = article
  return { values, text: fingerprint(text) }
}

function drawPictures(article: Article): PlannedFile[] {
  return article.pictures
    .filter(({ file }) => file.endsWith('.svg'))
    .map(({ file, caption }) => ({
      file: `public${file}`,
      content: drawPlaceholder(caption ?? ''),
      keep: true,
    }))
}

function readFresh(page: IncomingPage, shelf: Shelf, path: ArticlePath | null): Article {
  const imported = shelf.shelved?.article.provenance?.imported ?? shelf.today
  const pictures = listPictures(page.reading.layout.parts)
  return toArticle(page.reading, {
    source: page.source,
    sha256: page.sha256,
    imported,
    pictures: pictures.map((_, index) => (path === null ? '' : pictureAddress(path, index + 1))),
    registry: shelf.registry,
  })
}

function plan(outcome: 'new' | 'updated', file: string, article: Article, record: PlannedFile): ImportPlan {
  const content = toMarkdownFile(article, articleFields)
  return { outcome, file, article, files: [{ file, content, keep: false }, record, ...drawPictures(article)] }
}

function planAgain(page: IncomingPage, shelf: Shelf, { file, article, machine }: Shelved): ImportPlan {
  const fresh = readFresh(page, shelf, readArticlePath(file))
  const record = planRecord(page, fresh, shelf)
  if (machine !== null && record.content === serialise(machine))
    return { outcome: 'same', file, article, files: [] }
  const merged = mergeArticle({
    current: article,
    machine: machine?.values ?? null,
    fresh,
    isMachineText: machine !== null && shelf.fingerprint(article.text) === machine.text,
  })
  return plan('updated', file, merged, record)
}

function serialise(record: MachineRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`
}

function planRecord({ sha256 }: IncomingPage, article: Article, { fingerprint }: Shelf): PlannedFile {
  return { file: sourcePath(sha256, 'json'), content: serialise(toRecord(article, fingerprint)), keep: false }
}

/**
 * Decides what an import writes for one page: a new article with its drawings, an old one brought up to date
 * without touching what a person changed, or nothing where the page says what it said before.
 */
export function planImport(page: IncomingPage, shelf: Shelf): ImportPlan {
  if (shelf.shelved !== null) return planAgain(page, shelf, shelf.shelved)
  const path = choosePath(readFresh(page, shelf, null), shelf.today, shelf.isTaken)
  const article = readFresh(page, shelf, path)
  return plan('new', path.file, article, planRecord(page, article, shelf))
}
