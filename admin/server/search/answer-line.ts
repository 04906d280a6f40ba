import { Worker } from 'node:worker_threads'
import { Refusal } from '../refusal.ts'

/** What the thread says to one question: the answer as JSON, null where search is not answered here, or what went wrong. */
export type Answered = { readonly told: string | null } | { readonly failure: string }

/** How much is taken on. */
export interface LineLimits {
  /** How long one answer may take, in milliseconds. */
  readonly patience: number
  /** How many questions may wait; further ones are turned away. */
  readonly waiting: number
}

/** Readers' questions, answered one after the other by a thread: whatever they ask, editors do not wait for it. */
export interface AnswerLine {
  /** The answer as JSON; null where this newsroom answers no searches. Rejects with a `Refusal` (503) where it cannot now. */
  ask(search: string): Promise<string | null>
  close(): Promise<void>
}

const usual: LineLimits = { patience: 5000, waiting: 64 }

/** Megabytes: the facets of some 500,000 articles. */
const memory = 1024

interface Asking {
  readonly search: string
  readonly resolve: (told: string | null) => void
  readonly reject: (error: Error) => void
}

function busy(): Refusal {
  return new Refusal(503, 'Máy chủ tìm kiếm đang bận. Xin thử lại sau giây lát.', { retryAfter: 2 })
}

/** Opens the line to the database in a file; the thread is started at the first question. */
export function openAnswerLine(
  file: string,
  { warn, limits = usual }: { readonly warn: (message: string) => void; readonly limits?: LineLimits },
): AnswerLine {
  let worker: Worker | null = null
  let current: Asking | null = null
  let timer: NodeJS.Timeout | undefined
  const waiting: Asking[] = []

  function settle(answered: Answered): void {
    clearTimeout(timer)
    const asked = current
    current = null
    if ('told' in answered) asked?.resolve(answered.told)
    else {
      warn(`Tìm kiếm: ${answered.failure}`)
      asked?.reject(busy())
    }
    next()
  }

  function start(): Worker {
    const started = new Worker(new URL('./answer-thread.ts', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    started.on('message', (answered: Answered) => {
      if (worker === started) settle(answered)
    })
    started.on('error', (error) => {
      if (worker === started) worker = null
      if (current !== null) settle({ failure: error instanceof Error ? error.message : String(error) })
    })
    // Last: listening holds the process, which a newsroom that ends must not be.
    started.unref()
    return started
  }

  // A thread cannot be interrupted in the middle of SQLite: it is ended, and the next question starts another.
  function giveUp(): void {
    void worker?.terminate()
    worker = null
    settle({ failure: `hơn ${String(limits.patience)} ms chưa xong: ${current?.search.slice(0, 200) ?? ''}` })
  }

  function next(): void {
    const asked = current === null ? waiting.shift() : undefined
    if (asked === undefined) return
    current = asked
    worker ??= start()
    timer = setTimeout(giveUp, limits.patience)
    worker.postMessage(asked.search)
  }

  return {
    ask(search) {
      if (waiting.length >= limits.waiting) return Promise.reject(busy())
      const { promise, resolve, reject } = Promise.withResolvers<string | null>()
      waiting.push({ search, resolve, reject })
      next()
      return promise
    },
    async close() {
      clearTimeout(timer)
      for (const { reject } of waiting.splice(0)) reject(busy())
      await worker?.terminate()
    },
  }
}
