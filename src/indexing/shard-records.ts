import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { SearchDocument } from '#src/search/documents/document.ts'
import type { ShardPart } from '#src/search/shards/index-entry.ts'

/** What is remembered of a shard between two runs. */
export interface ShardRecord {
  readonly id: string
  /** Its articles in the order of their numbers, and a hash of what each held. */
  readonly addresses: readonly string[]
  readonly hashes: readonly string[]
}

/** A closed shard and which of its articles no longer count. */
interface ClosedRecord extends ShardRecord {
  readonly masked: readonly number[]
}

/** A shard that was merged of closed ones, which live on in it: they are masked, absorbed and made anew one by one. */
export interface MergedRecord {
  readonly id: string
  readonly parts: readonly ShardPart[]
}

/** Everything remembered of an index. */
export interface IndexRecord {
  readonly closed: readonly ClosedRecord[]
  readonly merged: readonly MergedRecord[]
  readonly open: ShardRecord | null
}

/** The memory of an index: which articles its shards hold, and their texts, from which shards are made anew. */
export interface ShardRecords {
  /** What was kept last; an empty index where nothing was, or by another version of the indexing code. */
  read(): IndexRecord
  /** Keeps it, and forgets the texts of shards that are neither in it nor among the `unfinished`. */
  keep(record: IndexRecord, unfinished: ReadonlySet<string>): void
  keepDocuments(shard: string, documents: readonly SearchDocument[]): void
  /** Whether the documents of a shard are there, as far as the size of their file tells. */
  hasDocuments(shard: string): boolean
  /** Documents of a shard in the order of their numbers. Throws where they are lost. */
  documents(shard: string): SearchDocument[]
}

/** Raise it whenever the same documents would give other shards. */
const version = 3

const recordName = 'shards.json'
const documentsEnding = '.documents.gz'

/** A hash of all that search knows of a document. */
export function documentHash(document: SearchDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 16)
}

function replaceFile(file: string, bytes: string | Uint8Array): void {
  writeFileSync(`${file}.new`, bytes)
  renameSync(`${file}.new`, file)
}

/** What a file says: the record, and how large the files of the documents are. */
interface KeptRecord extends IndexRecord {
  readonly version: number
  readonly sizes?: Readonly<Record<string, number>>
}

const nothing: IndexRecord = { closed: [], merged: [], open: null }

function readRecord(file: string): KeptRecord | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptRecord
    return kept.version === version ? kept : null
  } catch {
    // Lost or broken: the index is made from the start.
    return null
  }
}

/** Opens (or makes) the memory in a folder of the cache. */
export function openShardRecords(folder: string): ShardRecords {
  mkdirSync(folder, { recursive: true })
  const recordFile = join(folder, recordName)
  const documentsFile = (shard: string): string => join(folder, `${shard}${documentsEnding}`)
  const sizes = new Map(Object.entries(readRecord(recordFile)?.sizes ?? {}))
  return {
    read() {
      const { closed, merged, open } = readRecord(recordFile) ?? nothing
      return { closed, merged, open }
    },
    keep(record, unfinished) {
      const shards = [...record.closed, ...(record.open ? [record.open] : [])]
      const used = new Set([...shards.map(({ id }) => id), ...unfinished])
      for (const shard of sizes.keys()) if (!used.has(shard)) sizes.delete(shard)
      replaceFile(recordFile, JSON.stringify({ version, ...record, sizes: Object.fromEntries(sizes) }))
      for (const name of readdirSync(folder))
        if (name !== recordName && !used.has(name.replace(documentsEnding, '')))
          rmSync(join(folder, name), { force: true })
    },
    keepDocuments(shard, documents) {
      const bytes = gzipSync(JSON.stringify(documents), { level: 1 })
      replaceFile(documentsFile(shard), bytes)
      sizes.set(shard, bytes.length)
    },
    hasDocuments(shard) {
      const size = statSync(documentsFile(shard), { throwIfNoEntry: false })?.size
      // Of an earlier version nobody knows the size.
      return size !== undefined && size === (sizes.get(shard) ?? size)
    },
    documents: (shard) =>
      JSON.parse(gunzipSync(readFileSync(documentsFile(shard))).toString('utf8')) as SearchDocument[],
  }
}
