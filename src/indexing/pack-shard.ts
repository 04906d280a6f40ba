import { createHash } from 'node:crypto'
import { conferenceOf } from '#src/search/conference-group.ts'
import type { SearchDocument } from '#src/search/document.ts'
import { encodeText } from '#src/search/encoding.ts'
import { fileInShard, inShard, shardFile } from '#src/search/index-entry.ts'
import type { Fragment } from '#src/search/shard.ts'
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

function toFragment(document: SearchDocument, content: string): Fragment {
  const { address, title, date, filters } = document
  const [section = null, body = null] = [filters['chuyen-muc']?.[0], filters['to-chuc']?.[0]]
  return {
    address,
    content,
    title: encodeText(title),
    date,
    section,
    body,
    conference: conferenceOf(document),
  }
}

/** What was packed of a document, and the text it was packed with. */
const packed = new WeakMap<SearchDocument, { readonly content: string; readonly bytes: Uint8Array }>()

function packArticle(document: SearchDocument, content: string): Uint8Array {
  const before = packed.get(document)
  if (before?.content === content) return before.bytes
  const bytes = compressArticle(Buffer.from(JSON.stringify(toFragment(document, content))))
  packed.set(document, { content, bytes })
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
  const articles = documents.map((document, page) => packArticle(document, counted[page]?.content ?? ''))
  const names = kind === 'open' ? articles.map((article) => hashOf([article])) : []
  const content = gatherShard(documents, counted, names)
  const files = [...writeShardFiles(content, compressAt(kind === 'open' ? 6 : 9))]
  const id = hashOf([...files.map(([, bytes]) => bytes), ...articles])
  const pathOf = (page: number): string => {
    const name = names[page]
    return name === undefined ? inShard(id, fileInShard.article(page)) : shardFile.namedArticle(name)
  }
  return {
    id,
    files: new Map([
      ...articles.map((bytes, page): [string, Uint8Array] => [pathOf(page), bytes]),
      ...files.map(([name, bytes]): [string, Uint8Array] => [inShard(id, name), bytes]),
    ]),
  }
}
