/** A long command's progress on stderr. */
export interface Progress {
  /** Says that `count` more are done. */
  step(count?: number): void
  /** Ends the progress and says in one last line, on stdout, what was done. */
  done(summary: string): void
}

const pause = 250
const quietPause = 5000

function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 60 ? `${String(seconds)} s` : `${String(Math.ceil(seconds / 60))} min`
}

/**
 * Shows how far a command is and how long is left: one line that rewrites itself on a terminal, a line
 * every five seconds elsewhere. Nothing is shown for work that ends at once.
 */
export function startProgress(label: string, total: number): Progress {
  const { stderr } = process
  const started = performance.now()
  let shown = started
  let count = 0
  const show = (now: number): void => {
    shown = now
    const left = total > 0 && count > 0 ? ((now - started) / count) * (total - count) : 0
    const line = `${label} ${String(count)}/${String(total)}, ${timeLeft(left)} left`
    stderr.write(stderr.isTTY ? `\r\u001B[K${line}` : `${line}\n`)
  }
  return {
    step(more = 1) {
      count += more
      const now = performance.now()
      if (now - shown >= (stderr.isTTY ? pause : quietPause)) show(now)
    },
    done(summary) {
      if (stderr.isTTY) stderr.write('\r\u001B[K')
      process.stdout.write(`${summary}\n`)
    },
  }
}
