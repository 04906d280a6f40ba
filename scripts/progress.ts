/** A long command's progress on stderr. */
export interface Progress {
  /** Says that `count` more are done. */
  step(count?: number): void
  /** Ends the progress and says in one last line what was done: on stdout, or where `into` says. */
  done(summary: string, into?: Output): void
}

/** Where lines go; `isTTY` where a person watches them. */
export interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** What a test puts in the place of the terminal and the clock (milliseconds). */
export interface ProgressPlace {
  readonly stderr?: Output
  readonly stdout?: Output
  readonly now?: () => number
}

/** Milliseconds between two showings on a terminal, and elsewhere. */
const pause = 250
const quietPause = 5000

function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 60 ? `${String(seconds)} giây` : `${String(Math.ceil(seconds / 60))} phút`
}

/**
 * Shows how far a command is and how long is left: one line that rewrites itself on a terminal, a line
 * every five seconds elsewhere. Nothing is shown for work that ends at once.
 */
export function startProgress(
  label: string,
  total: number,
  { stderr = process.stderr, stdout = process.stdout, now = () => performance.now() }: ProgressPlace = {},
): Progress {
  const started = now()
  const isWatched = stderr.isTTY === true
  let shown = started
  let count = 0
  const show = (at: number): void => {
    shown = at
    const left = total > 0 && count > 0 ? ((at - started) / count) * (total - count) : 0
    const line = `${label} ${String(count)}/${String(total)}, còn khoảng ${timeLeft(left)}`
    stderr.write(isWatched ? `\r\u001B[K${line}` : `${line}\n`)
  }
  return {
    step(more = 1) {
      count += more
      const at = now()
      if (at - shown >= (isWatched ? pause : quietPause)) show(at)
    },
    done(summary, into = stdout) {
      if (isWatched) stderr.write('\r\u001B[K')
      into.write(`${summary}\n`)
    },
  }
}
