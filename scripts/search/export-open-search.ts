import { mkdirSync, openSync, closeSync, writeFileSync, writeSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildArchive } from '#src/archive/archive.ts'
import { searchDocuments } from '#src/indexing/search-documents.ts'
import { toBulkLines } from '#src/open-search/bulk.ts'
import { indexBody } from '#src/open-search/index-body.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { noCache } from '#src/site/content-cache.ts'
import { folderSource } from '#src/site/content-source.ts'
import { readLibrary } from '#src/site/library.ts'
import { vietnamNow } from '#src/site/now.ts'
import { contentOf } from '#src/site/read-content.ts'
import { plainTextOf } from '#src/site/render-text.ts'

/** What to export, and where to. */
export interface Export {
  /** Folder that holds `content/` and `public/`. */
  readonly content: string
  readonly folder: string
  /** Name of the index. */
  readonly index: string
}

/** OpenSearch takes up to 100 MB in one request; smaller ones go through every proxy. */
const largestFile = 16_000_000

const bulkName = /^bai-\d+\.ndjson$/u

/** Writes articles one after the other into files of a size that can be sent; gives how many of each there are. */
export async function writeBulk(
  documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
  { folder, index }: Omit<Export, 'content'>,
  largest = largestFile,
): Promise<{ readonly articles: number; readonly files: number }> {
  let [articles, files, size, file] = [0, 0, Infinity, -1]
  try {
    for await (const document of documents) {
      const lines = toBulkLines(document, index)
      if (size + lines.length > largest) {
        if (file >= 0) closeSync(file)
        files += 1
        file = openSync(join(folder, `bai-${String(files).padStart(4, '0')}.ndjson`), 'w')
        size = 0
      }
      size += writeSync(file, lines)
      articles += 1
    }
  } finally {
    if (file >= 0) closeSync(file)
  }
  return { articles, files }
}

/** Writes everything that an OpenSearch needs of the published articles of a folder; says what was written. */
export async function exportOpenSearch({ content, folder, index }: Export): Promise<string> {
  const reader = { source: folderSource(resolve(content)), cache: noCache }
  const library = await readLibrary(reader)
  const archive = buildArchive(contentOf(library, vietnamNow()).entries)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (bulkName.test(name)) rmSync(join(folder, name))
  writeFileSync(join(folder, 'chi-muc.json'), `${JSON.stringify(indexBody(), null, 2)}\n`)
  const documents = searchDocuments(archive, (file) => plainTextOf(file, { library, reader }))
  const { articles, files } = await writeBulk(documents, { folder, index })
  return `Đã xuất ${String(articles)} bài vào ${String(files)} tệp bai-….ndjson, cùng chi-muc.json, trong ${folder}.`
}
