import { parentPort, workerData } from 'node:worker_threads'
import { openContentCache } from '#src/site/content-cache.ts'
import type { SourcePlace } from '#src/site/content-source.ts'
import type { Library } from '#src/site/library.ts'
import { openSource } from '#src/site/open-source.ts'
import { guardedSource, type Shunned } from './guarded-source.ts'
import { openPageWriter, type WriterPlace } from '#src/releases/page-writer.ts'
import { type MadePages, renderShare, type SharedWork } from './render-share.ts'
import { openRenderer } from './renderer.ts'
import { siteStateOf } from './site-state.ts'
import { noTrace, openWorkTrace } from './work-trace.ts'

/** What a thread is given to render its share. */
export interface WorkerTask {
  readonly work: SharedWork
  readonly library: Library
  readonly now: string
  readonly bundle: string
  readonly source: SourcePlace
  /** File of the content cache. */
  readonly cache: string
  readonly place: WriterPlace
  /** The thread's place in the process's work trace, and the file of it; `null` for none. */
  readonly thread: number
  readonly traceFile: string | null
  readonly shunned: readonly Shunned[]
}

/** What a thread tells: pages as they are made, and at the end what became of them. */
export type WorkerWord = { readonly pages: number } | { readonly made: MadePages }

async function work(task: WorkerTask, tell: (word: WorkerWord) => void): Promise<void> {
  const cache = openContentCache(task.cache)
  const source = await openSource(task.source)
  const trace = task.traceFile === null ? noTrace : openWorkTrace(task.traceFile, task.thread)
  const reader = { source: guardedSource(source, trace, task.shunned), cache }
  const { site } = siteStateOf(task.library, reader, task.now)
  const renderer = await openRenderer(task.bundle, task.shunned)
  const maker = { site, renderer, writer: openPageWriter(task.place), trace }
  const made = await renderShare(task.work, maker, (pages) => tell({ pages }))
  cache.close()
  source.close()
  tell({ made })
}

if (parentPort !== null) {
  const port = parentPort
  await work(workerData as WorkerTask, (word) => port.postMessage(word))
}
