/** Seconds after which a search that failed is tried again unasked; then the reader has to. */
const pauses = [3, 8, 20, 40, 60]

/** Trying again by itself. */
export interface Retry {
  /** A search failed: try again when the line returns or after a while. */
  plan(): void
  /** A search was answered or another one began. */
  end(): void
}

/** Tries again what failed when the browser says that the line is back, and a few times in between. */
export function createRetry(again: () => void): Retry {
  let tried = 0
  let timer = 0
  let isPlanned = false
  const run = (): void => {
    if (!isPlanned) return
    isPlanned = false
    window.clearTimeout(timer)
    again()
  }
  window.addEventListener('online', run)
  return {
    plan() {
      isPlanned = true
      const pause = pauses[tried]
      tried += 1
      if (pause !== undefined) timer = window.setTimeout(run, pause * 1000)
    },
    end() {
      isPlanned = false
      tried = 0
      window.clearTimeout(timer)
    },
  }
}
