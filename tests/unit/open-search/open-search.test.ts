import { describe, expect, it } from 'vitest'
import { analysis } from '#src/open-search/analysis.ts'
import { toBulkLines } from '#src/open-search/bulk.ts'
import { indexBody } from '#src/open-search/index-body.ts'
import { type Clause, toOpenSearchQuery } from '#src/open-search/query-body.ts'
import { facets, type SearchDocument } from '#src/search/documents/document.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest, type SearchRequest } from '#src/search/engine/search-request.ts'

const document: SearchDocument = {
  address: '/2024/hoi-nghi/',
  title: 'Hội nghị lần thứ 20'.normalize('NFD'),
  date: '2024-06-27',
  parts: [
    { text: 'Sáng 27/6,\ncó "dấu nháy"', weight: 2 },
    { text: 'Đoạn một.', weight: 1 },
    { text: 'Đoạn hai \u2028.', weight: 1 },
    { text: 'Chú thích ảnh', weight: 1.5 },
  ],
  filters: { nam: ['2024'], ky: ['7', '20'], 'to-chuc': ['Đảng bộ Khối'] },
}

function ask(text: string, rest: Partial<SearchRequest> = {}) {
  return toOpenSearchQuery({ ...plainRequest, query: understandQuery(text), ...rest }, { from: 0, size: 10 })
}

function should(text: string, rest: Partial<SearchRequest> = {}): Clause[] {
  const [{ bool = {} } = {}] = ask(text, rest).query.bool.must as { bool?: { should?: Clause[] } }[]
  return bool.should ?? []
}

function multi(clauses: readonly Clause[]) {
  return clauses.flatMap(({ multi_match: match }) =>
    match === undefined
      ? []
      : [match as { query: string; fields: string[]; type: string; fuzziness?: string }],
  )
}

describe('the index of OpenSearch', () => {
  const { mappings, settings } = indexBody()

  it('has a keyword for every facet, a date, and texts with pairs and exact marks', () => {
    for (const facet of facets) expect(mappings.properties[facet]).toEqual({ type: 'keyword' })
    expect(mappings.properties.date).toEqual({ type: 'date', format: 'yyyy-MM-dd||yyyy' })
    expect(mappings.properties.title).toEqual({
      type: 'text',
      analyzer: 'vi',
      fields: {
        marks: { type: 'text', analyzer: 'vi_marks' },
        pairs: { type: 'text', analyzer: 'vi_pairs' },
      },
    })
  })

  it('names only filters and analyzers that it brings along or OpenSearch has', () => {
    const { char_filter: characters, filter, tokenizer, analyzer } = settings.analysis
    for (const one of Object.values(analyzer)) {
      expect(Object.keys(tokenizer)).toContain(one.tokenizer)
      for (const name of one.char_filter) expect(Object.keys(characters)).toContain(name)
      for (const name of one.filter) expect(['lowercase', ...Object.keys(filter)]).toContain(name)
    }
  })

  it('folds đ and takes both places of a tone for one', () => {
    expect(analysis.char_filter.vi_d.mappings).toContain('Đ => D')
    expect(analysis.char_filter.vi_tones.mappings).toContain('oà => òa')
    expect(analysis.char_filter.vi_tones.mappings).toContain('UỶ => ỦY')
    expect(analysis.filter.vi_folding_beside.preserve_original).toBe(true)
  })

  it('cuts words as the product does', () => {
    const pattern = new RegExp(analysis.tokenizer.vi_words.pattern, 'gu')
    expect('Số 21-KL/TW, kl21'.match(pattern)).toEqual(['Số', '21', 'KL', 'TW', 'kl', '21'])
  })
})

describe('the stream of articles', () => {
  it('is two lines of JSON each, whatever stands in the text', () => {
    const lines = toBulkLines(document, 'ky-yeu')
    expect(lines.endsWith('\n')).toBe(true)
    const parsed = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(parsed).toHaveLength(2)
    expect(parsed[0]).toEqual({ index: { _index: 'ky-yeu', _id: '/2024/hoi-nghi/' } })
    expect(parsed[1]).toMatchObject({
      title: 'Hội nghị lần thứ 20',
      date: '2024-06-27',
      year: 2024,
      session: 20,
      ky: ['7', '20'],
      'to-chuc': ['Đảng bộ Khối'],
      beside: ['Chú thích ảnh'],
    })
  })

  it('sends only what the mapping has: it is strict', () => {
    const known = Object.keys(indexBody().mappings.properties)
    const [, line = ''] = toBulkLines(document, 'x').split('\n')
    for (const name of Object.keys(JSON.parse(line) as object)) expect(known).toContain(name)
  })

  it('keeps an article without a session free of one', () => {
    const [, line = ''] = toBulkLines({ ...document, date: '2024', filters: {} }, 'x').split('\n')
    expect(JSON.parse(line)).not.toHaveProperty('session')
  })
})

