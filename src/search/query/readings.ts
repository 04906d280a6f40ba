import { readKeyboard } from '#src/vietnamese/keyboard.ts'
import { type Query, type Term, understandQuery } from './query.ts'

/** Another way to read all that was typed. */
export interface Reading {
  readonly kind: 'keyboard'
  readonly terms: readonly Term[]
  readonly sequence: readonly number[]
  /** How far it is trusted beside what was typed; below 1. */
  readonly weight: number
  /** As a reader would type it. */
  readonly shown: string
}

/** What was typed with the keys of Telex and VNI that were left over read; none where none were. */
export function readingsOf(query: Query): readonly Reading[] {
  const shown = readKeyboard(query.text)
  if (shown === query.text) return []
  const { terms, sequence } = understandQuery(shown)
  return [{ kind: 'keyboard', terms, sequence, weight: 0.95, shown }]
}
