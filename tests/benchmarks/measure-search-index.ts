import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { openSearchIndex } from '#src/indexing/search-index.ts'
import { keepMemoryLow } from '#src/publishing/memory.ts'
import { openPublishedFolder } from '#src/releases/published-folder.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { entryName } from '#src/search/shards/index-entry.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { openIndex } from '#src/search/engine/search-index.ts'
import { plainRequest } from '#src/search/engine/search-request.ts'
import { createSearcher } from '#src/search/engine/searcher.ts'
import { manyDocuments } from './many-documents.ts'

// What searching costs a reader and indexing a machine:
// `node tests/benchmarks/measure-search-index.ts --articles 100000 --from articles.jsonl.gz --questions queries.jsonl`
// prints one line of JSON a step. A document is a line with `title` and `body`, a question one with `query`.

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    from: { type: 'string' },
    questions: { type: 'string' },
    /** A folder to keep the index in; one that has it is only searched, or with `--from` brought in step. */
    folder: { type: 'string' },
    ask: { type: 'string', default: '60' },
  },
})

const results = 5

const toldEach = 5000

/** Articles that are added, changed and withdrawn. */
const changed = 6

interface Cost {
  readonly kilobytes: number
  readonly requests: number
  readonly milliseconds: number
}

function say(what: string, facts: object): void {
  console.log(JSON.stringify({ what, ...facts }))
}

function share(sorted: readonly number[], part: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10
}

function spread(costs: readonly Cost[]): object {
  const of = (key: keyof Cost): object => {
    const sorted = costs.map((cost) => cost[key]).toSorted((a, b) => a - b)
    return { median: share(sorted, 0.5), p95: share(sorted, 0.95), most: share(sorted, 1) }
  }
  return { kilobytes: of('kilobytes'), requests: of('requests'), milliseconds: of('milliseconds') }
}

/** A reader whose browser keeps what it has loaded. */
async function openReader(folder: string) {
  const known = new Set<string>()
  let [bytes, requests] = [0, 0]
  const read = async (path: string): Promise<Buffer> => {
    const file = await readFile(join(folder, path))
    if (!known.has(path)) {
      known.add(path)
      bytes += file.length
      requests += 1
    }
    return file
  }
  const entry = (await read(entryName)).toString('utf8')
  const searcher = createSearcher(openIndex(entry, async (path) => gunzipSync(await read(path))))
  return async (text: string): Promise<Cost> => {
    const start = performance.now()
    const answer = await searcher.answer({ ...plainRequest, query: understandQuery(text) })
    await searcher.load(answer, 0, results)
    const cost = { kilobytes: bytes / 1000, requests, milliseconds: performance.now() - start }
    ;[bytes, requests] = [0, 0]
    return cost
  }
}

async function measureSearching(folder: string, questions: readonly string[]): Promise<void> {
  const firsts: Cost[] = []
  for (const question of questions) firsts.push(await (await openReader(folder))(question))
  say('first search', spread(firsts))
  const ask = await openReader(folder)
  const later: Cost[] = []
  for (const question of questions) later.push(await ask(question))
  say('later searches', spread(later.slice(1)))
  const dearest = firsts.reduce(
    (most, cost, at) => (cost.kilobytes > (firsts[most]?.kilobytes ?? 0) ? at : most),
    0,
  )
  say('dearest first search', { question: questions[dearest], ...firsts[dearest] })
}

async function measureFolder(folder: string): Promise<void> {
  const kinds = new Map<string, { files: number; bytes: number }>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const kind = /^[a-z]+/u.exec(entry.name)?.[0] ?? entry.name
    const known = kinds.get(kind) ?? { files: 0, bytes: 0 }
    known.files += 1
    known.bytes += (await stat(join(entry.parentPath, entry.name))).size
    kinds.set(kind, known)
  }
  for (const [kind, { files, bytes }] of kinds)
    say('files', { kind, files, kilobytes: Math.round(bytes / 1000) })
}

