import { facets } from '#src/search/document.ts'
import type { KnownNames } from '#src/search/known-names.ts'

/** Values of an index, none where a test gives none. */
export function knownNames(given: Partial<KnownNames>): KnownNames {
  return { ...(Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as KnownNames), ...given }
}
