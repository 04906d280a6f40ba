/** Milliseconds before a search that is not done yet is said to be under way. */
const slow = 250

/** Milliseconds without a sign of life before a reader on a line that broke is told. */
const patience = 20_000

/** The wait for one answer. */
export interface Waiting {
  begin(): void
  /** Something came: the patience begins anew. */
  goOn(): void
  end(): void
}

/** Tells when an answer is slow to come, and when it will not come any more. */
export function createWaiting(onSlow: () => void, onLimit: () => void): Waiting {
  let isWaiting = false
  let [slowTimer, limitTimer] = [0, 0]
  const end = (): void => {
    isWaiting = false
    window.clearTimeout(slowTimer)
    window.clearTimeout(limitTimer)
  }
  const restart = (): void => {
    window.clearTimeout(limitTimer)
    limitTimer = window.setTimeout(onLimit, patience)
  }
  return {
    begin() {
      end()
      isWaiting = true
      slowTimer = window.setTimeout(onSlow, slow)
      restart()
    },
    goOn() {
      if (isWaiting) restart()
    },
    end,
  }
}
