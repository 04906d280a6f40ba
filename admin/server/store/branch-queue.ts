import type { Branch } from './branch.ts'
import type { Save, Saved } from './change.ts'
import { saveBatch } from './save-batch.ts'

interface Waiting<Result> {
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

interface WaitingSave extends Waiting<Saved> {
  readonly save: Save
}

/** Something that has to have the branch to itself, with its own way to report. */
type Turn = () => Promise<void>

/**
 * The line in front of one branch. Saves that wait together are committed together
 * (each as its own commit); other work takes its turn alone. Nobody times out.
 */
export class BranchQueue {
  readonly #branch: Branch
  readonly #waiting: (WaitingSave | Turn)[] = []
  #busy = false

  constructor(branch: Branch) {
    this.#branch = branch
  }

  /** True when nobody is at work or waits. */
  get idle(): boolean {
    return !this.#busy && this.#waiting.length === 0
  }

  /** Commits a save; rejects with a `Refusal` that says why not. */
  save(save: Save): Promise<Saved> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ save, resolve, reject })
      void this.#work()
    })
  }

  /** Does something while nobody else writes to the branch. */
  alone<Result>(work: (branch: Branch) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => work(this.#branch).then(resolve, reject))
      void this.#work()
    })
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    while (this.#waiting.length > 0) await this.#next()
    this.#busy = false
  }

  async #next(): Promise<void> {
    const first = this.#waiting[0]
    if (typeof first === 'function') {
      this.#waiting.shift()
      return first()
    }
    const end = this.#waiting.findIndex((waiting) => typeof waiting === 'function')
    const batch = this.#waiting.splice(0, end < 0 ? this.#waiting.length : end)
    await this.#saveAll(batch.filter((waiting) => typeof waiting !== 'function'))
  }

  async #saveAll(batch: readonly WaitingSave[]): Promise<void> {
    try {
      const outcomes = await saveBatch(
        this.#branch,
        batch.map(({ save }) => save),
      )
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]
        if (outcome === undefined || outcome instanceof Error) reject(outcome)
        else resolve(outcome)
      })
    } catch (error) {
      if (batch.length === 1) for (const { reject } of batch) reject(error)
      // What git cannot do for one of them must not keep the others from saving.
      else for (const waiting of batch) await this.#saveAll([waiting])
    }
  }
}
