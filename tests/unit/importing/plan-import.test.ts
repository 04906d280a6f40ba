import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  type ImportPlan,
  type MachineRecord,
  planImport,
  type Shelf,
  sourcePath,
} from '#src/importing/plan-import.ts'
import { readPage } from '#src/importing/read-page.ts'
import type { Article } from '#src/schema/article.ts'
import { readEntry } from '#src/schema/read-entry.ts'

const raw = [
  'Huyện ủy Lạc Dương tổng kết công tác năm 2022',
  '28/12/2022',
  'Chiều 27/12, Huyện ủy Lạc Dương tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2022 và triển khai nhiệm vụ năm 2023.',
  'Toàn cảnh hội nghị',
  'Năm 2022, Đảng bộ huyện kết nạp 120 đảng viên mới; cấp ủy các cấp kiểm tra 46 tổ chức đảng và 131 đảng viên.',
].join('\n\n')

const file = 'content/articles/2022/huyen-uy-lac-duong-tong-ket-cong-tac-nam-2022.md'
const sha256 = 'b'.repeat(64)

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const shelf: Shelf = {
  registry: { bodies: [], sections: [] },
  today: '2026-11-23',
  fingerprint,
  shelved: null,
  isTaken: () => false,
}

function plan(known: Partial<Shelf> = {}): ImportPlan {
  const reading = readPage(raw)
  if (reading === null) throw new Error('the page of this test has no text')
  return planImport({ source: 'trang.txt', sha256, reading }, { ...shelf, ...known })
}

function contentOf({ files }: ImportPlan, name: string): string {
  const content = files.find((planned) => planned.file === name)?.content
  if (content === undefined)
    throw new Error(`no file ${name} in ${files.map((planned) => planned.file).join(', ')}`)
  return content
}

function articleOf(content: string): Article {
  const { entry, faults } = readEntry('articles', file, content)
  expect(faults).toEqual([])
  if (entry === null) throw new Error('the article is faulty')
  return entry
}

const first = plan()
const article = articleOf(contentOf(first, file))
const machine = JSON.parse(contentOf(first, sourcePath(sha256, 'json'))) as MachineRecord

describe('planImport', () => {
  it('writes the article, what the machine read, and a drawing for each lost picture', () => {
    expect(first.outcome).toBe('new')
    expect(first.files.map((planned) => [planned.file, planned.keep])).toEqual([
      [file, false],
      [`content/sources/${'b'.repeat(16)}.json`, false],
      ['public/media/2022/huyen-uy-lac-duong-tong-ket-cong-tac-nam-2022-1.svg', true],
    ])
    expect(
      contentOf(first, 'public/media/2022/huyen-uy-lac-duong-tong-ket-cong-tac-nam-2022-1.svg'),
    ).toContain('Toàn cảnh hội nghị')
  })

  it('writes an article that reads back as it was planned', () => {
    expect(article).toEqual(first.article)
    expect(article.provenance?.imported).toBe('2026-11-23')
  })

  it('writes nothing the second time, hand edits or not', () => {
    const edited = { ...article, title: 'Sửa tay' }
    for (const kept of [article, edited])
      expect(plan({ shelved: { file, article: kept, machine } })).toEqual({
        outcome: 'same',
        file,
        article: kept,
        files: [],
      })
  })

  it('brings machine values up to date and leaves hand edits and the path alone', () => {
    const before: MachineRecord = { ...machine, values: { ...machine.values, kind: 'news', khoa: 3 } }
    const moved = 'content/articles/2021/ten-khac.md'
    const kept: Article = { ...article, kind: 'news', khoa: 4 }
    const again = plan({ today: '2027-01-01', shelved: { file: moved, article: kept, machine: before } })
    expect([again.outcome, again.file]).toEqual(['updated', moved])
    expect([again.article.kind, again.article.khoa]).toEqual(['conference', 4])
    expect(again.article.provenance?.imported).toBe('2026-11-23')
  })

  it('takes the next free path', () => {
    expect(plan({ isTaken: (path) => path === file }).file).toBe(file.replace('.md', '-2.md'))
  })
})
