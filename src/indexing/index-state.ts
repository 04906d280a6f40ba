import type { SearchDocument } from '#src/search/documents/document.ts'
import type { IndexEntry, ShardName } from '#src/search/shards/index-entry.ts'
import { documentHash, type IndexRecord, type MergedRecord, type ShardRecord } from './shard-records.ts'

/** A closed shard; articles that changed since are masked in it. */
interface ClosedShard extends ShardRecord {
  readonly masked: Set<number>
}

/** A document and the hash of what it holds. */
interface HeldDocument {
  readonly document: SearchDocument
  readonly hash: string
}

/** Which shard counts for which article. */
export interface IndexState {
  /** Most articles of a closed shard. */
  readonly shardSize: number
  /** Most articles of a merged shard. */
  readonly mergedSize: number
  closed: ClosedShard[]
  /** Which closed shards readers load as one. */
  merged: readonly MergedRecord[]
  /** What changed since the closed shards were built; all of it makes the open shard. */
  readonly open: Map<string, HeldDocument>
  /** Where the articles lie that closed shards answer for. */
  readonly places: Map<string, { readonly shard: ClosedShard; readonly page: number }>
}

function place(state: IndexState, shard: ClosedShard): void {
  for (const [page, address] of shard.addresses.entries())
    if (!shard.masked.has(page)) state.places.set(address, { shard, page })
}

/** What a state is restored from. */
export interface KeptState {
  readonly record: IndexRecord
  /** Documents of the open shard. */
  readonly documents: readonly SearchDocument[]
  readonly shardSize: number
  readonly mergedSize: number
}

/** The state as it was kept. */
export function restoreState({ record, documents, shardSize, mergedSize }: KeptState): IndexState {
  const { closed, merged } = record
  const state: IndexState = {
    shardSize,
    mergedSize,
    merged,
    closed: closed.map((shard) => ({ ...shard, masked: new Set(shard.masked) })),
    open: new Map(
      documents.map((document) => [document.address, { document, hash: documentHash(document) }]),
    ),
    places: new Map(),
  }
  for (const shard of state.closed) place(state, shard)
  return state
}

/** Addresses of everything that can be found. */
export function listAddresses({ places, open }: IndexState): Set<string> {
  return new Set([...places.keys(), ...open.keys()])
}

function hashAt({ places, open }: IndexState, address: string): string | null {
  const placed = places.get(address)
  return open.get(address)?.hash ?? placed?.shard.hashes[placed.page] ?? null
}

/** Takes one changed document, or null for one that is withdrawn. Tells whether it differs from what was known. */
export function applyChange(state: IndexState, address: string, document: SearchDocument | null): boolean {
  const hash = document === null ? null : documentHash(document)
  if (hash === hashAt(state, address)) return false
  const placed = state.places.get(address)
  placed?.shard.masked.add(placed.page)
  state.places.delete(address)
  state.open.delete(address)
  if (document !== null && hash !== null) state.open.set(address, { document, hash })
  return true
}

/** Documents in the order in which shards hold them. */
export function inOrder(documents: Iterable<SearchDocument>): SearchDocument[] {
  return [...documents].sort((a, b) => (a.address < b.address ? -1 : Number(a.address > b.address)))
}

/** What compaction takes together. */
export interface Compaction {
  readonly documents: readonly SearchDocument[]
  /** Closed shards that are dissolved. */
  readonly absorbed: ReadonlySet<ClosedShard>
}

/** A shard of which more than this share is masked is made anew. */
const mostMasked = 0.1

/** Masks below this number are never worth it. */
const fewMasks = 20

function isWorn({ masked, addresses }: ClosedShard): boolean {
  return masked.size > fewMasks && masked.size > addresses.length * mostMasked
}

function countLive({ addresses, masked }: ClosedShard): number {
  return addresses.length - masked.size
}

/** A shard more than this many times as large as what would join it is left alone for now. */
const mostGrowth = 20

