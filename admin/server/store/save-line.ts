import type { Saved } from './change.ts'
import { toDiskRefusal } from './disk.ts'
import type { Repository } from './repository.ts'
import { type Order, type Outcome, chooseTogether } from './order.ts'
import { saveBatch } from './save-batch.ts'

interface Waiting {
  readonly order: Order
  readonly resolve: (saved: Saved) => void
  readonly reject: (reason: unknown) => void
}

/** Something that has to have the repository to itself, with its own way to report. */
type Turn = () => Promise<void>

/**
 * The line in front of a repository. Orders that wait together are carried out together (each as its own
 * commit, whatever their branches); other work takes its turn between them, alone. Nobody times out.
 */
export class SaveLine {
  readonly #repository: Repository
  readonly #changed: (commits: number) => void
  #waiting: Waiting[] = []
  readonly #turns: Turn[] = []
  #busy = false

  /** `changed` is called when branches may have moved, with how many commits may have been made. */
  constructor(repository: Repository, changed: (commits: number) => void) {
    this.#repository = repository
    this.#changed = changed
  }

  /** True when nobody is at work or waits. */
  get idle(): boolean {
    return !this.#busy
  }

  /** Commits a save; rejects with a `Refusal` that says why not. */
  save(order: Order): Promise<Saved> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ order, resolve, reject })
      void this.#work()
    })
  }

  /** Does something while nobody else writes to the repository. */
  alone<Result>(work: (repository: Repository) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#turns.push(() =>
        work(this.#repository).then(
          (result) => {
            this.#changed(0)
            resolve(result)
          },
          (error: unknown) => {
            reject(toDiskRefusal(error))
          },
        ),
      )
      void this.#work()
    })
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    while (this.#waiting.length + this.#turns.length > 0) {
      const chosen = new Set(chooseTogether(this.#waiting.map(({ order }) => order)))
      const batch = this.#waiting.filter(({ order }) => chosen.has(order))
      this.#waiting = this.#waiting.filter(({ order }) => !chosen.has(order))
      if (batch.length > 0) await this.#saveAll(batch)
      await this.#turns.shift()?.()
    }
    this.#busy = false
  }

  async #saveAll(batch: readonly Waiting[]): Promise<void> {
    try {
      const orders = batch.map(({ order }) => order)
      const outcomes = await saveBatch(this.#repository, orders)
      this.#changed(batch.length)
      answerAll(batch, outcomes)
    } catch (error) {
      const refusal = toDiskRefusal(error)
      if (batch.length === 1 || refusal !== error) for (const { reject } of batch) reject(refusal)
      // What git cannot do for one of them must not keep the others from saving.
      else for (const waiting of batch) await this.#saveAll([waiting])
    }
  }
}

function answerAll(batch: readonly Waiting[], outcomes: ReadonlyMap<Order, Outcome>): void {
  for (const { order, resolve, reject } of batch) {
    const outcome = outcomes.get(order)
    if (outcome === undefined || outcome instanceof Error) reject(outcome ?? new Error('no outcome'))
    else resolve(outcome)
  }
}
