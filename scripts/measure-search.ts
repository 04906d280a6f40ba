/**
 * Measures search on any collection, with the code of the product:
 * `node scripts/measure-search.ts --docs FILE.jsonl[.gz] --queries FILE.jsonl [--articles N] [--per-kind N] [--shard N]`.
 * Docs are lines of `{id,title,body}`, queries of `{kind,query,doc_ids}`; prints a line for each kind. `--shard` sets how many
 * articles a shard holds: as many as there are make one index. Bytes and requests are those of a visit that asks
 * nothing else: with all it takes to open the index and show ten results.
 */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { openSearcher } from '#src/indexing/open-searcher.ts'
import { openPublishedFolder } from '#src/releases/published-folder.ts'
import { openSearchIndex } from '#src/indexing/search-index.ts'
import type { SearchDocument } from '#src/search/document.ts'
import { understandQuery } from '#src/search/query.ts'

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

/** What a visit loads. */
interface Traffic {
  bytes: number
  requests: number
}

interface Place extends Traffic {
  /** Of the first right answer, from 1; 0 where it is not among the first ten. */
  readonly rank: number
  readonly empty: boolean
  readonly milliseconds: number
  readonly addresses: readonly string[]
}

async function place(folder: string, { query, doc_ids: right }: Question): Promise<Place> {
  const traffic: Traffic = { bytes: 0, requests: 0 }
  const searcher = await openSearcher(folder, (bytes) => {
    traffic.bytes += bytes
    traffic.requests += 1
  })
  const ask = async () => {
    const answer = await searcher.answer({ query: understandQuery(query), chosen: {}, order: 'relevance' })
    return { answer, found: await searcher.load(answer, 0, 10) }
  }
  await ask()
  const start = performance.now()
  const { answer, found } = await ask()
  const milliseconds = performance.now() - start
  const addresses = found.map(({ address }) => address)
  const rank = addresses.findIndex((address) => right.includes(address.split('/')[2] ?? '')) + 1
  return { rank, empty: answer.hits.length === 0, milliseconds, addresses, ...traffic }
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function describe(kind: string, places: readonly Place[]): string {
  const share = (holds: (place: Place) => boolean): string =>
    `${((100 * places.filter(holds).length) / places.length).toFixed(0)} %`
  const reciprocal = places.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / places.length
  const middle = middleOf(places.map(({ milliseconds }) => milliseconds))
  const columns = [
    kind,
    String(places.length),
    share(({ rank }) => rank === 1),
    share(({ rank }) => rank > 0),
    reciprocal.toFixed(3),
    share(({ empty }) => empty),
    `${middle.toFixed(0)} ms`,
    `${(middleOf(places.map(({ bytes }) => bytes)) / 1000).toFixed(0)} kB`,
    middleOf(places.map(({ requests }) => requests)).toFixed(0),
  ]
  return `| ${columns.join(' | ')} |`
}

const { values } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    'per-kind': { type: 'string', default: '100' },
    shard: { type: 'string', default: '2500' },
    beside: { type: 'string' },
  },
})
if (values.docs === undefined || values.queries === undefined)
  throw new Error('expected --docs FILE --queries FILE')

const root = await mkdtemp(join(tmpdir(), 'do-tim-kiem-'))

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

/** Builds an index, changes one article, closes the change; gives the index's folder. */
async function build(documents: readonly SearchDocument[], shard: string): Promise<string> {
  const out = openPublishedFolder(join(root, shard))
  const limits = { shard: Number(shard), comfortable: 60, open: 300 }
  const index = openSearchIndex({ out, cache: join(root, `${shard}-memory`), limits })
  const written = await index.rebuild(documents)
  const [first] = documents
  const changes = new Map(
    first === undefined ? [] : [[first.address, { ...first, title: `${first.title}.` }]],
  )
  const update = await index.update(changes)
  const start = performance.now()
  await index.compact()
  const compaction = performance.now() - start
  await index.update(new Map(first === undefined ? [] : [[first.address, first]]))
  console.log(
    `${written.documents} documents in shards of ${shard}: ${seconds(written.milliseconds)}; one changed: ` +
      `${seconds(update.milliseconds)}; closed: ${seconds(compaction)}`,
  )
  return join(root, shard, 'pagefind')
}

async function ask(folder: string, questions: readonly Question[]): Promise<Place[]> {
  const places: Place[] = []
  for (const question of questions) places.push(await place(folder, question))
  return places
}

/** How far two indexes give the same first answer and the same ten. */
function compare(one: readonly Place[], other: readonly Place[]): string {
  const pairs = one.map((place, at) => [place.addresses, other[at]?.addresses ?? []] as const)
  const first = pairs.filter(([a, b]) => a[0] === b[0]).length / pairs.length
  const same = pairs.map(([a, b]) =>
    a.length === 0 ? 1 : a.filter((found) => b.includes(found)).length / a.length,
  )
  const overlap = same.reduce((sum, share) => sum + share, 0) / pairs.length
  return `same first ${(100 * first).toFixed(1)} %, overlap of the first ten ${(100 * overlap).toFixed(1)} %`
}

async function readQuestions(file: string, ids: ReadonlySet<string>): Promise<Map<string, Question[]>> {
  const kinds = new Map<string, Question[]>()
  for await (const question of readLines<Question>(file)) {
    const questions = kinds.get(question.kind) ?? []
    kinds.set(question.kind, questions)
    if (questions.length < Number(values['per-kind']) && question.doc_ids.every((id) => ids.has(id)))
      questions.push(question)
  }
  return new Map([...kinds].filter(([, questions]) => questions.length > 0))
}

async function measure(docs: string, queries: string): Promise<void> {
  const documents = await readDocuments(docs, Number(values.articles))
  const kinds = await readQuestions(
    queries,
    new Set(documents.map(({ address }) => address.split('/')[2] ?? '')),
  )
  const folder = await build(documents, values.shard)
  const beside = values.beside === undefined ? null : await build(documents, values.beside)
  console.log('| kind | n | first | in ten | MRR@10 | empty | median, again | bytes | requests |')
  console.log('|---|---|---|---|---|---|---|---|---|')
  const [ours, others]: [Place[], Place[]] = [[], []]
  for (const [kind, questions] of kinds) {
    const places = await ask(folder, questions)
    console.log(describe(kind, places))
    if (beside === null) continue
    const placesBeside = await ask(beside, questions)
    console.log(describe(`${kind}, shards of ${values.beside ?? ''}`, placesBeside))
    ours.push(...places)
    others.push(...placesBeside)
  }
  if (beside !== null) console.log(compare(ours, others))
}

try {
  await measure(values.docs, values.queries)
} finally {
  await rm(root, { recursive: true })
}
