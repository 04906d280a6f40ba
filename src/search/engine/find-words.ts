import type { Token } from '#src/search/documents/encoding.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { findAnswers } from './highlight.ts'

/** A stretch of a text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

interface Place extends Stretch {
  readonly word: string
}

const word = /[\p{L}\p{M}]+|\p{N}+/gu

function cutPlaces(text: string): Place[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    word: found,
    from: index,
    to: index + found.length,
  }))
}

const gap: Token = { before: '', word: '', after: '', glued: false }

/** Whether a row of words ends between two places: with a line, with a sentence. */
function isParted(text: string, place: Place, next: Place | undefined): boolean {
  return next !== undefined && /[\n.!?;:…]/u.test(text.slice(place.to, next.from))
}

/**
 * Where the words of a question stand in a text: as in the excerpts of the results, with the very marks that were
 * typed where there are such places, beside their neighbours where they stand so. Words in a row are one stretch.
 */
export function findWords(text: string, question: string): Stretch[] {
  const places = cutPlaces(text)
  // A gap takes a place among the words: no row reaches across it.
  const row = places.flatMap((place, at): (Place | null)[] =>
    isParted(text, place, places[at + 1]) ? [place, null] : [place],
  )
  const tokens = row.map((place) => (place === null ? gap : { ...gap, word: place.word }))
  const answers = findAnswers(tokens, { query: understandQuery(question), prefix: false })
  const stretches: Stretch[] = []
  for (const [at, place] of row.entries()) {
    if (place === null || (answers[at] ?? -1) < 0) continue
    const last = stretches.at(-1)
    const isNext = last !== undefined && row[at - 1]?.to === last.to
    if (isNext) stretches[stretches.length - 1] = { from: last.from, to: place.to }
    else stretches.push({ from: place.from, to: place.to })
  }
  return stretches
}