describe('a question for OpenSearch', () => {
  it('looks for words, their pairs and the title as a phrase', () => {
    const clauses = should('dang bo khoi ')
    expect(multi(clauses).map(({ fields }) => fields[0])).toContain('title.pairs^6')
    expect(clauses).toContainEqual({ match_phrase: { title: { query: 'dang bo khoi', slop: 1, boost: 4 } } })
  })

  it('asks for marks only where some were typed', () => {
    const marks = (text: string): boolean =>
      multi(should(text)).some(({ fields }) => fields[0] === 'title.marks^6')
    expect(marks('đảng bộ')).toBe(true)
    expect(marks('dang bo')).toBe(false)
  })

  it('takes the last word for the beginning of one until it is ended', () => {
    const begins = (text: string): boolean => multi(should(text)).some(({ type }) => type === 'bool_prefix')
    expect(begins('đảng b')).toBe(true)
    expect(begins('đảng bộ ')).toBe(false)
  })

  it('adds other readings and typos, unless it is taken literally', () => {
    const queries = multi(should('UBND tỉnh')).map(({ query }) => query)
    expect(queries).toContain('ủy ban nhân dân tỉnh')
    expect(multi(should('UBND tỉnh')).some(({ fuzziness }) => fuzziness !== undefined)).toBe(true)
    const literal = multi(should('UBND tỉnh', { literal: true }))
    expect(literal.every(({ query, fuzziness }) => query === 'ubnd tỉnh' && fuzziness === undefined)).toBe(
      true,
    )
  })

  it('holds to quoted phrases, what is excluded, the title and the years', () => {
    const { bool } = ask('"sự chết" -phim tiêu đề:đảng', { years: { from: 2020, to: 2024 } }).query
    expect(bool.filter).toContainEqual(
      expect.objectContaining({
        multi_match: expect.objectContaining({ query: 'sự chết', type: 'phrase' }) as object,
      }),
    )
    expect(bool.filter).toContainEqual({ match: { title: { query: 'đảng', operator: 'and' } } })
    expect(bool.filter).toContainEqual({ range: { year: { gte: 2020, lte: 2024 } } })
    expect(bool.must_not).toEqual([
      expect.objectContaining({ multi_match: expect.objectContaining({ query: 'phim' }) as object }),
    ])
  })

  it('counts the other values of a chosen facet without that choice', () => {
    const { aggs, post_filter: chosen } = ask('đảng', { chosen: { nam: '2024', ky: '20' } })
    expect(chosen).toEqual({ bool: { filter: [{ term: { nam: '2024' } }, { term: { ky: '20' } }] } })
    expect(aggs['nam']).toMatchObject({ filter: { bool: { filter: [{ term: { ky: '20' } }] } } })
    expect(aggs['years']).toMatchObject({ filter: chosen })
  })

  it.each([
    ['relevance', { _score: 'desc' }],
    ['newest', { date: 'desc' }],
    ['oldest', { date: 'asc' }],
    ['session', { session: { order: 'desc', missing: '_last' } }],
  ] as const)('orders by %s', (order, first) => {
    expect(ask('đảng', { order }).sort[0]).toEqual(first)
  })

  it('lists everything for an empty question and nothing for one of signs alone', () => {
    expect(ask('').query.bool.must).toEqual([{ match_all: {} }])
    expect(ask('?!').query.bool.must).toEqual([{ match_none: {} }])
  })

  it('stays small and is JSON for any question', () => {
    for (const text of ['x '.repeat(5000), '"', '\uD800', '-'.repeat(99), 'a\u0000b'])
      expect(JSON.stringify(ask(text)).length).toBeLessThan(60_000)
  })
})
