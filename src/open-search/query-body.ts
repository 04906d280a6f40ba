import { alternativesOf } from '#src/search/query/alternatives.ts'
import { type Facet, facets } from '#src/search/documents/document.ts'
import type { Chosen } from '#src/search/engine/facet-values.ts'
import { type Phrase, type Query, type Term, understandQuery, wordsOf } from '#src/search/query/query.ts'
import { readingsOf } from '#src/search/query/readings.ts'
import type { SearchRequest } from '#src/search/engine/search-request.ts'
import { textFields } from './index-body.ts'

/** A clause of OpenSearch's query language. */
export type Clause = Readonly<Record<string, unknown>>

/** Which results to show. */
export interface Page {
  readonly from: number
  readonly size: number
}

/** Most values of a facet that are counted. */
const mostValues = 200

const pairBoost = 2
const marksBoost = 0.4
const phraseBoost = 4
const fuzzyBoost = 0.2

function fields(ending = ''): string[] {
  return textFields.map(({ name, weight }) => `${name}${ending}^${weight}`)
}

function textOf(words: readonly Term[]): string {
  return words.map(({ word }) => word).join(' ')
}

function anyWord(query: string, boost: number, ending = ''): Clause {
  return { multi_match: { query, fields: fields(ending), type: 'most_fields', operator: 'or', boost } }
}

/** Any of the words, their neighbourhood, their marks where some were typed. */
function wordClauses(query: Query, weight: number): Clause[] {
  const text = textOf(wordsOf(query))
  const phrase = { query: text, slop: 1, boost: phraseBoost * weight }
  return [
    anyWord(text, weight),
    ...(query.sequence.length < 2 ? [] : [anyWord(text, pairBoost * weight, '.pairs')]),
    ...(query.unmarked ? [] : [anyWord(text, marksBoost * weight, '.marks')]),
    ...(query.sequence.length < 2 ? [] : [{ match_phrase: { title: phrase } }]),
  ]
}

/** The last word as the beginning of one, while it is being typed. */
function beginningClauses(query: Query): Clause[] {
  if (query.finished) return []
  return [
    { multi_match: { query: textOf(wordsOf(query)), fields: fields(), type: 'bool_prefix', boost: 0.5 } },
  ]
}

function typoClauses(query: Query): Clause[] {
  const typos = { fuzziness: 'AUTO:4,8', prefix_length: 1, max_expansions: 20, boost: fuzzyBoost }
  return [{ multi_match: { query: textOf(wordsOf(query)), fields: fields(), type: 'most_fields', ...typos } }]
}

/** Left-over keys, abbreviations, numerals, dates and numbers of documents in their other spellings. */
function otherClauses(query: Query): Clause[] {
  const words = wordsOf(query)
  const written = alternativesOf(query).map(({ from, to, words: other, weight }) => ({
    shown: textOf([...words.slice(0, from), ...other, ...words.slice(to)]),
    weight,
  }))
  return [...readingsOf(query), ...written].flatMap(({ shown, weight }) =>
    wordClauses(understandQuery(shown), weight),
  )
}

function phraseClause({ words }: Phrase): Clause {
  return { multi_match: { query: textOf(words), fields: textFields.map(({ name }) => name), type: 'phrase' } }
}

function lookFor({ query, literal }: SearchRequest): Clause {
  if (query.terms.length === 0) return query.text === '' ? { match_all: {} } : { match_none: {} }
  const others = literal ? [] : [...otherClauses(query), ...typoClauses(query)]
  const should = [...wordClauses(query, 1), ...beginningClauses(query), ...others]
  return { bool: { should, minimum_should_match: 1 } }
}

function chosenClauses(chosen: Chosen, except: Facet | null): Clause[] {
  return facets.flatMap((facet) =>
    facet === except || chosen[facet] === undefined ? [] : [{ term: { [facet]: chosen[facet] } }],
  )
}

function filterClauses({ query, years }: SearchRequest): Clause[] {
  const title = { query: textOf(query.inTitle), operator: 'and' }
  return [
    ...query.phrases.map(phraseClause),
    ...(query.inTitle.length === 0 ? [] : [{ match: { title } }]),
    ...(years === null ? [] : [{ range: { year: { gte: years.from, lte: years.to } } }]),
  ]
}

const sorts: Readonly<Record<SearchRequest['order'], readonly Clause[]>> = {
  relevance: [{ _score: 'desc' }, { date: 'desc' }],
  newest: [{ date: 'desc' }, { _score: 'desc' }],
  oldest: [{ date: 'asc' }, { _score: 'desc' }],
  session: [{ session: { order: 'desc', missing: '_last' } }, { date: 'desc' }],
}

// What another value of a chosen facet would give is counted without that choice.
function countClauses({ chosen }: SearchRequest): Clause {
  const counted = facets.map((facet): [string, Clause] => [
    facet,
    {
      filter: { bool: { filter: chosenClauses(chosen, facet) } },
      aggs: { values: { terms: { field: facet, size: mostValues } } },
    },
  ])
  const years = {
    filter: { bool: { filter: chosenClauses(chosen, null) } },
    aggs: { values: { histogram: { field: 'year', interval: 1, min_doc_count: 0 } } },
  }
  return { ...Object.fromEntries(counted), years }
}

const highlight = {
  type: 'unified',
  encoder: 'html',
  pre_tags: ['<mark>'],
  post_tags: ['</mark>'],
  fields: {
    title: { number_of_fragments: 0 },
    lead: { number_of_fragments: 1, fragment_size: 240 },
    text: { number_of_fragments: 1, fragment_size: 240, no_match_size: 240 },
  },
} as const

/**
 * What `POST /<index>/_search` takes for a question: the same understanding as in readers' browsers, in the words of
 * OpenSearch. Chips are not applied: whoever knows the facets' values reads them and adds them to what is chosen.
 */
export function toOpenSearchQuery(request: SearchRequest, { from, size }: Page) {
  const { query, chosen, order } = request
  return {
    from,
    size,
    track_total_hits: true,
    _source: ['address', 'title', 'date', 'chuyen-muc', 'to-chuc'],
    query: {
      bool: {
        must: [lookFor(request)],
        filter: filterClauses(request),
        must_not: query.excluded.map(phraseClause),
      },
    },
    post_filter: { bool: { filter: chosenClauses(chosen, null) } },
    sort: sorts[order],
    aggs: countClauses(request),
    highlight,
  }
}
