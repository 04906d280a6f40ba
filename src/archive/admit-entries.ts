import { bodyFields } from '#src/schema/body.ts'
import type { Fault } from '#src/schema/fault.ts'
import { sectionFields } from '#src/schema/section.ts'
import type { Entries } from './archive.ts'
import { sieveArticles, sievePages } from './check-addresses.ts'
import { admitAliases } from './check-aliases.ts'
import { checkDates } from './check-dates.ts'
import { checkKinship, checkReferences } from './check-references.ts'
import type { ArticleRecord } from './record.ts'
import { isDue, isOver } from './schedule.ts'

/** The entries that can be published together, and what was wrong between them. */
export interface Admitted {
  readonly entries: Entries
  /** Articles in order that appear by themselves when their time comes. */
  readonly waiting: readonly ArticleRecord[]
  readonly faults: readonly Fault[]
}

function slugs(entries: readonly { readonly slug: string }[]): Set<string> {
  return new Set(entries.map(({ slug }) => slug))
}

/**
 * Checks entries against each other, each of them valid by itself, at a moment (ISO, +07:00): names that name
 * nothing, circles, addresses wanted twice. The rest is admitted, mended where one name was wrong. Drafts, withdrawn
 * articles and those whose time is over are left out in silence. An entry in order keeps its object.
 */
export function admitEntries(all: Entries, now: string): Admitted {
  const sections = checkKinship(all.sections, {
    field: 'parent',
    label: sectionFields.parent.label,
    folder: 'sections',
  })
  const before = checkKinship(all.bodies, {
    field: 'predecessor',
    label: bodyFields.predecessor.label,
    folder: 'bodies',
  })
  const bodies = checkKinship(before.kept, {
    field: 'successor',
    label: bodyFields.successor.label,
    folder: 'bodies',
  })
  const pages = sievePages(all.pages)
  const published = all.articles.filter(({ article }) => article.status === 'published')
  const dated = published.map(checkDates).filter((fault) => fault !== null)
  const lasting = published.filter((record) => !isOver(record, now))
  const due = lasting.filter((record) => isDue(record, now))
  const waiting = due.length === lasting.length ? [] : lasting.filter((record) => !isDue(record, now))
  const single = sieveArticles(due)
  const known = { sections: slugs(sections.kept), bodies: slugs(bodies.kept) }
  const checked = single.kept.map((record) => checkReferences(record, known))
  const places = { sections: sections.kept, bodies: bodies.kept, pages: pages.kept }
  const aliased = admitAliases({ ...places, articles: checked.map(({ kept }) => kept) })
  return {
    entries: { ...all, ...places, articles: aliased.articles },
    waiting,
    faults: [
      ...[sections.faults, before.faults, bodies.faults, pages.faults, single.faults, dated].flat(),
      ...checked.flatMap(({ faults }) => faults),
      ...aliased.faults,
    ],
  }
}
