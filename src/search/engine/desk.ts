import { type Budget, createBudget } from './budget.ts'
import type { Corpus } from './corpus.ts'
import { createLookup, type Lookup } from './lists.ts'
import type { Losses } from './losses.ts'

/** What a question is answered from, and what it may load of it. */
export interface Desk {
  readonly corpus: Corpus
  readonly lookup: Lookup
  readonly budget: Budget
}

/** Begins to answer one question. */
export function openDesk(corpus: Corpus, losses: Losses): Desk {
  return { corpus, lookup: createLookup(corpus, losses), budget: createBudget(corpus) }
}
