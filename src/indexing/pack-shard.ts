import { createHash } from 'node:crypto'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { fileInShard, inShard, namedArticle } from '#src/search/shards/index-entry.ts'
import { toFragment } from '#src/search/shards/to-fragment.ts'
import type { CountedDocument } from './count-document.ts'
import { gatherShard } from './gather-shard.ts'
import { compressAt, writeShardFiles } from './shard-files.ts'

/** A shard as it is written: files by their paths in the index's folder. */
export interface PackedShard {
  readonly id: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Whether a shard's articles get files that outlast it; see `ShardHead.articles`. */
export type ShardKind = 'open' | 'closed'

const compressArticle = compressAt(9)

/** What was packed of documents. */
const packed = new WeakMap<SearchDocument, Uint8Array>()

function packArticle(document: SearchDocument): Uint8Array {
  const bytes = packed.get(document) ?? compressArticle(Buffer.from(JSON.stringify(toFragment(document))))
  packed.set(document, bytes)
  return bytes
}

function hashOf(parts: Iterable<Uint8Array>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 16)
}

/** Packs documents and what was counted of them into the files of one shard, named by their content. */
export function packShard(
  documents: readonly SearchDocument[],
  counted: readonly CountedDocument[],
  kind: ShardKind,
): PackedShard {
  const articles = documents.map(packArticle)
  const names = kind === 'open' ? articles.map((article) => hashOf([article])) : []
  const content = gatherShard(documents, counted, names)
  const files = [...writeShardFiles(content, compressAt(kind === 'open' ? 6 : 9))]
  const id = hashOf([...files.map(([, bytes]) => bytes), ...articles])
  const pathOf = (page: number): string => {
    const name = names[page]
    return name === undefined ? inShard(id, fileInShard.article(page)) : namedArticle(name)
  }
  return {
    id,
    files: new Map([
      ...articles.map((bytes, page): [string, Uint8Array] => [pathOf(page), bytes]),
      ...files.map(([name, bytes]): [string, Uint8Array] => [inShard(id, name), bytes]),
    ]),
  }
}
