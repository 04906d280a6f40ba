import type { Section } from '#src/schema/section.ts'
import type { Named } from './record.ts'

const alphabet = new Intl.Collator('vi')

function compareSections(a: Named<Section>, b: Named<Section>): number {
  const first = a.entry.order ?? Number.POSITIVE_INFINITY
  const second = b.entry.order ?? Number.POSITIVE_INFINITY
  return first === second ? alphabet.compare(a.entry.name, b.entry.name) : first - second
}

/** Sections below one, in their order and then by the Vietnamese alphabet. */
export function sectionsBelow(sections: readonly Named<Section>[], slug: string | null): Named<Section>[] {
  return sections.filter(({ entry }) => entry.parent === slug).toSorted(compareSections)
}

// Head and foot of every page ask for them.
const tops = new WeakMap<readonly Named<Section>[], readonly Named<Section>[]>()

/** Sections that stand at the top. A section whose parent does not exist stands there too, so that none is lost. */
export function topSections(sections: readonly Named<Section>[]): readonly Named<Section>[] {
  const found = tops.get(sections)
  if (found !== undefined) return found
  const known = new Set(sections.map(({ slug }) => slug))
  const top = sections
    .filter(({ entry }) => entry.parent === null || !known.has(entry.parent))
    .toSorted(compareSections)
  tops.set(sections, top)
  return top
}
