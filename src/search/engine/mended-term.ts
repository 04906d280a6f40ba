import { toWordForm } from '#src/search/documents/word-form.ts'
import type { Term } from '#src/search/query/query.ts'
import { distanceOf, withMarksOf } from './edits.ts'
import type { Lookup } from './lists.ts'

/** The marks of a word that come nearest to those that were typed; of two the more frequent. Without its list those themselves. */
export async function toTerm(
  lookup: Lookup | null,
  folded: string,
  typed: string,
  unmarked: boolean,
): Promise<Term> {
  const wanted = typed.toLowerCase().normalize('NFD')
  const far = (word: string): number => distanceOf(word.normalize('NFD'), wanted, 8)
  const counts = new Map<string, number>()
  const lists = await lookup?.word(folded)
  for (const { word, pages } of lists?.all ?? []) counts.set(word, (counts.get(word) ?? 0) + pages.length)
  const [best] = [...counts].toSorted(([a, m], [b, n]) => far(a) - far(b) || n - m)
  const shown = unmarked ? folded : (best?.[0] ?? withMarksOf(folded, typed.toLowerCase()))
  return { typed: likeTyped(shown, typed), ...toWordForm(shown) }
}

function likeTyped(word: string, typed: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return word.toUpperCase()
  if (typed === typed.toLowerCase()) return word
  return word.charAt(0).toUpperCase() + word.slice(1)
}
