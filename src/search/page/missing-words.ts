import { isAsking } from '#src/search/query/asking-words.ts'
import type { SearchResult } from '#src/search/engine/result.ts'

/** Words of the question that the first of the results lacks, as they were typed; words that only ask are not missed. */
export function missingOf([first]: readonly SearchResult[]): string[] {
  return (first?.missing ?? []).filter(({ folded }) => !isAsking(folded)).map(({ typed }) => typed)
}
