import { type Note, readWorkTrace } from './work-trace.ts'

/** How long a process may take. */
export interface Patience {
  /** Milliseconds for one file or page. */
  readonly page: number
  /** Milliseconds without any sign of life. */
  readonly silence: number
}

/** Looks whether a process still gets on. */
export interface HangWatch {
  /** It said something. */
  heard(): void
  /**
   * To be called about once a second. Gives what the threads hang over, where one of them has been at the same thing for
   * too long; an empty list where the process is silent for no reason that it wrote down; `null` where all is well.
   */
  look(): readonly Note[] | null
}

/** Watches the work trace of a process; `now` gives milliseconds. */
export function watchForHang(traceFile: string, patience: Patience, now: () => number = Date.now): HangWatch {
  let lastHeard = now()
  let lastSign = now()
  let seen: { readonly note: Note | null; readonly since: number }[] = []

  function isSame(a: Note | null | undefined, b: Note | null): boolean {
    return a?.count === b?.count && a?.what === b?.what
  }

  function look(): readonly Note[] | null {
    const time = now()
    const notes = readWorkTrace(traceFile)
    seen = notes.map((note, place) => {
      const before = seen[place]
      if (before !== undefined && isSame(before.note, note)) return before
      lastSign = time
      return { note, since: time }
    })
    // The main thread may have written down something and wait for another process now: then it still speaks.
    const isSilent = time - lastHeard > patience.page
    const hung = seen.filter(
      ({ note, since }, place) => note !== null && time - since > patience.page && (place > 0 || isSilent),
    )
    if (hung.length > 0) return hung.map(({ note }) => note).filter((note) => note !== null)
    return time - lastSign > patience.silence ? [] : null
  }

  return {
    heard() {
      lastHeard = now()
      lastSign = lastHeard
    },
    look,
  }
}
