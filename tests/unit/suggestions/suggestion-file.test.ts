import { describe, expect, test } from 'vitest'
import { filteredSearch, readSuggestions, writeSuggestions } from '#src/suggestions/suggestion-file.ts'
import type { Suggestion } from '#src/suggestions/suggestion.ts'

const suggestions: readonly Suggestion[] = [
  { kind: 'body', text: 'Đảng bộ Khối', note: 'Gia Lai', href: '/to-chuc/dang-bo-khoi/' },
  { kind: 'person', text: 'Nguyễn Thị & Em', note: '', href: filteredSearch(['nguoi', 'Nguyễn Thị & Em']) },
  { kind: 'document', text: 'Kết luận 21-KL/TW', note: '', href: filteredSearch(['van-ban', '21-KL/TW']) },
  {
    kind: 'article',
    text: 'Hội nghị lần thứ 9',
    note: '08/04/2022 · Khối',
    href: '/2022/hoi-nghi-lan-thu-9/',
  },
  { kind: 'article', text: 'Hội nghị lần thứ 9', note: '2022', href: '/2022/ten-khac/' },
]

describe('a suggestion file', () => {
  test('gives back what was written', () => {
    const text = writeSuggestions({ isWhole: true, suggestions })
    expect(readSuggestions(JSON.parse(text))).toEqual({ isWhole: true, suggestions })
  })

  test('does not spell an address that follows from title and year', () => {
    const text = writeSuggestions({ isWhole: false, suggestions })
    expect(text).not.toContain('hoi-nghi-lan-thu-9')
    expect(text).toContain('/2022/ten-khac/')
  })

  test('never leads to another site or into a script', () => {
    const hrefs = ['//xa.example/', '/\\xa.example/', 'javascript:alert(1)', 'https://xa.example/', '']
    const names = hrefs.map((href) => [0, 'Đảng bộ', '', href])
    const articles = hrefs.map((href) => ['Hội nghị', '2024', href])
    expect(readSuggestions({ whole: true, names, articles }).suggestions).toEqual([])
  })

  test.each([
    ['nothing', null],
    ['a number', 5],
    ['a list', [[0, 'a', 'b', '/c/']]],
    ['lists that are none', { names: 'x', articles: { length: 3 } }],
    [
      'rows of other things',
      { names: [null, 1, 'x', [], [99, 'a', 'b', '/c/'], [0, {}, [], '/c/']], articles: [[1, 2], null, {}] },
    ],
    ['a list of filters with other things', { names: [[0, 'a', 'b', [1, null]]] }],
  ])('passes over %s', (_, value) => {
    expect(readSuggestions(value).suggestions).toEqual([])
  })
})
