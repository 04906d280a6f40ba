import { admitEntries } from '#src/archive/admit-entries.ts'
import type { Entries } from '#src/archive/archive.ts'
import type { ArticleRecord } from '#src/archive/record.ts'
import { checkPictures, dropMissingPictures } from '#src/archive/check-pictures.ts'
import type { Fault } from '#src/schema/fault.ts'
import type { Settings } from '#src/schema/settings.ts'
import type { Holding, Library } from './library.ts'

/** All the content that is in order, and every fault of what is not, in the order of files. */
export interface Content {
  readonly entries: Entries
  /** Articles that appear by themselves when their time comes. */
  readonly waiting: readonly ArticleRecord[]
  readonly faults: readonly Fault[]
}

/** What a site without readable settings is called. */
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
  search: null,
}

function keptOf<Kept>(shelf: ReadonlyMap<string, Holding<Kept>>): Kept[] {
  return [...shelf.values()].map(({ kept }) => kept).filter((kept) => kept !== null)
}

function entriesOf({ articles, sections, bodies, pages, settings, media }: Library): Entries {
  const hasMedia = (address: string): boolean => media.has(address)
  return {
    articles: keptOf(articles).map((record) => dropMissingPictures(record, hasMedia)),
    sections: keptOf(sections),
    bodies: keptOf(bodies),
    pages: keptOf(pages),
    settings: keptOf(settings)[0] ?? fallbackSettings,
  }
}

function fileFaults({ articles, sections, bodies, pages, settings, strays }: Library): Fault[] {
  const shelves: ReadonlyMap<string, Holding<unknown>>[] = [articles, sections, bodies, pages, settings]
  const faulty = shelves.flatMap((shelf) => [...shelf.values()].filter(({ faults }) => faults.length > 0))
  return [...faulty.flatMap(({ faults }) => faults), ...strays.values()]
}

function pictureFaults({ articles, bodies, pages, media }: Library): Fault[] {
  const hasMedia = (address: string): boolean => media.has(address)
  return [
    ...[...articles]
      .filter(([, { media: shown }]) => shown.length > 0)
      .flatMap(([file, holding]) =>
        checkPictures({ file, pictures: holding.kept?.article.pictures ?? [] }, holding.media, hasMedia),
      ),
    ...[...bodies, ...pages].flatMap(([file, holding]) =>
      checkPictures({ file, pictures: [] }, holding.media, hasMedia),
    ),
  ]
}

/** What of a library is published at a moment (ISO, +07:00), and every fault. */
export function contentOf(library: Library, now: string): Content {
  const { entries, waiting, faults } = admitEntries(entriesOf(library), now)
  const all = [...fileFaults(library), ...faults, ...pictureFaults(library)]
  return {
    entries,
    waiting,
    faults: all.toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file))),
  }
}
