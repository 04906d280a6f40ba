import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { describeFault } from '#src/schema/fault.ts'
import { noCache } from '#src/site/content-cache.ts'
import { folderSource } from '#src/site/content-source.ts'
import { readLibrary } from '#src/site/library.ts'
import { vietnamNow } from '#src/site/now.ts'
import { contentOf } from '#src/site/read-content.ts'

const help = `npm run check:content [-- --content FOLDER]

Kiểm mọi tệp nội dung, nêu hết các lỗi một lần. Có lỗi thì kết thúc với mã 1.
`

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: '.' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

async function check(): Promise<void> {
  const library = await readLibrary({ source: folderSource(resolve(values.content)), cache: noCache })
  const { faults } = contentOf(library, vietnamNow())
  for (const fault of faults) console.error(describeFault(fault))
  const { articles, sections, bodies, pages } = library
  const files = articles.size + sections.size + bodies.size + pages.size + 1
  process.stdout.write(`Đã kiểm ${String(files)} tệp nội dung: ${String(faults.length)} lỗi.\n`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

if (values.help) process.stdout.write(help)
else await check()
