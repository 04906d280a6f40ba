import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type MadePages, type PageMaker, renderShare, shareWork, sumPages } from './render-share.ts'
import type { WorkerTask, WorkerWord } from './render-worker.ts'

/** Below this many pages a second thread takes longer to start than it saves. */
const worthwhile = 1500

/** More threads would need more memory than they save time: each holds the whole archive. */
const mostThreads = 4

/**
 * A thread needs some 100 MB for 10,000 articles; V8 would take three times that before it cleans up. Young objects
 * die with their page.
 */
const threadLimits = { maxYoungGenerationSizeMb: 12 }

/** How all pages of a site are made. */
export interface RenderAllOptions {
  readonly addresses: readonly string[]
  readonly maker: PageMaker
  /** What other threads need to do the same. */
  readonly task: Omit<WorkerTask, 'work' | 'thread'>
  readonly onPages: (count: number) => void
}

function startWorker(task: WorkerTask, onPages: (count: number) => void): Promise<MadePages> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: threadLimits,
  })
  return new Promise((resolve, reject) => {
    let made: MadePages | undefined
    worker.on('message', (word: WorkerWord) => {
      if ('pages' in word) onPages(word.pages)
      else made = word.made
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (made !== undefined) resolve(made)
      else reject(new Error(`render thread: expected its pages, got exit code ${String(code)}`))
    })
  })
}

/** Renders and writes many pages, on this thread and, where it pays, on one more for every other core. */
export async function renderAll({ addresses, maker, task, onPages }: RenderAllOptions): Promise<MadePages> {
  const work = shareWork(addresses)
  const threads = Math.min(availableParallelism(), mostThreads)
  const others = addresses.length < worthwhile ? 0 : threads - 1
  const parts = Array.from({ length: others }, (_, index) =>
    startWorker({ ...task, work, thread: index + 1 }, onPages),
  )
  return sumPages(await Promise.all([renderShare(work, maker, onPages), ...parts]))
}
