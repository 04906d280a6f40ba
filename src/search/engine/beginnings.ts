import { toWordForm } from '#src/search/documents/word-form.ts'
import type { Term } from '#src/search/query/query.ts'
import type { Lists, Lookup } from './lists.ts'
import type { OtherWording } from './question.ts'

/** Longer words that are looked at beside the word before, and how many of them are asked. */
const mostLooked = 8
const mostAsked = 5

/** How far a longer word is trusted beside the word itself. */
const trust = 0.6

interface Longer {
  readonly word: string
  readonly holding: number
  readonly isTyped: boolean
}

function spellingsOf(found: ReadonlyMap<string, Lists>, { word, folded }: Term): Longer[] {
  return [...found]
    .filter(([longer]) => longer !== folded)
    .flatMap(([, { all }]) => {
      const counts = new Map<string, number>()
      for (const list of all) counts.set(list.word, (counts.get(list.word) ?? 0) + list.pages.length)
      return [...counts].map(([longer, holding]) => ({
        word: longer,
        holding,
        isTyped: word !== folded && longer.startsWith(word),
      }))
    })
    .toSorted((a, b) => Number(b.isTyped) - Number(a.isTyped) || b.holding - a.holding)
}

/**
 * Words that the last one may become, those that stand behind the word before it; where none does only if the last word
 * itself is unknown.
 */
export async function findBeginnings(lookup: Lookup, words: readonly Term[]): Promise<OtherWording[]> {
  const [before, last] = [words.at(-2), words.at(-1)]
  if (last === undefined) return []
  const isKnown = (await lookup.word(last.folded)).holding > 0
  if (isKnown && (before === undefined || (await lookup.pair(before.folded, last.folded)).holding > 0))
    return []
  const longer = spellingsOf(await lookup.beginning(last.folded), last).slice(0, mostLooked)
  const terms = longer.map(({ word }): Term => ({ typed: word, ...toWordForm(word) }))
  await Promise.all(terms.map(({ folded }) => lookup.word(folded)))
  const beside = await Promise.all(
    terms.map(
      async ({ folded }) => before !== undefined && (await lookup.pair(before.folded, folded)).holding > 0,
    ),
  )
  const likely = terms.filter((_, at) => beside[at])
  const asked = likely.length > 0 ? likely : isKnown ? [] : terms
  return asked.slice(0, mostAsked).map((term) => ({
    kind: 'beginning',
    from: words.length - 1,
    to: words.length,
    words: [term],
    weight: trust,
  }))
}
