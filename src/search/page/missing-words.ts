import { isAsking } from '#src/search/query/asking-words.ts'
import type { SearchResult } from '#src/search/engine/result.ts'
import type { Told } from '#src/search/engine/told.ts'
import { wording } from './wording.ts'

/** Words of the question that the first of the results lacks, as they were typed; words that only ask are not missed. */
export function missingOf([first]: readonly SearchResult[]): string[] {
  return (first?.missing ?? []).filter(({ folded }) => !isAsking(folded)).map(({ typed }) => typed)
}

/**
 * How many articles hold every word, as it is said behind their number: '' where all do, or where the first one lacks
 * nothing but words that ask.
 */
export function sayComplete({
  complete,
  total,
  results,
}: Pick<Told, 'complete' | 'total' | 'results'>): string {
  const isAnswered = complete === 0 && missingOf(results).length === 0
  return complete === total || isAnswered ? '' : `, ${wording.complete(complete)}`
}