/** Says now and then how far building has come and what memory the process, all its threads, has now. */
async function* watched(documents: AsyncIterable<SearchDocument>, start: number) {
  let count = 0
  for await (const document of documents) {
    if (count % toldEach === 0) say('documents', { count, ...stateSince(start) })
    count += 1
    yield document
  }
  say('documents', { count, ...stateSince(start) })
}

function stateSince(start: number): object {
  const seconds = Math.round((performance.now() - start) / 1000)
  return { seconds, megabytes: Math.round(process.memoryUsage.rss() / 1e6) }
}

async function build(place: string, file: string): Promise<void> {
  const out = openPublishedFolder(join(place, 'dist'))
  const index = openSearchIndex({ out, cache: join(place, 'memory') })
  const { documents, milliseconds } = await index.rebuild(
    watched(manyDocuments(file, Number(values.articles)), performance.now()),
  )
  await out.save()
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  say('built', {
    documents,
    seconds: Math.round(milliseconds / 1000),
    cpuSeconds: Math.round((userCPUTime + systemCPUTime) / 1e6),
    mostMegabytes: Math.round(maxRSS / 1000),
  })
  const publish = async (address: string, document: SearchDocument | null): Promise<void> => {
    await index.update(new Map([[address, document]]))
    await out.save()
  }
  await measureChanges(join(place, 'dist/pagefind'), manyDocuments(file, Number(values.articles)), publish)
}

/** Whether a reader who comes now finds an article by its title. */
async function isFound(folder: string, { address, title }: SearchDocument): Promise<boolean> {
  const entry = await readFile(join(folder, entryName), 'utf8')
  const searcher = createSearcher(
    openIndex(entry, async (path) => gunzipSync(await readFile(join(folder, path)))),
  )
  const answer = await searcher.answer({ ...plainRequest, query: understandQuery(title) })
  return (await searcher.load(answer, 0, results)).some((result) => result.address === address)
}

/** From the order to publish until a reader's first search finds an article, or no longer does. */
async function measureChanges(
  folder: string,
  documents: AsyncIterable<SearchDocument>,
  publish: (address: string, document: SearchDocument | null) => Promise<void>,
): Promise<void> {
  const times = { added: [] as number[], changed: [] as number[], withdrawn: [] as number[] }
  const cpu: number[] = []
  const time = async (kind: keyof typeof times, one: SearchDocument): Promise<void> => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    await publish(one.address, kind === 'withdrawn' ? null : one)
    const found = await isFound(folder, one)
    const { user, system } = process.cpuUsage(before)
    times[kind].push(Math.round(performance.now() - start))
    cpu.push(Math.round((user + system) / 1000))
    if (found === (kind === 'withdrawn'))
      throw new Error(`${one.address}: ${kind}, and found: ${String(found)}`)
  }
  let number = 0
  for await (const document of documents) {
    number += 1
    const title = `Bài mới số ${String(number)}: ${document.title}`
    await time('added', { ...document, title, address: `/2026/moi-${String(number)}/` })
    await time('changed', { ...document, title: `Bản sửa số ${String(number)}: ${document.title}` })
    await time('withdrawn', { ...document, title })
    if (number === changed) break
  }
  say('until it is found', { milliseconds: times, cpu })
}

function readQuestions(file: string | undefined): string[] {
  if (file === undefined) return ['Đảng Cộng sản Việt Nam', 'nghi quyet hoi nghi lan thu bay', 'Hồ Chí Minh']
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const texts = lines.map((line) => (JSON.parse(line) as { query: string }).query)
  const step = Math.max(1, Math.floor(texts.length / Number(values.ask)))
  return texts.filter((_, at) => at % step === 0).slice(0, Number(values.ask))
}

async function measure(place: string): Promise<void> {
  if (values.from !== undefined) await build(place, values.from)
  const folder = join(place, 'dist/pagefind')
  await measureFolder(folder)
  await measureSearching(folder, readQuestions(values.questions))
}

// As whatever publishes does.
keepMemoryLow()
const place = values.folder ?? mkdtempSync(join(tmpdir(), 'do-chi-muc-'))
try {
  await measure(place)
} finally {
  if (values.folder === undefined) rmSync(place, { recursive: true })
}
