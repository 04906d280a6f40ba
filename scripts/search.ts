import { join, resolve } from 'node:path'
import { NoSearchIndexError, openSearcher } from '#src/indexing/open-searcher.ts'
import { askInFull } from '#src/search/engine/told.ts'
import { exportOpenSearch } from './search/export-open-search.ts'
import { findIndex } from './search/find-index.ts'
import { printAnswer } from './search/print-answer.ts'
import { ArgumentError, help, readTask, type Task } from './search/read-arguments.ts'

const [nothingFound, failed] = [1, 2]

const project = resolve(import.meta.dirname, '..')

/** Where `npm run build`, `npm start` and a newsroom leave a site. */
const usualSites = [
  join(project, 'dist'),
  join(project, '.cache/site'),
  process.env['KY_YEU_SITE'] ?? [],
].flat()

async function search({ folder, address, limit, facets, json }: Extract<Task, { kind: 'search' }>) {
  const index = findIndex(folder === null ? usualSites : [folder])
  const searcher = await openSearcher(index.folder)
  // Beside the answer: whoever reads JSON reads it alone.
  console.error(`Tìm trong ${index.site} (chỉ mục lúc ${index.written.toLocaleString('vi-VN')}).`)
  const start = performance.now()
  const told = await askInFull(searcher, address, 0, limit)
  const milliseconds = Math.round(performance.now() - start)
  if (told.total === 0) process.exitCode = nothingFound
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
  return json
    ? JSON.stringify({ milliseconds, ...told }, null, 2)
    : printAnswer(told, { colour, facets, milliseconds })
}

function carryOut(task: Task): Promise<string> {
  if (task.kind === 'help') return Promise.resolve(help)
  return task.kind === 'export' ? exportOpenSearch(task) : search(task)
}

try {
  console.log(await carryOut(readTask(process.argv.slice(2))))
} catch (error) {
  process.exitCode = failed
  if (!(error instanceof ArgumentError || error instanceof NoSearchIndexError)) throw error
  console.error(error.message)
}
