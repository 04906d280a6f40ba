import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { exportOpenSearch, writeBulk } from '../../../scripts/search/export-open-search.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xuat-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function* documents(count: number, taken: (number: number) => void): Generator<SearchDocument> {
  for (let number = 0; number < count; number += 1) {
    taken(number)
    const parts = [{ text: `Câu "${String(number)}"\n`.repeat(20), weight: 1 }]
    yield {
      address: `/2024/${String(number)}/`,
      title: 'Bài',
      date: '2024-01-01',
      parts,
      filters: { nam: ['2024'] },
    }
  }
}

describe('the export for OpenSearch', () => {
  it('writes each article into files that can be sent, two lines of JSON each', async () => {
    const folder = temporaryFolder()
    const largest = 5000
    const written = await writeBulk(
      documents(50, () => undefined),
      { folder, index: 'thu' },
      largest,
    )
    const files = readdirSync(folder).toSorted()
    expect(written).toEqual({ articles: 50, files: files.length })
    expect(files.length).toBeGreaterThan(3)
    expect(files[0]).toBe('bai-0001.ndjson')
    const lines = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'))
    const ids = lines.flatMap((line) => {
      const { index } = JSON.parse(line) as { index?: { _id: string } }
      return index === undefined ? [] : [index._id]
    })
    expect(ids).toEqual(Array.from({ length: 50 }, (_, number) => `/2024/${String(number)}/`))
    for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThan(largest * 1.5)
  })

  it('holds one article at a time', async () => {
    const folder = temporaryFolder()
    let ahead = 0
    let written = 0
    await writeBulk(
      documents(20, () => {
        written = readdirSync(folder).reduce((sum, file) => {
          return sum + readFileSync(join(folder, file), 'utf8').split('\n').length - 1
        }, 0)
        ahead = Math.max(ahead, written / 2)
      }),
      { folder, index: 'thu' },
    )
    expect(ahead).toBe(19)
  })

  it('takes the published articles of a folder, and away what an earlier export left', async () => {
    const folder = temporaryFolder()
    await writeBulk(
      documents(50, () => undefined),
      { folder, index: 'cu' },
      1000,
    )
    const content = join(import.meta.dirname, '../../fixtures/site')
    const said = await exportOpenSearch({ content, folder, index: 'thu' })
    const names = readdirSync(folder).toSorted()
    expect(names).toEqual(['bai-0001.ndjson', 'chi-muc.json'])
    const lines = readFileSync(join(folder, 'bai-0001.ndjson'), 'utf8').trimEnd().split('\n')
    expect(said).toContain(`Đã xuất ${String(lines.length / 2)} bài vào 1 tệp`)
    expect(lines.length).toBeGreaterThan(2)
    expect(JSON.parse(readFileSync(join(folder, 'chi-muc.json'), 'utf8'))).toHaveProperty('mappings')
  })
})
