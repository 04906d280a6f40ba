/** An immutable map, as far as a form needs it. */
export interface Values {
  get(key: string): unknown
  set(key: string, value: unknown): Values
  equals(other: unknown): boolean
  keySeq(): { toArray(): string[] }
}

/** Decap's draft of the entry that is open. */
export interface DraftState {
  getIn(path: readonly string[]): unknown
  setIn(path: readonly string[], value: unknown): DraftState
  set(key: string, value: unknown): DraftState
}

function keysOf(...maps: readonly Values[]): ReadonlySet<string> {
  return new Set(maps.flatMap((map) => map.keySeq().toArray()))
}

/** The incoming values, but where the editor typed on since the save went out, what was typed. */
function keepTyped(incoming: Values, typed: Values, sent: Values): Values {
  let kept = incoming
  for (const key of keysOf(typed, sent)) {
    const own = typed.get(key)
    if (JSON.stringify(own) !== JSON.stringify(sent.get(key))) kept = kept.set(key, own)
  }
  return kept
}

/**
 * Puts the values of another source (what the newsroom merged, or what somebody else saved) into the open form, as
 * what is saved. What was typed since the last save was sent stays, and is then still to be saved.
 */
export function takeSource(state: DraftState, incoming: Values): DraftState {
  const typed = state.getIn(['entry', 'data']) as Values
  const sent = (state.getIn(['entry', 'sentData']) ?? typed) as Values
  const data = keepTyped(incoming, typed, sent)
  return state
    .setIn(['entry', 'data'], data)
    .setIn(['entry', 'sentData'], incoming)
    .setIn(['entry', 'savedData'], incoming)
    .set('hasChanged', !data.equals(incoming))
    .set('key', crypto.randomUUID())
}
