import { parentPort, workerData } from 'node:worker_threads'
import { openContentCache } from '#src/site/content-cache.ts'
import { folderSource } from '#src/site/content-source.ts'
import type { Library } from '#src/site/library.ts'
import { openPageWriter, type WriterPlace } from './page-writer.ts'
import { type MadePages, renderShare, type SharedWork } from './render-share.ts'
import { openRenderer } from './renderer.ts'
import { siteStateOf } from './site-state.ts'

/** What a thread is given to render its share. */
export interface WorkerTask {
  readonly work: SharedWork
  readonly library: Library
  readonly now: string
  readonly bundle: string
  readonly content: string
  /** File of the content cache; `null` for none. */
  readonly cache: string
  readonly place: WriterPlace
}

/** What a thread tells: pages as they are made, and at the end what became of them. */
export type WorkerWord = { readonly pages: number } | { readonly made: MadePages }

async function work(task: WorkerTask, tell: (word: WorkerWord) => void): Promise<void> {
  const cache = openContentCache(task.cache)
  const reader = { source: folderSource(task.content), cache }
  const { site } = siteStateOf(task.library, reader, task.now)
  const maker = { site, renderer: await openRenderer(task.bundle), writer: openPageWriter(task.place) }
  const made = await renderShare(task.work, maker, (pages) => tell({ pages }))
  cache.close()
  tell({ made })
}

if (parentPort !== null) {
  const port = parentPort
  await work(workerData as WorkerTask, (word) => port.postMessage(word))
}
