import { describe, expect, it } from 'vitest'
import { listCongresses } from '#src/archive/congresses.ts'
import { exampleRecord } from './example.ts'

describe('the congresses an article names', () => {
  it('stand once each, by the mention that states the term', () => {
    const { article } = exampleRecord('a', {
      congresses: [
        { text: 'Đại hội Đảng bộ tỉnh lần thứ XIV', level: 'tỉnh', number: 14, term: null },
        { text: 'Đại hội Đảng bộ khối khóa VIII', level: 'khối', number: 8, term: null },
        {
          text: 'Đại hội khối lần thứ VIII, nhiệm kỳ 2025-2030',
          level: 'khối',
          number: 8,
          term: '2025-2030',
        },
      ],
    })
    expect(listCongresses(article).map(({ text, term }) => [text, term])).toEqual([
      ['Đại hội Đảng bộ tỉnh lần thứ XIV', null],
      ['Đại hội khối lần thứ VIII, nhiệm kỳ 2025-2030', '2025-2030'],
    ])
  })
})
