import type { Entries } from '#src/archive/archive.ts'
import { articleAddress } from '#src/archive/addresses.ts'
import type { ArticleRecord, Named } from '#src/archive/record.ts'
import type { Article } from '#src/schema/article.ts'
import { collections } from '#src/schema/collections.ts'
import type { Fault } from '#src/schema/fault.ts'
import { type EntryOfCollection, readEntry } from '#src/schema/read-entry.ts'
import type { Settings } from '#src/schema/settings.ts'
import type { ContentSource } from './content-source.ts'

/** All the content that is in order, and every fault of what is not. */
export interface Content {
  readonly entries: Entries
  readonly faults: readonly Fault[]
}

const fallbackSettings: Settings = {
  name: 'Kỷ Yếu',
  description: null,
  url: 'http://localhost/',
  owner: 'Kỷ Yếu',
  licence: null,
  editor: null,
  postalAddress: null,
  phone: null,
  email: null,
  navigation: [],
  links: [],
}

/** The record of an article: everything but its text. */
export function toRecord(file: string, entry: Article): ArticleRecord {
  const { text: _, ...article } = entry
  const parts = /^content\/articles\/(\d{4})\/(.+)\.md$/u.exec(file)
  const year = Number(parts?.[1] ?? (article.published ?? article.eventDate ?? '1970').slice(0, 4))
  const slug = article.slug ?? parts?.[2] ?? ''
  const sortDate = article.published ?? article.eventDate ?? `${String(year)}-01-01`
  return { file, address: articleAddress(year, slug), year, slug, sortDate, article }
}

function toNamed<Entry>(file: string, entry: Entry): Named<Entry> {
  return { file, slug: file.replace(/^.*\//u, '').replace(/\.md$/u, ''), entry }
}

async function readAll<Name extends 'articles' | 'sections' | 'bodies' | 'pages', Kept>(
  source: ContentSource,
  name: Name,
  keep: (file: string, entry: EntryOfCollection<Name>) => Kept,
): Promise<{ kept: Kept[]; faults: Fault[] }> {
  const kept: Kept[] = []
  const faults: Fault[] = []
  for (const { file } of await source.list(collections[name].path)) {
    if (!file.endsWith('.md')) continue
    const reading = readEntry(name, file, await source.read(file))
    faults.push(...reading.faults)
    if (reading.entry !== null) kept.push(keep(file, reading.entry))
  }
  return { kept, faults }
}

async function readSettings(
  source: ContentSource,
): Promise<{ settings: Settings; faults: readonly Fault[] }> {
  const file = collections.settings.path
  const reading = readEntry('settings', file, await source.read(file).catch(() => ''))
  return { settings: reading.entry ?? fallbackSettings, faults: reading.faults }
}

/** Reads the whole content. What is faulty is left out and reported; this never throws for what an editor wrote. */
export async function readContent(source: ContentSource): Promise<Content> {
  const { settings, faults } = await readSettings(source)
  const articles = await readAll(source, 'articles', toRecord)
  const sections = await readAll(source, 'sections', toNamed)
  const bodies = await readAll(source, 'bodies', toNamed)
  const pages = await readAll(source, 'pages', toNamed)
  return {
    entries: {
      articles: articles.kept.filter(({ article }) => article.status === 'published'),
      sections: sections.kept,
      bodies: bodies.kept,
      pages: pages.kept,
      settings,
    },
    faults: [faults, articles.faults, sections.faults, bodies.faults, pages.faults].flat(),
  }
}
