import { describe, expect, it } from 'vitest'
import { countDocuments } from '#src/indexing/count-document.ts'
import { codeOf } from '#src/search/shards/coded-articles.ts'
import { decodeText, gap } from '#src/search/documents/encoding.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { hashPair } from '#src/search/shards/pair-hash.ts'
import { encodeContent, wordRow } from '#src/search/documents/word-row.ts'

const documents: SearchDocument[] = [
  {
    address: '/2024/mot/',
    title: 'Đảng ủy Khối họp lần thứ 20 “mở rộng”',
    date: '2024-06-27',
    parts: [
      { text: 'Uỷ ban Kiểm tra & ủy ban nhân dân <tỉnh>.', weight: 2 },
      { text: '—', weight: 1 },
      { text: 'Hội nghị cơ quan - doanh nghiệp; số 21-KL/TW, ngày 08/4: 3.500 đồng, 20%.', weight: 1 },
      { text: 'Chi bộ cơ quan cơ quan', weight: 1.5 },
    ],
    filters: { nam: ['2024'] },
  },
  { address: '/2025/hai/', title: 'dài '.repeat(80), date: '2025', parts: [], filters: { nam: ['2025'] } },
]

function sum(row: ReturnType<typeof wordRow>): Map<string, number> {
  const weights = new Map<string, { weight: number; isTitled: boolean }>()
  const add = (key: string, weight: number, isTitled: boolean): void => {
    const before = weights.get(key) ?? { weight: 0, isTitled: false }
    weights.set(key, { weight: before.weight + weight, isTitled: before.isTitled || isTitled })
  }
  for (const [place, word] of row.entries()) {
    if (word === null) continue
    add(word.word, word.weight, word.isTitled)
    const next = row[place + 1] ?? null
    if (next !== null)
      add(String(hashPair(word.folded, next.folded)), Math.min(word.weight, next.weight), next.isTitled)
  }
  return new Map([...weights].map(([key, { weight, isTitled }]) => [key, codeOf(weight, isTitled)]))
}

describe('the row of words of a document', () => {
  it('holds what Pagefind finds in it: words, pairs, weights and titles', async () => {
    const counted = await countDocuments(documents)
    for (const [number, document] of documents.entries()) {
      const { counted: words, pairs, words: length } = counted[number] ?? expect.fail()
      const found = [
        ...words.map(({ word, code }): [string, number] => [word, code]),
        ...[...pairs.hashes].map((hash, at): [string, number] => [String(hash), pairs.codes[at] ?? 0]),
      ]
      expect(new Map(found.toSorted())).toEqual(new Map([...sum(wordRow(document))].toSorted()))
      expect(length).toBe(wordRow(document).filter((word) => word !== null).length)
    }
  })
})

describe('the text of a document', () => {
  it('begins with its title, has a gap between its parts and comes back as it was', () => {
    const [first] = documents
    const content = first === undefined ? '' : encodeContent(first)
    expect(decodeText(content)).toMatch(/^Đảng ủy Khối họp lần thứ 20 “mở rộng” Uỷ ban Kiểm tra & ủy ban/u)
    expect(decodeText(content)).toContain('số 21-KL/TW, ngày 08/4: 3.500 đồng, 20%. Chi bộ cơ quan cơ quan')
    expect(
      content
        .split(' ')
        .slice(9, 64)
        .every((token) => token === gap),
    ).toBe(true)
  })
})
