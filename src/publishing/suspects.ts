import type { Shunned } from './guarded-source.ts'
import { type Note, previewNote } from './work-trace.ts'

/** How often something may be there when the publisher hangs or dies before it is left alone: once may be chance. */
const mostStrikes = 2

/** Who was there when a publisher's process hung or died, over many processes. */
export interface Suspects {
  /** Notes what the threads of a process were at in its last moment. */
  accuse(notes: readonly Note[]): void
  /** A publication was finished: whoever was there at a death before, and is not left alone, had no part in it. */
  acquit(): void
  /** What the next process shall leave alone. */
  shunned(): readonly Shunned[]
}

/** Begins with a clean slate. */
export function openSuspects(): Suspects {
  const strikes = new Map<string, { readonly shunned: Shunned; readonly count: number }>()
  return {
    accuse(notes) {
      for (const { what, digest } of notes) {
        if (what === previewNote) continue
        const key = `${what}\n${digest}`
        strikes.set(key, { shunned: { what, digest }, count: (strikes.get(key)?.count ?? 0) + 1 })
      }
    },
    acquit() {
      for (const [key, { count }] of strikes) if (count < mostStrikes) strikes.delete(key)
    },
    shunned: () =>
      [...strikes.values()].filter(({ count }) => count >= mostStrikes).map(({ shunned }) => shunned),
  }
}
