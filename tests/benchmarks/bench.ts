import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './make-corpus.ts'
import { type Cost, measure } from './measure.ts'
import { readTexts } from './read-texts.ts'
import { countPages, makeEleventySite, makeHugoSite } from './rivals.ts'
import { startProgress } from '../../scripts/progress.ts'

const project = resolve(import.meta.dirname, '../..')

const help = `npm run bench -- --from FOLDER [--articles 1000] [--rounds 3] [--search] [--json]

Builds a made-up archive of real texts with this project, Eleventy and (where installed) Hugo, in turn.
  --from FOLDER   texts: .jsonl, .jsonl.gz (title, body), .md or .txt
  --articles N    how many articles (default 1000)
  --rounds N      how often each is measured; the median is told (default 3)
  --search        measure the search index as well
  --json          print one JSON object
`

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    articles: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    search: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

/** One builder: how its leftovers are removed, and the command that builds. */
interface Builder {
  readonly name: string
  readonly folder: string
  readonly out: string
  readonly forget: readonly string[]
  readonly command: readonly string[]
}

interface Result {
  readonly name: string
  readonly pages: number
  readonly cold: Cost
  readonly warm: Cost
}

function medianCost(costs: readonly Cost[]): Cost {
  const middle = (pick: (cost: Cost) => number): number =>
    costs.map(pick).toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0
  return {
    wall: middle(({ wall }) => wall),
    user: middle(({ user }) => user),
    system: middle(({ system }) => system),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  }
}

function hasHugo(): boolean {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const node = process.execPath

/** What `npm run build` gives Node. */
const ownFlags = ['--max-semi-space-size=4']

function builders(work: string, caches: string): Builder[] {
  const corpus = join(work, 'corpus')
  const out = join(work, 'dist')
  const build = [
    ...ownFlags,
    'scripts/build.ts',
    '--no-search',
    '--content',
    corpus,
    '--out',
    out,
    '--cache',
    caches,
  ]
  const eleventy = join(work, 'eleventy')
  const hugo = join(work, 'hugo')
  return [
    { name: 'Kỷ Yếu', folder: project, out, forget: [out, caches], command: [node, ...build] },
    {
      name: 'Eleventy 3.1.7',
      folder: eleventy,
      out: join(eleventy, 'public'),
      forget: [join(eleventy, 'public')],
      command: [node, join(project, 'node_modules/@11ty/eleventy/cmd.cjs'), '--config=eleventy.config.mjs'],
    },
    ...(hasHugo()
      ? [
          {
            name: 'Hugo',
            folder: hugo,
            out: join(hugo, 'public'),
            forget: [join(hugo, 'public'), join(hugo, 'resources')],
            command: ['hugo', '--quiet', '--cacheDir', join(hugo, 'cache')],
          },
        ]
      : []),
  ]
}

// Rounds go around all builders, cold and warm, so that a busy minute of the machine falls on each.
async function measureBuilders(all: readonly Builder[], rounds: number): Promise<Result[]> {
  const costs = all.map((builder) => ({ builder, cold: [] as Cost[], warm: [] as Cost[] }))
  const progress = startProgress('Bench', rounds * all.length * 2)
  for (let round = 0; round < rounds; round += 1) {
    for (const { builder, cold, warm } of costs) {
      for (const path of builder.forget) rmSync(path, { recursive: true, force: true })
      cold.push(await measure(builder.command, builder.folder))
      progress.step()
      warm.push(await measure(builder.command, builder.folder))
      progress.step()
    }
  }
  return costs.map(({ builder, cold, warm }) => ({
    name: builder.name,
    pages: countPages(builder.out),
    cold: medianCost(cold),
    warm: medianCost(warm),
  }))
}

interface Published {
  readonly whole: number
  readonly publish: Readonly<Record<string, { median: number; most: number; pages: number }>>
  readonly memory: number
}

function measurePublishing(work: string, caches: string, files: readonly string[]): Published {
  const list = join(work, 'files.txt')
  writeFileSync(list, files.join('\n'))
  const places = [
    '--content',
    join(work, 'corpus'),
    '--out',
    join(work, 'dist'),
    '--cache',
    caches,
    '--files',
    list,
  ]
  const output = execFileSync(node, [...ownFlags, 'tests/benchmarks/publish-once.ts', ...places], {
    cwd: project,
  })
  return JSON.parse(output.toString()) as Published
}

async function measureSearch(work: string, caches: string): Promise<Cost> {
  const places = ['--content', join(work, 'corpus'), '--out', join(work, 'dist'), '--cache', caches]
  return measure([node, ...ownFlags, 'scripts/build.ts', ...places], project)
}

function line(name: string, { wall, user, system, memory }: Cost): string {
  const seconds = [wall, user, system].map((value) => value.toFixed(1).padStart(7))
  return `${name.padEnd(24)}${seconds.join('')}${memory.toFixed(0).padStart(8)}`
}

function machine(): string {
  const [load = 0] = loadavg()
  return `${String(cpus().length)} cores (${cpus()[0]?.model ?? 'unknown'}), ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.versions.node}, load ${load.toFixed(1)}`
}

async function bench(from: string): Promise<void> {
  const start = performance.now()
  const count = Number(values.articles)
  const work = mkdtempSync(join(tmpdir(), 'ky-yeu-bench-'))
  const caches = join(project, '.cache/bench')
  mkdirSync(caches, { recursive: true })
  try {
    const corpus = join(work, 'corpus')
    const files = makeCorpus(corpus, count, readTexts(resolve(from)))
    const all = builders(work, caches)
    const [own] = all
    if (own === undefined) throw new Error('bench: expected a builder, got none')
    await measure(own.command, own.folder)
    const home = join(own.out, 'index.html')
    makeEleventySite({ corpus, files, home, folder: join(work, 'eleventy') })
    makeHugoSite({ corpus, files, home, folder: join(work, 'hugo') })
    const results = await measureBuilders(all, Number(values.rounds))
    const published = measurePublishing(work, caches, files)
    const search = values.search ? await measureSearch(work, caches) : null
    report({ count, results, published, search, seconds: (performance.now() - start) / 1000 })
  } finally {
    rmSync(work, { recursive: true, force: true })
    rmSync(caches, { recursive: true, force: true })
  }
}

interface Report {
  readonly count: number
  readonly results: readonly Result[]
  readonly published: Published
  readonly search: Cost | null
  readonly seconds: number
}

function report({ count, results, published, search, seconds }: Report): void {
  if (values.json) {
    const made = 'dates, sections, bodies and tags are made up; titles and texts are real'
    process.stdout.write(
      `${JSON.stringify({ machine: machine(), articles: count, made, results, ...published, search })}\n`,
    )
    return
  }
  console.log(machine())
  console.log(`${String(count)} articles of real text; dates, sections, bodies and tags are made up`)
  console.log('                           wall   user    sys  MB peak (seconds, median)')
  for (const { name, pages, cold, warm } of results) {
    console.log(line(`${name}, cold`, cold))
    console.log(`${line(`${name}, warm`, warm)}   ${String(pages)} pages`)
  }
  if (search) console.log(line('with search index, warm', search))
  for (const [name, { median, most, pages }] of Object.entries(published.publish))
    console.log(
      `publish one, ${name.padEnd(10)} ${median.toFixed(1)} ms median, ${most.toFixed(1)} ms most, ${String(pages)} files`,
    )
  console.log(`resident process ${published.memory.toFixed(0)} MB peak`)
  console.log(`Benchmarked ${String(count)} articles in ${seconds.toFixed(0)} s.`)
}

if (values.help || values.from === undefined) process.stdout.write(help)
else await bench(values.from)
