import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openSearcher } from '#src/publishing/open-searcher.ts'
import {
  closeSearchIndexing,
  keptDays,
  SearchIndexError,
  writeSearchIndex,
} from '#src/publishing/search-index.ts'
import type { SearchDocument } from '#src/search/document.ts'
import { understandQuery } from '#src/search/query.ts'
import type { Searcher } from '#src/search/searcher.ts'

const titles = [
  'Hội nghị Ban Chấp hành Đảng bộ khối Cơ quan-Doanh nghiệp tỉnh (lần thứ 20)',
  'Hội nghị Ban chấp hành Đảng bộ khối lần thứ 9',
  'Đảng ủy Khối các cơ quan tỉnh: Tổng kết công tác xây dựng Đảng năm 2023',
]

function documentOf(title: string, number: number): SearchDocument {
  return {
    address: `/2024/bai-${String(number)}/`,
    title,
    date: '2024-06-27',
    parts: [{ text: `Nội dung của bài số ${String(number)}: ${title}.`, weight: 1 }],
    filters: { nam: '2024' },
  }
}

const documents = titles.map(documentOf)
const first = documents.slice(0, 1)

async function count(searcher: Searcher, text: string): Promise<number> {
  const answer = await searcher.answer({ query: understandQuery(text), chosen: {}, order: 'relevance' })
  return answer.hits.length
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'base64')]),
    ),
  ) as Record<string, string>
}

let folder = ''
let parent = ''

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'chi-muc-'))
  folder = join(parent, 'dist', 'pagefind')
  return () => rm(parent, { recursive: true })
})

afterAll(closeSearchIndexing)

describe('writeSearchIndex', () => {
  it('says how many documents it wrote and how large they are', async () => {
    const written = await writeSearchIndex(documents, folder)
    expect(written.documents).toBe(3)
    expect(written.bytes).toBeGreaterThan(100_000)
    expect(written.milliseconds).toBeGreaterThan(0)
  })

  it('gives the same files for the same documents, in whatever order they come', async () => {
    const other = join(parent, 'other')
    await writeSearchIndex(documents, folder)
    await writeSearchIndex(documents.toReversed(), other)
    expect(await filesOf(other)).toEqual(await filesOf(folder))
  })

  it('leaves nothing beside the index', async () => {
    await writeSearchIndex(documents, folder)
    expect(await readdir(join(parent, 'dist'))).toEqual(['pagefind'])
    expect(Object.keys(await filesOf(folder)).filter((name) => name.includes('ui'))).toEqual([])
  })

  it('lets a page that was opened before a publish go on searching', async () => {
    await writeSearchIndex(first, folder)
    const before = await openSearcher(folder)
    expect(await count(before, 'hội nghị')).toBe(1)
    await writeSearchIndex(documents, folder)
    expect(await count(before, 'doanh nghiệp')).toBe(1)
    expect(await count(await openSearcher(folder), 'hội nghị')).toBe(2)
  })

  it('removes the files of an earlier index after a week, not before', async () => {
    const [start, day] = [Date.parse('2024-07-01T00:00:00Z'), 86_400_000]
    await writeSearchIndex(first, folder, { now: new Date(start) })
    const old = Object.keys(await filesOf(folder)).filter((name) => name.endsWith('.pf_meta'))
    await writeSearchIndex(documents, folder, { now: new Date(start + 30 * day) })
    await writeSearchIndex(documents, folder, { now: new Date(start + (30 + keptDays - 1) * day) })
    expect(Object.keys(await filesOf(folder))).toEqual(expect.arrayContaining(old))
    await writeSearchIndex(documents, folder, { now: new Date(start + (30 + keptDays) * day) })
    expect(Object.keys(await filesOf(folder))).not.toEqual(expect.arrayContaining(old))
    expect(Object.keys(await filesOf(folder))).not.toContain('kept.json')
  })

  it('says which document Pagefind refuses, and leaves the last index as it was', async () => {
    await writeSearchIndex(first, folder)
    const before = await filesOf(folder)
    const writing = writeSearchIndex([{ ...documentOf('Hội nghị', 1), address: '/2024/\uD800/' }], folder)
    await expect(writing).rejects.toThrow(SearchIndexError)
    await expect(writing).rejects.toThrow(/^search index: adding .* failed: /u)
    expect(await filesOf(folder)).toEqual(before)
  })

  it('writes an index of nothing that finds nothing', async () => {
    await writeSearchIndex([], folder)
    expect(await count(await openSearcher(folder), 'hội nghị')).toBe(0)
  })
})
