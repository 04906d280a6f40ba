import { createHash } from 'node:crypto'
import { dropGone, type IndexState } from './index-state.ts'
import type { MergeInput } from './merge-shards.ts'
import type { MergedRecord } from './shard-records.ts'

/** Raise it whenever the same shards would be merged into others. */
const version = 1

/** A shard that would have to be this many times as large as what joins it is left alone for now. */
const mostGrowth = 3

/** A merged shard of which more than this share went with parts that were made anew is merged anew, to be rid of them. */
const mostGone = 0.2

/** A shard as readers load it: one that was built, or several merged. */
interface Unit extends MergedRecord {
  /** How many of its articles count. */
  readonly live: number
}

/** Shards that shall become one. */
export interface MergePlan {
  readonly merged: MergedRecord
  readonly inputs: readonly MergeInput[]
}

/** Parts of merged shards that still count, by their names. */
function livesOf({ closed }: IndexState): Map<string, number> {
  return new Map(closed.map(({ id, addresses, masked }) => [id, addresses.length - masked.size]))
}

function unitsOf(state: IndexState): Unit[] {
  const lives = livesOf(state)
  const held = new Set(state.merged.flatMap(({ parts }) => parts.map(({ id }) => id)))
  const loose = state.closed
    .filter(({ id }) => !held.has(id))
    .map(({ id, addresses }) => ({ id, parts: [{ id, size: addresses.length }] }))
  return [...state.merged, ...loose].map((unit) => ({
    ...unit,
    live: unit.parts.reduce((sum, { id }) => sum + (lives.get(id) ?? 0), 0),
  }))
}

function isWorn({ parts }: MergedRecord, lives: ReadonlyMap<string, number>): boolean {
  const count = (some: MergedRecord['parts']): number => some.reduce((sum, { size }) => sum + size, 0)
  return count(parts.filter(({ id }) => !lives.has(id))) > count(parts) * mostGone
}

/** Shards that are about alike and fit together; none where there are not two. */
function chooseAlike(units: readonly Unit[], mergedSize: number): Unit[] {
  const ascending = units.toSorted((a, b) => a.live - b.live)
  for (const start of ascending.keys()) {
    const chosen: Unit[] = []
    let size = 0
    for (const unit of ascending.slice(start)) {
      const fits = size + unit.live <= mergedSize && (size === 0 || unit.live <= size * mostGrowth)
      if (!fits) break
      chosen.push(unit)
      size += unit.live
    }
    if (chosen.length > 1) return chosen
  }
  return []
}

function choose(state: IndexState): Unit[] {
  const units = unitsOf(state)
  const lives = livesOf(state)
  const worn = units.find((unit) => isWorn(unit, lives))
  if (worn !== undefined) return [worn]
  // Smaller ones still grow: what is open joins them.
  const grown = units.filter(({ live }) => live >= state.shardSize / 2)
  return chooseAlike(grown, state.mergedSize)
}

function toInput({ closed }: IndexState, { id, parts }: Unit): MergeInput {
  const shards = new Map(closed.map((shard) => [shard.id, shard]))
  return {
    id,
    parts: parts.map((part) => {
      const shard = shards.get(part.id)
      const masked = shard === undefined ? [] : [...shard.masked].sort((a, b) => a - b)
      return { ...part, isGone: shard === undefined, masked }
    }),
  }
}

function isLive({ isGone }: MergeInput['parts'][number]): boolean {
  return !isGone
}

/** Whether there is something to merge. */
export function isMergeDue(state: IndexState): boolean {
  return choose(state).length > 0
}

/** What should be merged next; null for nothing. */
export function planMerge(state: IndexState): MergePlan | null {
  const chosen = choose(state)
  if (chosen.length === 0) return null
  const order = new Map(state.closed.map(({ id }, place) => [id, place]))
  const placeOf = ({ parts }: Unit): number =>
    Math.min(...parts.map(({ id }) => order.get(id) ?? state.closed.length))
  const inputs = chosen.toSorted((a, b) => placeOf(a) - placeOf(b)).map((unit) => toInput(state, unit))
  const hash = createHash('sha256').update(JSON.stringify({ version, inputs }))
  const parts = inputs.flatMap((input) => input.parts.filter(isLive)).map(({ id, size }) => ({ id, size }))
  return { merged: { id: hash.digest('hex').slice(0, 16), parts }, inputs }
}

/** Puts a merged shard in the place of those it was made of. */
export function takeMerged(state: IndexState, { merged, inputs }: MergePlan): void {
  const joined = new Set(inputs.map(({ id }) => id))
  state.merged = [...state.merged.filter(({ id }) => !joined.has(id)), merged]
  dropGone(state)
}
