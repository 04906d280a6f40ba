import { setImmediate as breathe } from 'node:timers/promises'
import type { SearchDocument } from '#src/search/documents/document.ts'
import {
  articlesFolder,
  entryName,
  fileInShard,
  inShard,
  shardsFolder,
} from '#src/search/shards/index-entry.ts'
import { buildMerged } from './build-merged.ts'
import { carryHeads } from './carry-heads.ts'
import { buildClosedShard, buildOpenShard } from './build-shard.ts'
import type { IndexFiles } from './index-files.ts'
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
import { type MergePlan, planMerge, takeMerged } from './merge-plan.ts'
import type { PackedShard } from './pack-shard.ts'
import type { IndexRecord, ShardRecord, ShardRecords } from './shard-records.ts'

/** How many articles lie together. */
export interface IndexLimits {
  /** Most of a closed shard. Larger ones need fewer requests of a reader, smaller ones are built sooner. */
  readonly shard: number
  /** Most of a merged shard, of which readers load one file a word; none are merged where absent. */
  readonly merged?: number
  /** Up to this many open articles are built anew at each publication without haste to close them. */
  readonly comfortable: number
  /** More open ones than this are closed at once. */
  readonly open: number
}

/** Files written in one go, so that other work comes in between. */
const filesAtOnce = 100

/** One index at work. */
export interface Work {
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

/** Builds and writes closed shards of what a compaction takes together; the entry does not name them yet. */
export async function buildShards(work: Work, { documents }: Compaction): Promise<ShardRecord[]> {
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

/** Puts built shards in the place of what they were built of; tells whether it did (`closeShards`). */
export function finish(
  { state, unfinished }: Work,
  plan: Compaction,
  built: readonly ShardRecord[],
): boolean {
  for (const { id } of built) unfinished.delete(id)
  return closeShards(state, plan, built)
}

async function breatheNowAndThen(done: number): Promise<void> {
  if (done % filesAtOnce === 0) await breathe()
}

/** Merges what is due, beside other work; `inTurn` takes it over. */
export async function mergeOnce(
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

/** Closes what is open, at once. */
export async function closeOpen(work: Work): Promise<void> {
  const plan = planCompaction(work.state, (shard) => work.records.documents(shard))
  finish(work, plan, await buildShards(work, plan))
}

/** Writes what is open as one shard. */
export async function writeOpen(work: Work): Promise<void> {
  const documents = inOrder([...work.state.open.values()].map(({ document }) => document))
  if (documents.length === 0) {
    work.open = null
    work.articles = new Set()
    return
  }
  const shard = buildOpenShard(documents)
  await writeShard(work, shard)
  work.records.keepDocuments(shard.id, documents)
  work.open = recordShard(shard.id, documents)
  work.articles = new Set([...shard.files.keys()].filter((path) => path.startsWith(`${articlesFolder}/`)))
}

/** The entry file of the state. */
export function entryTextOf({ files, state, open }: Work): string {
  return JSON.stringify(carryHeads(entryOf(state, open?.id ?? null), files))
}

/** The moment at which readers change over; then files that nothing asks for any more are retired. */
export function writeEntry(work: Work): void {
  const { files, records, state, open, articles, unfinished } = work
  files.write(entryName, entryTextOf(work))
  const closed = state.closed.map((shard) => ({ ...shard, masked: [...shard.masked] }))
  records.keep({ closed, merged: state.merged, open }, unfinished)
  const shards = entryOf(state, open?.id ?? null).shards.map(({ id }) => id)
  const parts = new Set(closed.map(({ id }) => id))
  files.retireExcept({ shards: new Set([...shards, ...unfinished]), parts, articles })
  work.isAhead = false
}

/** What was remembered, as far as its files are still there and whole: the rest is made anew. */
export function readState(
  records: ShardRecords,
  files: IndexFiles,
  { shard: shardSize, merged: mergedSize = 0 }: IndexLimits,
): Pick<Work, 'state' | 'open'> {
  const { closed, merged, open } = records.read()
  const isWhole = ({ id }: { readonly id: string }): boolean => files.isWhole(`${shardsFolder}/${id}`)
  const isThere = (shard: { readonly id: string }): boolean =>
    files.has(inShard(shard.id, fileInShard.head)) && isWhole(shard)
  // Without its texts a shard can be searched, but nothing can be made of it any more.
  const isKept = (shard: ShardRecord): boolean => isWhole(shard) && records.hasDocuments(shard.id)
  const restore = (record: IndexRecord, documents: readonly SearchDocument[]): IndexState =>
    restoreState({ record, documents, shardSize, mergedSize })
  try {
    const isOpenThere =
      open !== null && isThere(open) && files.isWhole(articlesFolder) && records.hasDocuments(open.id)
    const documents = isOpenThere ? records.documents(open.id) : []
    const whole = merged.filter(isThere)
    const parts = new Set(whole.flatMap((shard) => shard.parts.map(({ id }) => id)))
    const held = closed.filter((shard) => isKept(shard) && (parts.has(shard.id) || isThere(shard)))
    return {
      state: restore({ closed: held, merged: whole, open }, documents),
      open: isOpenThere ? open : null,
    }
  } catch {
    // Texts are lost or broken: the next `rebuild` starts from nothing.
    return { state: restore({ closed: [], merged: [], open: null }, []), open: null }
  }
}

/** Makes the state one of exactly these documents; tells whether that changed anything. */
export async function rebuildFrom(
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
