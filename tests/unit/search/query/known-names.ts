import { facets } from '#src/search/documents/document.ts'
import type { KnownNames } from '#src/search/query/known-names.ts'

/** Values of an index, none where a test gives none. */
export function knownNames(given: Partial<KnownNames>): KnownNames {
  return { ...(Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as KnownNames), ...given }
}
