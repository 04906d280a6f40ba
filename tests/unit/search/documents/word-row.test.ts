import { describe, expect, it } from 'vitest'
import { decodeText, gap } from '#src/search/documents/encoding.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
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

function rowOf(place: number): (string | null)[] {
  const [document = expect.fail()] = documents.slice(place)
  return wordRow(document).map((word) => word?.form.word ?? null)
}

describe('the row of words of a document', () => {
  it('has its words in order, title first, and a gap before each part that has words', () => {
    expect(
      rowOf(0)
        .map((word) => word ?? '|')
        .join(' '),
    ).toBe(
      'đảng ủy khối họp lần thứ 20 mở rộng | ủy ban kiểm tra ủy ban nhân dân tỉnh | ' +
        'hội nghị cơ quan doanh nghiệp số 21 kl tw ngày 8 4 3 500 đồng 20 | chi bộ cơ quan cơ quan',
    )
  })

  it('weighs the title most and each part as it is weighed', () => {
    const [document = expect.fail()] = documents
    const weights = wordRow(document).map((word) => word?.weight)
    expect([weights[0], weights[10], weights[22], weights.at(-1)]).toEqual([7, 2, 1, 1.5])
  })

  it('takes the words of a title beyond its room for text', () => {
    const [, long = expect.fail()] = documents
    const titled = wordRow(long).map((word) => word?.isTitled)
    expect([titled.length, titled.indexOf(false)]).toEqual([80, 64])
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
