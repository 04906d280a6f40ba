import type { Entries } from '#src/archive/archive.ts'
import type { Fault } from '#src/schema/fault.ts'
import type { Settings } from '#src/schema/settings.ts'
import type { Holding, Library } from './library.ts'

/** All the content that is in order, and every fault of what is not. */
export interface Content {
  readonly entries: Entries
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
}

function keptOf<Kept>(shelf: ReadonlyMap<string, Holding<Kept>>): Kept[] {
  return [...shelf.values()].map(({ kept }) => kept).filter((kept) => kept !== null)
}

/** What of a library is published at a moment (ISO, +07:00), and every fault, in order of files. */
export function contentOf(library: Library, now: string): Content {
  const { articles, sections, bodies, pages, settings, strays } = library
  const faults = [articles, sections, bodies, pages, settings].flatMap((shelf) =>
    [...shelf.values()].flatMap((holding) => holding.faults),
  )
  return {
    entries: {
      articles: keptOf(articles).filter(
        ({ article }) => article.status === 'published' && (article.published ?? '') <= now,
      ),
      sections: keptOf(sections),
      bodies: keptOf(bodies),
      pages: keptOf(pages),
      settings: keptOf(settings)[0] ?? fallbackSettings,
    },
    faults: [...faults, ...strays.values()],
  }
}
