import { setImmediate as breathe } from 'node:timers/promises'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { articlesFolder, entryName, fileInShard, inShard } from '#src/search/shards/index-entry.ts'
import { buildMerged } from './build-merged.ts'
import { buildClosedShard, buildOpenShard } from './build-shard.ts'
import { type IndexFiles, openIndexFiles } from './index-files.ts'
import {
  applyChange,
  closeShards,
  type Compaction,
  cutShards,
  entryOf,
  type IndexState,
  inOrder,
  listAddresses,
  planCompaction,
  recordShard,
  restoreState,
} from './index-state.ts'
import { isMergeDue, type MergePlan, planMerge, takeMerged } from './merge-plan.ts'
import type { PackedShard } from './pack-shard.ts'
import type { PublishedFolder } from '#src/releases/published-folder.ts'
import { type IndexRecord, openShardRecords, type ShardRecord, type ShardRecords } from './shard-records.ts'

export { closeSearchIndexing, SearchIndexError } from './pagefind-shard.ts'

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

/** How many articles lie together. */
interface IndexLimits {
  /** Most of a closed shard. Larger ones need fewer requests of a reader, smaller ones are built sooner. */
  readonly shard: number
  /** Most of a merged shard, of which readers load one file a word; none are merged where absent. */
  readonly merged?: number
  /** Up to this many open articles are built anew at each publication without haste to close them. */
  readonly comfortable: number
  /** More open ones than this are closed at once. */
  readonly open: number
}

/** Forty articles take Pagefind some 0.15 s; a shard of 2,500 some seven seconds, beside other work. */
const usualLimits: IndexLimits = { shard: 2500, merged: 50_000, comfortable: 40, open: 300 }

/** Files written in one go, so that other work comes in between. */
const filesAtOnce = 100

/** One index at work. */
interface Work {
  readonly files: IndexFiles
  readonly records: ShardRecords
  readonly state: IndexState
  readonly limits: IndexLimits
  /** A folder for files in between. */
  readonly scratch: string
  open: ShardRecord | null
  /** Files of the articles that are open. */
  articles: ReadonlySet<string>
  /** Shards that are written and not in the entry yet. */
  readonly unfinished: Set<string>
  /** Whether the state differs from the entry, also where writing it failed. */
  isAhead: boolean
}

async function writeShard({ files }: Work, shard: PackedShard): Promise<void> {
  let count = 0
  for (const [path, bytes] of shard.files) {
    files.write(path, bytes)
    count += 1
    await breatheNowAndThen(count)
  }
}

async function buildShards(work: Work, { documents }: Compaction): Promise<ShardRecord[]> {
  const built: ShardRecord[] = []
  for (const part of cutShards(documents, work.limits.shard)) {
    const shard = await buildClosedShard(part)
    work.unfinished.add(shard.id)
    await writeShard(work, shard)
    work.records.keepDocuments(shard.id, part)
    built.push(recordShard(shard.id, part))
  }
  return built
}

function finish({ state, unfinished }: Work, plan: Compaction, built: readonly ShardRecord[]): boolean {
  for (const { id } of built) unfinished.delete(id)
  return closeShards(state, plan, built)
}

async function breatheNowAndThen(done: number): Promise<void> {
  if (done % filesAtOnce === 0) await breathe()
}

/** Merges what is due, beside other work; `inTurn` takes it over. */
async function mergeOnce(
  work: Work,
  plan: MergePlan,
  inTurn: (job: () => void) => Promise<void>,
): Promise<void> {
  const { files, scratch, state, unfinished } = work
  unfinished.add(plan.merged.id)
  try {
    await buildMerged(plan, files, { folder: scratch, breathe: breatheNowAndThen })
    await inTurn(() => takeMerged(state, plan))
  } finally {
    unfinished.delete(plan.merged.id)
  }
}

/** Merges until nothing is left to merge, for a site that is built at once. */
async function mergeAll(work: Work): Promise<void> {
  for (let plan = planMerge(work.state); plan !== null; plan = planMerge(work.state))
    await mergeOnce(work, plan, (job) => Promise.resolve().then(job))
}

async function closeOpen(work: Work): Promise<void> {
  const plan = planCompaction(work.state, (shard) => work.records.documents(shard))
  finish(work, plan, await buildShards(work, plan))
}

async function writeOpen(work: Work): Promise<void> {
  const documents = inOrder([...work.state.open.values()].map(({ document }) => document))
  if (documents.length === 0) {
    work.open = null
    work.articles = new Set()
    return
  }
  const shard = await buildOpenShard(documents)
  await writeShard(work, shard)
  work.records.keepDocuments(shard.id, documents)
  work.open = recordShard(shard.id, documents)
  work.articles = new Set([...shard.files.keys()].filter((path) => path.startsWith(`${articlesFolder}/`)))
}

function entryTextOf({ state, open }: Work): string {
  return JSON.stringify(entryOf(state, open?.id ?? null))
}

/** The moment at which readers change over; then files that nothing asks for any more are retired. */
function writeEntry(work: Work): void {
  const { files, records, state, open, articles, unfinished } = work
  files.write(entryName, entryTextOf(work))
  const closed = state.closed.map((shard) => ({ ...shard, masked: [...shard.masked] }))
  records.keep({ closed, merged: state.merged, open }, unfinished)
  const shards = entryOf(state, open?.id ?? null).shards.map(({ id }) => id)
  const parts = new Set(closed.map(({ id }) => id))
  files.retireExcept({ shards: new Set([...shards, ...unfinished]), parts, articles })
  work.isAhead = false
}

function readState(
  records: ShardRecords,
  files: IndexFiles,
  { shard: shardSize, merged: mergedSize = 0 }: IndexLimits,
): Pick<Work, 'state' | 'open'> {
  const { closed, merged, open } = records.read()
  const isThere = ({ id }: { readonly id: string }): boolean => files.has(inShard(id, fileInShard.head))
  const restore = (record: IndexRecord, documents: readonly SearchDocument[]): IndexState =>
    restoreState({ record, documents, shardSize, mergedSize })
  try {
    const isOpenThere = open !== null && isThere(open)
    const documents = isOpenThere ? records.documents(open.id) : []
    const whole = merged.filter(isThere)
    const parts = new Set(whole.flatMap((shard) => shard.parts.map(({ id }) => id)))
    const held = closed.filter((shard) => parts.has(shard.id) || isThere(shard))
    return {
      state: restore({ closed: held, merged: whole, open }, documents),
      open: isOpenThere ? open : null,
    }
  } catch {
    // Texts are lost or broken: the next `rebuild` starts from nothing.
    return { state: restore({ closed: [], merged: [], open: null }, []), open: null }
  }
}

async function rebuildFrom(
  work: Work,
  documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
): Promise<boolean> {
  const gone = listAddresses(work.state)
  let hasChanged = false
  for await (const document of documents) {
    gone.delete(document.address)
    if (applyChange(work.state, document.address, document)) hasChanged = true
    // However many there are, no more than one shard of them is held.
    if (work.state.open.size >= work.limits.shard) await closeOpen(work)
  }
  for (const address of gone) if (applyChange(work.state, address, null)) hasChanged = true
  if (hasChanged) await mergeAll(work)
  return hasChanged
}

/** Opens the search index in `pagefind/` of a published folder; what was built before is taken up again. */
export function openSearchIndex({ out, cache, limits = usualLimits }: SiteIndexOptions): SiteIndex {
  const files = openIndexFiles(out)
  const records = openShardRecords(cache)
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
