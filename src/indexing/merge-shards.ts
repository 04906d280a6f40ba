import { facets as allFacets } from '#src/search/documents/document.ts'
import {
  type FacetColumn,
  type FacetColumns,
  namesAt,
  toFacetColumn,
} from '#src/search/shards/shard-facets.ts'
import { mergePairs } from './merge-pairs.ts'
import { mergeWords } from './merge-words.ts'
import { type ReadFile, readShard, type ReadShard } from './read-shard.ts'
import type { NewPages } from './renumber.ts'
import type { ShardContent } from './shard-content.ts'

/** Articles of a shard that is merged, as they were built together. */
interface MergedPart {
  readonly id: string
  readonly size: number
  /** Whether none of them counts any more: they are left out altogether. */
  readonly isGone: boolean
  /** Numbers in the part of the articles that no longer count; they keep their numbers and are found nowhere. */
  readonly masked: readonly number[]
}

/** A shard that is merged into another. */
export interface MergeInput {
  readonly id: string
  readonly parts: readonly MergedPart[]
}

interface Opened {
  readonly shard: ReadShard
  /** New numbers, for words and pairs; masked articles have none. */
  readonly newPages: NewPages
  /** Old numbers of the articles that stay, masked ones too. */
  readonly kept: readonly number[]
}

function openInput({ id, parts }: MergeInput, base: number, read: ReadFile): Opened {
  const newPages = new Int32Array(parts.reduce((sum, { size }) => sum + size, 0)).fill(-1)
  const kept: number[] = []
  let start = 0
  for (const { size, isGone, masked } of parts) {
    const away = new Set(masked)
    for (let page = 0; page < size && !isGone; page += 1) {
      if (!away.has(page)) newPages[start + page] = base + kept.length
      kept.push(start + page)
    }
    start += size
  }
  return { shard: readShard(id, read), newPages, kept }
}

function openInputs(inputs: readonly MergeInput[], read: ReadFile): Opened[] {
  let base = 0
  return inputs.map((input) => {
    const opened = openInput(input, base, read)
    base += opened.kept.length
    return opened
  })
}

function mergeFacets(opened: readonly Opened[]): FacetColumns {
  const columnOf = (facet: keyof FacetColumns['facets']): FacetColumn =>
    toFacetColumn(
      opened.flatMap(({ shard, kept }) => kept.map((page) => namesAt(shard.facets.facets[facet], page))),
    )
  const columns = allFacets.map((facet): [string, FacetColumn] => [facet, columnOf(facet)])
  return {
    dates: opened.flatMap(({ shard, kept }) => kept.map((page) => shard.facets.dates[page] ?? 0)),
    facets: Object.fromEntries(columns) as unknown as FacetColumns['facets'],
  }
}

function sum(opened: readonly Opened[], count: (shard: ReadShard) => number): number {
  return opened.reduce((all, { shard }) => all + count(shard), 0)
}

/**
 * Closed shards as one, read while it is written and never held: articles keep their order, and those of parts that are
 * gone are left out.
 */
export function mergeShards(inputs: readonly MergeInput[], read: ReadFile): ShardContent {
  const opened = openInputs(inputs, read)
  return {
    lengths: opened.flatMap(({ shard, kept }) => kept.map((page) => shard.head.lengths[page] ?? 0)),
    articles: [],
    facets: mergeFacets(opened),
    listed: {
      words: sum(opened, ({ head }) => head.listed.words),
      pairs: sum(opened, ({ head }) => head.listed.pairs),
    },
    words: mergeWords(opened.map(({ shard, newPages }) => ({ words: shard.words(), newPages }))),
    pairs: mergePairs(opened.map(({ shard, newPages }) => ({ pieces: shard.pairs(), newPages }))),
  }
}
