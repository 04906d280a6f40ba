/** How a list is to be ordered and what is left in it. */
export interface ListOrder {
  readonly sort?: { readonly field: string; readonly direction: 'asc' | 'desc' }
  readonly filter?: Readonly<Record<string, string>>
}

interface Choice {
  get(key: string): unknown
}

interface Choices {
  valueSeq(): { toArray(): Choice[] }
}

/** Decap's state of its lists. */
export interface ListState {
  getIn(path: readonly string[]): unknown
}

function choicesAt(state: ListState, part: string, collection: string): Choice[] {
  const found = state.getIn([part, collection]) as Choices | undefined
  return found?.valueSeq().toArray() ?? []
}

function textIn(choice: Choice, key: string): string {
  const value = choice.get(key)
  return typeof value === 'string' ? value : ''
}

/** The order and the filters that an editor chose for a list, as the newsroom takes them. */
export function listOrder(state: ListState, collection: string): ListOrder {
  const sorted = choicesAt(state, 'sort', collection).find((sort) =>
    /^(?:A|De)scending$/u.test(textIn(sort, 'direction')),
  )
  const active = choicesAt(state, 'filter', collection).filter((filter) => filter.get('active') === true)
  const filter = Object.fromEntries(active.map((one) => [textIn(one, 'field'), textIn(one, 'pattern')]))
  const direction = sorted !== undefined && textIn(sorted, 'direction') === 'Ascending' ? 'asc' : 'desc'
  return {
    ...(sorted === undefined ? {} : { sort: { field: textIn(sorted, 'key'), direction } }),
    ...(active.length === 0 ? {} : { filter }),
  }
}

const turns = new Map<string, number>()

/**
 * Begins a question about a list; the function it gives says whether it is still the latest, so that a late answer to
 * an earlier question is dropped.
 */
export function beginTurn(list: string): () => boolean {
  const turn = (turns.get(list) ?? 0) + 1
  turns.set(list, turn)
  return () => turns.get(list) === turn
}
