import type { WordRange } from './folded-text.ts'

/** Another way to write the words of a range, as plain text. */
export interface Respelling extends WordRange {
  readonly text: string
  /** How far it is trusted beside what was typed; below 1. */
  readonly weight: number
}