/** Shards to dissolve: worn ones, and small ones while all of it fits into one shard. */
function chooseAbsorbed({ closed, open, shardSize }: IndexState): Set<ClosedShard> {
  const absorbed = new Set(closed.filter(isWorn))
  let size = open.size + [...absorbed].reduce((sum, shard) => sum + countLive(shard), 0)
  const others = closed
    .filter((shard) => !absorbed.has(shard))
    .toSorted((a, b) => countLive(a) - countLive(b))
  for (const shard of others) {
    const live = countLive(shard)
    if (size + live > shardSize || live > size * mostGrowth) break
    size += live
    absorbed.add(shard)
  }
  return absorbed
}

/** Plans to close what is open; `documentsOf` gives the texts of a closed shard in the order of their numbers. */
export function planCompaction(
  state: IndexState,
  documentsOf: (shard: string) => readonly SearchDocument[],
): Compaction {
  const absorbed = chooseAbsorbed(state)
  const kept = [...absorbed].flatMap(({ id, masked }) =>
    documentsOf(id).filter((_, page) => !masked.has(page)),
  )
  const opened = [...state.open.values()].map(({ document }) => document)
  return { documents: inOrder([...kept, ...opened]), absorbed }
}

/** Cuts documents into as few shards as hold them, all about as large. */
export function cutShards(documents: readonly SearchDocument[], shardSize: number): SearchDocument[][] {
  const shards = Math.ceil(documents.length / shardSize)
  const size = Math.ceil(documents.length / Math.max(1, shards))
  return Array.from({ length: shards }, (_, shard) => documents.slice(shard * size, (shard + 1) * size))
}

/** The record of a shard of documents. */
export function recordShard(id: string, documents: readonly SearchDocument[]): ShardRecord {
  return {
    id,
    addresses: documents.map(({ address }) => address),
    hashes: documents.map(documentHash),
  }
}

/**
 * Puts new closed shards in the place of the absorbed ones. What changed while they were being built stays open, and
 * masked in them. Tells whether it did: not where another compaction took an absorbed shard meanwhile.
 */
export function closeShards(
  state: IndexState,
  { absorbed }: Compaction,
  built: readonly ShardRecord[],
): boolean {
  if (![...absorbed].every((shard) => state.closed.includes(shard))) return false
  state.closed = state.closed.filter((shard) => !absorbed.has(shard))
  for (const record of built) {
    const shard: ClosedShard = { ...record, masked: new Set() }
    for (const [page, address] of record.addresses.entries()) {
      const placed = state.places.get(address)
      const isSame = hashAt(state, address) === record.hashes[page]
      if (!isSame || (placed !== undefined && !absorbed.has(placed.shard))) shard.masked.add(page)
      else state.open.delete(address)
    }
    if (shard.masked.size === record.addresses.length) continue
    state.closed.push(shard)
    place(state, shard)
  }
  dropGone(state)
  return true
}

/** Forgets merged shards of which nothing counts any more. */
export function dropGone(state: IndexState): void {
  const live = new Set(state.closed.map(({ id }) => id))
  state.merged = state.merged.filter(({ parts }) => parts.some(({ id }) => live.has(id)))
}

function toMasks({ masked }: ClosedShard, base = 0): number[] {
  return [...masked].sort((a, b) => a - b).map((page) => page + base)
}

function nameMerged({ id, parts }: MergedRecord, closed: ReadonlyMap<string, ClosedShard>): ShardName {
  const masked: number[] = []
  let base = 0
  const named = parts.map((part) => {
    const shard = closed.get(part.id)
    if (shard !== undefined) for (const page of toMasks(shard, base)) masked.push(page)
    base += part.size
    return shard === undefined ? { ...part, isGone: true } : part
  })
  return { id, masked, parts: named }
}

/** The entry file of a state. */
export function entryOf({ closed, merged }: IndexState, open: string | null): IndexEntry {
  const byId = new Map(closed.map((shard) => [shard.id, shard]))
  const held = new Set(merged.flatMap(({ parts }) => parts.map(({ id }) => id)))
  const shards: ShardName[] = [
    ...merged.map((shard) => nameMerged(shard, byId)),
    ...closed.filter(({ id }) => !held.has(id)).map((shard) => ({ id: shard.id, masked: toMasks(shard) })),
    ...(open === null ? [] : [{ id: open, masked: [] }]),
  ]
  return { format: 2, shards }
}
