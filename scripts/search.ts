import { join } from 'node:path'
import { NoSearchIndexError, openSearcher } from '#src/indexing/open-searcher.ts'
import { askInFull } from '#src/search/engine/told.ts'
import { exportOpenSearch } from './search/export-open-search.ts'
import { printAnswer } from './search/print-answer.ts'
import { ArgumentError, help, readTask, type Task } from './search/read-arguments.ts'

const [nothingFound, failed] = [1, 2]

async function search({ folder, address, limit, facets, json }: Extract<Task, { kind: 'search' }>) {
  const searcher = await openSearcher(join(folder, 'pagefind'))
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
  if (error instanceof ArgumentError) console.error(error.message)
  else if (error instanceof NoSearchIndexError)
    console.error(
      `Không thấy chỉ mục tìm kiếm. Hãy dựng trang trước (npm run build), hoặc ghi --folder.\n${error.message}`,
    )
  else throw error
}
