import { rmSync } from 'node:fs'
import { openNumberLog } from '#src/releases/number-log.ts'
import type { PublishedFolder } from '#src/releases/published-folder.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { articlesFolder, entryName } from '#src/search/shards/index-entry.ts'
import { openIndexFiles } from './index-files.ts'
import { applyChange, planCompaction } from './index-state.ts'
import {
  buildShards,
  closeOpen,
  entryTextOf,
  finish,
  type IndexLimits,
  mergeOnce,
  readState,
  rebuildFrom,
  type Work,
  writeEntry,
  writeOpen,
} from './index-work.ts'
import { isMergeDue, type MergePlan, planMerge } from './merge-plan.ts'
import { openShardRecords } from './shard-records.ts'

/** What an update did. */
export interface WrittenIndex {
  /** Articles that can be found now. */
  readonly documents: number
  readonly milliseconds: number
}

/**
 * The search index of a site in a published folder. Its files are written at once; who publishes has to `save` the
 * folder afterwards. Updates run one after the other; compaction holds none of them up.
 */
export interface SiteIndex {
  /** Takes changed articles by their addresses; null for those that are withdrawn. */
  update(changes: ReadonlyMap<string, SearchDocument | null>): Promise<WrittenIndex>
  /** Makes the index one of exactly these documents. Shards of which nothing changed stay as they are. */
  rebuild(documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>): Promise<WrittenIndex>
  /** Whether what was remembered is what readers have: then `update` may go on from it without a `rebuild`. */
  isInStep(): boolean
  /** Whether so much is open that `compact` should run in a quiet moment. */
  isCompactionDue(): boolean
  /** Closes what is open, beside other work; tells whether anything was to do. */
  compact(): Promise<boolean>
}

/** Where an index lies. */
export interface SiteIndexOptions {
  readonly out: PublishedFolder
  /** Folder of its memory, to be found again at the next start. */
  readonly cache: string
  readonly limits?: IndexLimits
}

/** Forty articles are put together in some 50 ms, a shard of 2,500 in some five seconds. */
const usualLimits: IndexLimits = { shard: 2500, merged: 50_000, comfortable: 40, open: 300 }

/** Opens the search index in `pagefind/` of a published folder; what was built before is taken up again. */
export function openSearchIndex({ out, cache, limits = usualLimits }: SiteIndexOptions): SiteIndex {
  const records = openShardRecords(cache)
  const files = openIndexFiles(out, openNumberLog(`${cache}.sizes`))
  const articles = new Set(files.list(articlesFolder))
  const work: Work = {
    files,
    records,
    limits,
    scratch: `${cache}.merging`,
    articles,
    unfinished: new Set(),
    isAhead: false,
    ...readState(records, files, limits),
  }
  // A process that was killed while it merged left its files in between.
  rmSync(work.scratch, { recursive: true, force: true })
  // What was remembered may be newer than what readers got, where the process was killed in between.
  work.isAhead = files.read(entryName) !== entryTextOf(work)
  let queue: Promise<unknown> = Promise.resolve()
  let compacting: Promise<boolean> | null = null

  function inTurn<Result>(job: () => Result | Promise<Result>): Promise<Result> {
    const turn = queue.then(job)
    queue = turn.catch(() => undefined)
    return turn
  }

  async function settle(hasChanged: boolean): Promise<void> {
    work.isAhead ||= hasChanged
    if (!work.isAhead) return
    if (work.state.open.size > limits.open) await closeOpen(work)
    await writeOpen(work)
    writeEntry(work)
  }

  function timed(job: () => Promise<void>): Promise<WrittenIndex> {
    return inTurn(async () => {
      const start = performance.now()
      await job()
      const documents = work.state.places.size + work.state.open.size
      return { documents, milliseconds: performance.now() - start }
    })
  }

  async function mergeNow(plan: MergePlan): Promise<boolean> {
    await mergeOnce(work, plan, (job) =>
      inTurn(() => {
        job()
        writeEntry(work)
      }),
    )
    return true
  }

  // One of both at a time: what was closed is read for merging once it is published.
  async function compactNow(): Promise<boolean> {
    const merge = await inTurn(() => planMerge(work.state))
    return merge === null || work.state.open.size > limits.comfortable ? closeNow() : mergeNow(merge)
  }

  async function closeNow(): Promise<boolean> {
    const plan = await inTurn(() => planCompaction(work.state, (shard) => records.documents(shard)))
    if (plan.documents.length === 0) return false
    const built = await buildShards(work, plan)
    return inTurn(async () => {
      const isClosed = finish(work, plan, built)
      await writeOpen(work)
      writeEntry(work)
      return isClosed
    })
  }

  return {
    update: (changes) =>
      timed(async () => {
        const changed = [...changes].filter(([address, document]) =>
          applyChange(work.state, address, document),
        )
        await settle(changed.length > 0)
      }),
    rebuild: (documents) => timed(async () => settle(await rebuildFrom(work, documents))),
    isInStep: () => !work.isAhead,
    isCompactionDue: () => work.state.open.size > limits.comfortable || isMergeDue(work.state),
    compact() {
      if (work.state.open.size === 0 && !isMergeDue(work.state)) return Promise.resolve(false)
      compacting ??= compactNow().finally(() => (compacting = null))
      return compacting
    },
  }
}
