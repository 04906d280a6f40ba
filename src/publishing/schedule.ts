/** Longest sleep in milliseconds: clocks are set, machines sleep, and Node's timers end at 24.8 days. */
const longestSleep = 30_000

/** What a schedule looks after. */
export interface Scheduled {
  /** When something is to be done, milliseconds since 1970; `null` where nothing is planned. May change at any time. */
  readonly next: () => number | null
  /** Does it. Afterwards `next` gives a later moment. */
  readonly work: () => Promise<void>
  /** Told of what `work` failed with; it is tried again after a while. */
  readonly warn: (error: unknown) => void
}

/** A schedule at work. */
export interface Schedule {
  /** Looks anew when the next moment is; to be called when `next` may give another. */
  look(): void
  stop(): void
}

/** Does some work whenever its moment has come, also where it came while the machine slept. */
export function keepSchedule({ next, work, warn }: Scheduled): Schedule {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let isBusy = false

  function sleep(milliseconds: number): void {
    clearTimeout(timer)
    if (isStopped || isBusy) return
    timer = setTimeout(() => void wake(), Math.min(milliseconds, longestSleep))
    timer.unref()
  }

  function look(): void {
    const moment = next()
    sleep(moment === null ? longestSleep : Math.max(0, moment - Date.now()))
  }

  async function wake(): Promise<void> {
    const moment = next()
    if (moment === null || moment > Date.now()) {
      look()
      return
    }
    isBusy = true
    const failure = await work().catch((error: unknown) => ({ error }))
    isBusy = false
    if (failure === undefined) look()
    else {
      warn(failure.error)
      sleep(longestSleep)
    }
  }

  look()
  return {
    look,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
