import { toWordForm } from '#src/search/documents/word-form.ts'
import type { Term } from '#src/search/query/query.ts'
import { price } from './budget.ts'
import type { Desk } from './desk.ts'
import { type Lists, type Pair, pairKey } from './lists.ts'
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
export async function findBeginnings(
  { lookup, budget }: Desk,
  words: readonly Term[],
): Promise<OtherWording[]> {
  const [before, last] = [words.at(-2), words.at(-1)]
  if (last === undefined) return []
  const isKnown = lookup.loaded(last.folded).holding > 0
  const isBeside = before === undefined || lookup.loaded(pairKey(before.folded, last.folded)).holding > 0
  if ((isKnown && isBeside) || !budget.pay(price.beginning)) return []
  const longer = spellingsOf(await lookup.beginning(last.folded), last).slice(0, mostLooked)
  const terms = longer.map(({ word }): Term => ({ typed: word, ...toWordForm(word) }))
  const pairs = before === undefined ? [] : terms.map(({ folded }): Pair => [before.folded, folded])
  await Promise.all(budget.pairs(pairs).map((pair) => lookup.pair(...pair)))
  const likely = terms.filter((_, at) => lookup.loaded(pairKey(...(pairs[at] ?? ['', '']))).holding > 0)
  const asked = likely.length > 0 ? likely : isKnown ? [] : terms
  return asked.slice(0, mostAsked).map((term) => ({
    kind: 'beginning',
    from: words.length - 1,
    to: words.length,
    words: [term],
    weight: trust,
  }))
}
