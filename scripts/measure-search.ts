/**
 * Measures search on any collection, with the code of the product:
 * `node scripts/measure-search.ts --docs FILE.jsonl[.gz] --queries FILE.jsonl [--articles N] [--per-kind N]`.
 * Docs are lines of `{id,title,body}`, queries of `{kind,query,doc_ids}`; prints a line for each kind.
 */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { openSearcher } from '#src/publishing/open-searcher.ts'
import { openPublishedFolder } from '#src/publishing/published-folder.ts'
import { closeSearchIndexing, openSearchIndex } from '#src/publishing/search-index.ts'
import type { SearchDocument } from '#src/search/document.ts'
import { understandQuery } from '#src/search/query.ts'
import type { Searcher } from '#src/search/searcher.ts'

interface Doc {
  readonly id: string
  readonly title: string
  readonly body: string
}

interface Question {
  readonly kind: string
  readonly query: string
  readonly doc_ids: readonly string[]
}

async function* readLines<Line>(file: string): AsyncGenerator<Line> {
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  for await (const line of createInterface({ input })) yield JSON.parse(line) as Line
}

function toDocument({ id, title, body }: Doc): SearchDocument {
  const parts = body.split(/\n+/u).map((text) => ({ text, weight: 1 }))
  return { address: `/2024/${id}/`, title, date: '2024-01-01', parts, filters: { nam: '2024' } }
}

async function readDocuments(file: string, most: number): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for await (const doc of readLines<Doc>(file)) {
    if (documents.length === most) break
    documents.push(toDocument(doc))
  }
  return documents
}

interface Place {
  /** Of the first right answer, from 1; 0 where it is not among the first ten. */
  readonly rank: number
  readonly empty: boolean
  readonly milliseconds: number
}

async function place(searcher: Searcher, { query, doc_ids: right }: Question): Promise<Place> {
  const start = performance.now()
  const answer = await searcher.answer({ query: understandQuery(query), chosen: {}, order: 'relevance' })
  const found = await searcher.load(answer, 0, 10)
  const milliseconds = performance.now() - start
  const rank = found.findIndex(({ address }) => right.includes(address.split('/')[2] ?? '')) + 1
  return { rank, empty: answer.hits.length === 0, milliseconds }
}

function describe(kind: string, places: readonly Place[]): string {
  const share = (holds: (place: Place) => boolean): string =>
    `${((100 * places.filter(holds).length) / places.length).toFixed(0)} %`
  const reciprocal = places.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / places.length
  const times = places.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const middle = times[Math.floor(times.length / 2)] ?? 0
  const columns = [
    kind,
    String(places.length),
    share(({ rank }) => rank === 1),
    share(({ rank }) => rank > 0),
    reciprocal.toFixed(3),
    share(({ empty }) => empty),
    `${middle.toFixed(0)} ms`,
  ]
  return `| ${columns.join(' | ')} |`
}

const { values } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    'per-kind': { type: 'string', default: '100' },
  },
})
if (values.docs === undefined || values.queries === undefined)
  throw new Error('expected --docs FILE --queries FILE')

const folder = await mkdtemp(join(tmpdir(), 'do-tim-kiem-'))
try {
  const documents = await readDocuments(values.docs, Number(values.articles))
  const ids = new Set(documents.map(({ address }) => address.split('/')[2]))
  const index = openSearchIndex({ out: openPublishedFolder(folder), cache: join(folder, 'cache') })
  const written = await index.rebuild(documents)
  await closeSearchIndexing()
  console.log(`${written.documents} documents indexed in ${(written.milliseconds / 1000).toFixed(1)} s`)
  const searcher = await openSearcher(join(folder, 'pagefind'))
  const kinds = new Map<string, Place[]>()
  for await (const question of readLines<Question>(values.queries)) {
    const places = kinds.get(question.kind) ?? []
    kinds.set(question.kind, places)
    if (places.length >= Number(values['per-kind']) || !question.doc_ids.every((id) => ids.has(id))) continue
    places.push(await place(searcher, question))
  }
  console.log('| kind | n | first | in ten | MRR@10 | empty | median |')
  console.log('|---|---|---|---|---|---|---|')
  for (const [kind, places] of kinds) if (places.length > 0) console.log(describe(kind, places))
} finally {
  await rm(folder, { recursive: true })
}
