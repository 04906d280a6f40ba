import { describe, expect, it } from 'vitest'
import { alternativesOf } from '#src/search/query/alternatives.ts'
import { mayNarrow, readIntent } from '#src/search/query/intent.ts'
import { mostTerms, understandQuery } from '#src/search/query/query.ts'
import { readingsOf } from '#src/search/query/readings.ts'
import { numbers } from '../../numbers.ts'
import { knownNames } from './known-names.ts'

const known = knownNames({
  nam: ['2022'],
  quy: ['2022-Q1'],
  ky: ['7'],
  khoa: ['XIII', '2020-2025'],
  loai: ['Hội nghị'],
  tinh: ['Đắk Nông', 'Huế'],
  'to-chuc': ['Đảng bộ tỉnh Đắk Nông', '', '*', 'Hội (A'],
  nguoi: ['Phạm Thị Tố Hải', '', '(', 'Lê'],
  'van-ban': ['21-KL/TW', '', 'không số'],
})

const pieces = [
  ...[
    'hội nghị',
    'hoi nghi',
    'lần thứ',
    'bảy',
    '7',
    'XX',
    'khóa',
    'quý',
    'I/2022',
    'tháng',
    '4',
    'năm',
    '2022',
  ],
  ...[
    '8/4/2022',
    '2020-2025',
    'nhiệm kỳ',
    '21-KL/TW',
    'nq35',
    'nghị quyết',
    'UBND',
    'CCQ&DN',
    'Đắk Nông',
    'hooij',
  ],
  ...[
    'Phạm Thị Tố Hải',
    'Đảng bộ tỉnh',
    'td:',
    'title:',
    'tiêu đề:',
    '-',
    '-lào',
    '"',
    '“',
    '”',
    '-"',
    ' ',
    '  ',
    '\n',
  ],
  ...[
    '\uD800',
    '\uDC00',
    '\u0301',
    '\u200D',
    '\uFEFF',
    '\u00A0',
    '\u0000',
    '🎉',
    '👨‍👩‍👧',
    'ﬁ',
    'İ',
    'ß',
    '한',
    'ạ',
    '٣',
    '²',
  ],
  ...[
    '.*',
    '[',
    '(?<n>',
    '\\',
    '$&',
    '${x}',
    '<script>',
    '&amp;',
    '%00',
    '/',
    '–',
    '&',
    ':',
    '1/1/',
    '0',
    '000',
  ],
]

function randomQuestion(seed: number): string {
  const pick = numbers(seed)
  const text = Array.from(
    { length: pick(24) },
    () => (pieces[pick(pieces.length)] ?? '') + (pick(2) ? ' ' : ''),
  )
  return pick(4) === 0 ? text.join('').normalize('NFD') : text.join('')
}

function readAll(text: string): void {
  const query = understandQuery(text)
  const places = query.sequence.length
  expect(query.terms.length).toBeLessThanOrEqual(mostTerms)
  expect(query.text.isWellFormed()).toBe(true)
  for (const number of query.sequence) expect(query.terms[number]).toBeDefined()
  for (const { from, to, words, weight } of alternativesOf(query)) {
    expect([from >= 0, from < to, to <= places, words.length > 0, weight < 1]).toEqual(Array(5).fill(true))
  }
  for (const { shown } of readingsOf(query)) expect(shown).not.toBe(query.text)
  const { chips, offers } = readIntent(query, known)
  for (const { facet, value, words } of [...chips, ...offers]) {
    expect(known[facet]).toContain(value)
    expect(words).not.toBe('')
  }
  if (chips.length > 0) expect(mayNarrow(query)).toBe(true)
}

describe('any question', () => {
  it.each(Array.from({ length: 10 }, (_, block) => block))('is read, whatever it is made of: %i', (block) => {
    for (let seed = block * 100; seed < block * 100 + 100; seed += 1) {
      const text = randomQuestion(seed)
      expect(() => readAll(text), JSON.stringify(text)).not.toThrow()
    }
  })

  it.each([
    ['emoji alone', '👨‍👩‍👧‍👦🎉'],
    ['signs alone', '?!… — *'],
    ['stop words alone', 'và của các là thì'],
    ['lone surrogates', '\uD800\uDC00\uD800 hội \uDC00'],
    ['a quote that is not closed', '"hội nghị'],
    ['a pattern', '(hội|nghị)*[a-z]+$'],
    ['markup', '<img src=x onerror=alert(1)> hội nghị'],
    ['nothing', ''],
  ])('of %s is read', (_, text) => {
    expect(() => readAll(text)).not.toThrow()
  })

  it.each(pieces.map((piece) => [piece]))('of 10,000 characters of %j is read in little time', (piece) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length))
    // Of this thread alone: others may have the processor meanwhile.
    const started = process.threadCpuUsage()
    readAll(text)
    readAll(`${piece} `.repeat(Math.ceil(10_000 / (piece.length + 1))))
    const { user, system } = process.threadCpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(500)
  })
})
