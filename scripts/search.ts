import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatDay } from '#src/dates/format-day.ts'
import { NoSearchIndexError, openSearcher } from '#src/indexing/open-searcher.ts'
import type { Segment } from '#src/search/highlight.ts'
import { understandQuery } from '#src/search/query.ts'
import { plainRequest } from '#src/search/search-request.ts'
import type { SearchResult } from '#src/search/result.ts'

const help = `npm run search -- "dang bo khoi lan thu 20" [--folder dist] [--limit 10] [--year 2024] [--json]
  searches the built site with the code that runs in readers' browsers`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: 'dist' },
    limit: { type: 'string', default: '10' },
    year: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function toTerminal(segments: readonly Segment[]): string {
  const colour = process.stdout.isTTY
  return segments.map(({ text, marked }) => (marked && colour ? `\u001B[1m${text}\u001B[22m` : text)).join('')
}

function describe({ title, date, body, address, excerpt }: SearchResult, place: number): string {
  const facts = [date.length === 10 ? formatDay(date) : date, body, address].filter((fact) => fact !== null)
  return `${String(place)}. ${toTerminal(title)}\n   ${facts.join(' · ')}\n   ${toTerminal(excerpt)}\n`
}

async function search(text: string, folder: string): Promise<void> {
  const searcher = await openSearcher(join(folder, 'pagefind'))
  const start = performance.now()
  const chosen = values.year === undefined ? {} : { nam: values.year }
  const answer = await searcher.answer({ ...plainRequest, query: understandQuery(text), chosen })
  const results = await searcher.load(answer, 0, Number(values.limit))
  const milliseconds = Math.round(performance.now() - start)
  const total = answer.hits.length
  if (values.json) {
    console.log(JSON.stringify({ total, milliseconds, results }, null, 2))
    return
  }
  for (const [index, result] of results.entries()) console.log(describe(result, index + 1))
  const missing = results[0]?.missing.map(({ typed }) => `"${typed}"`) ?? []
  if (missing.length > 0) console.log(`No article has ${missing.join(', ')}: left out.`)
  console.log(`${String(total)} found, ${String(results.length)} shown, ${String(milliseconds)} ms.`)
}

try {
  if (values.help || positionals.length === 0) console.log(help)
  else await search(positionals.join(' '), values.folder)
} catch (error) {
  if (!(error instanceof NoSearchIndexError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
