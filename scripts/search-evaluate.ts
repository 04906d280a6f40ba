import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type EngineName, engineNames, type Evaluation, evaluate } from './evaluation/evaluate.ts'
import { EvaluationError } from './evaluation/read-lines.ts'
import { halves } from './evaluation/read-questions.ts'
import { toTable } from './evaluation/to-table.ts'

const help = `npm run --silent search:evaluate -- --docs FILE.jsonl[.gz] --queries FILE.jsonl[.gz] [--json]
    [--articles N] [--per-kind N] [--half tune|held] [--engines ours,fts5]
  indexes documents {id, title, body} and asks questions {qid, query, doc_ids, kind?}, of the product and, beside it, of
  plain Pagefind and of SQLite FTS5. Targets are split in halves by a hash of the first doc_id: tune on one, judge on the other.
  --engines says which are asked: ours, server (the product with a server answering), pagefind, fts5`

const { values } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    articles: { type: 'string' },
    'per-kind': { type: 'string' },
    half: { type: 'string' },
    engines: { type: 'string', default: 'ours,pagefind,fts5' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function countOf(option: 'articles' | 'per-kind'): number {
  const text = values[option] ?? 'Infinity'
  const count = Number(text)
  if (count >= 1) return count
  throw new EvaluationError(`--${option}: expected a number from 1, got "${text}"`)
}

function readEngines(): EngineName[] {
  return values.engines.split(',').map((text) => {
    const name = engineNames.find((known) => known === text.trim())
    if (name !== undefined) return name
    throw new EvaluationError(`--engines: expected some of ${engineNames.join(', ')}, got "${text}"`)
  })
}

function readOptions(): Evaluation {
  const { docs, queries, half } = values
  if (docs === undefined || queries === undefined)
    throw new EvaluationError(`expected --docs FILE and --queries FILE\n${help}`)
  const chosen = halves.find((name) => name === half)
  if (half !== undefined && chosen === undefined)
    throw new EvaluationError(`--half: expected ${halves.join(' or ')}, got "${half}"`)
  const counts = { articles: countOf('articles'), perKind: countOf('per-kind') }
  return {
    docs,
    queries,
    engines: readEngines(),
    ...counts,
    ...(chosen === undefined ? {} : { half: chosen }),
  }
}

async function main(): Promise<void> {
  const options = readOptions()
  const folder = await mkdtemp(join(tmpdir(), 'danh-gia-tim-kiem-'))
  try {
    const report = await evaluate(options, folder, (step) => console.error(step))
    console.log(values.json ? JSON.stringify(report, null, 2) : toTable(report))
  } finally {
    await rm(folder, { recursive: true })
  }
}

try {
  if (values.help) console.log(help)
  else await main()
} catch (error) {
  if (!(error instanceof EvaluationError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
