import type { Phrase, Query, Term } from '#src/search/query/query.ts'
import type { Corpus } from './corpus.ts'
import type { Desk } from './desk.ts'
import type { List, Lists, Pair } from './lists.ts'

/** Which articles a question with quotes, a minus or "tiêu đề:" may find. */
export interface Constraint {
  allows(page: number): boolean
  /** Phrases that have to stand in the text; those no article has are asked as ordinary words. */
  readonly phrases: readonly Phrase[]
}

function mark(
  { size }: Corpus,
  lists: readonly List[],
  holds: (list: List, at: number) => boolean,
): Uint8Array {
  const pages = new Uint8Array(size)
  for (const list of lists) {
    for (let at = 0; at < list.pages.length; at += 1)
      if (holds(list, at)) pages[list.base + (list.pages[at] ?? 0)] = 1
  }
  return pages
}

// Marks that were typed count; a word typed without any means every spelling.
function spelled({ all }: Lists, { word, folded }: Term): readonly List[] {
  return word === folded ? all : all.filter((list) => list.word === word)
}

/** Articles that hold a word, or each pair of a phrase, as far as it is afforded. */
async function holdersOf({ corpus, lookup, budget }: Desk, { words }: Phrase): Promise<Uint8Array[]> {
  const [first, ...others] = words
  if (first === undefined) return []
  if (others.length === 0) {
    const isAfforded = budget.words([first.folded]).length > 0
    return isAfforded ? [mark(corpus, spelled(await lookup.word(first.folded), first), () => true)] : []
  }
  const pairs = others.map((second, at): Pair => [words[at]?.folded ?? '', second.folded])
  return Promise.all(
    budget.pairs(pairs).map(async (pair) => mark(corpus, (await lookup.pair(...pair)).all, () => true)),
  )
}

/** Articles with a word in their titles; null where it is not afforded. */
async function titledBy({ corpus, lookup, budget }: Desk, term: Term): Promise<Uint8Array | null> {
  if (budget.words([term.folded]).length === 0) return null
  const lists = spelled(await lookup.word(term.folded), term)
  return mark(corpus, lists, (list, at) => list.titled[at] === 1)
}

function holdAll(marks: readonly Uint8Array[], page: number): boolean {
  return marks.every((one) => one[page] === 1)
}

function hasAny({ size, counted }: Corpus, marks: readonly Uint8Array[]): boolean {
  for (let page = 0; page < size; page += 1) if (counted[page] === 1 && holdAll(marks, page)) return true
  return false
}

/** Reads which articles may be found; null where every one may. What would leave none is not asked for. */
export async function readConstraint(
  desk: Desk,
  { phrases, excluded, inTitle }: Query,
): Promise<Constraint | null> {
  if (phrases.length + excluded.length + inTitle.length === 0) return null
  const { corpus } = desk
  const [quoted, barred, titled] = await Promise.all([
    Promise.all(phrases.map((phrase) => holdersOf(desk, phrase))),
    Promise.all(excluded.map((phrase) => holdersOf(desk, phrase))),
    Promise.all(inTitle.map((term) => titledBy(desk, term))),
  ])
  const known = titled.filter((one) => one !== null)
  const named = hasAny(corpus, known) ? known : []
  const held = hasAny(corpus, [...named, ...quoted.flat()]) ? quoted : []
  const away = barred.filter((marks) => marks.length > 0)
  return {
    allows: (page) =>
      holdAll(named, page) &&
      held.every((marks) => holdAll(marks, page)) &&
      !away.some((marks) => holdAll(marks, page)),
    phrases: held.length === 0 ? [] : phrases.filter(({ words }) => words.length > 0),
  }
}
