import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildForgeAdmin } from '#admin/app/forge-admin.ts'
import { parseForge } from '#admin/app/forge.ts'
import { openPublisher } from '#src/publishing/open-publisher.ts'
import { describeFault } from '#src/schema/fault.ts'
import { type Progress, startProgress } from './progress.ts'

const project = resolve(import.meta.dirname, '..')

const help = `npm run build [-- --out FOLDER --content FOLDER --cache FOLDER --no-search --precompress --forge FILE]

Dựng toàn bộ trang vào dist/ để đưa lên máy chủ tĩnh bất kỳ.
  --out FOLDER      thư mục kết quả (mặc định: dist)
  --content FOLDER  thư mục chứa content/ và public/ (mặc định: thư mục dự án)
  --cache FOLDER    thư mục bộ nhớ đệm trong thư mục dự án (mặc định: .cache)
  --no-search       không lập chỉ mục tìm kiếm
  --precompress     thêm bản nén .br và .gz cạnh mỗi trang, cho nginx và Caddy
  --forge FILE      thêm trang biên tập /admin/ lưu thẳng vào GitLab, Gitea, Forgejo hay GitHub (xem docs/operations.md)
`

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    content: { type: 'string', default: '.' },
    cache: { type: 'string', default: join(project, '.cache') },
    'no-search': { type: 'boolean', default: false },
    precompress: { type: 'boolean', default: false },
    forge: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** The caches' folder. The bundle in it imports the project's packages, so it has to lie below the project. */
function readCache(folder: string): string {
  const cache = resolve(folder)
  if (!relative(project, cache).startsWith('..')) return cache
  throw new RangeError(`--cache: cần một thư mục trong ${project}, nhận được "${folder}".`)
}

async function build(): Promise<void> {
  const start = performance.now()
  const publisher = await openPublisher({
    project,
    content: resolve(values.content),
    out: resolve(values.out),
    cache: readCache(values.cache),
    isCompressed: values.precompress,
  })
  let progress: Progress | undefined
  const { written, removed } = await publisher.publishAll((count, total) => {
    progress ??= startProgress('Pages', total)
    progress.step(count)
  })
  for (const fault of publisher.faults()) console.error(describeFault(fault))
  for (const failure of publisher.failures()) console.error(failure)
  // A static host has nobody who publishes it then.
  for (const { file, article } of publisher.waiting())
    console.error(`${file}: hẹn lên trang lúc ${article.published ?? ''}, ở lần dựng sau giờ đó.`)
  process.exitCode = publisher.failures().length > 0 ? 1 : 0
  const index = values['no-search'] ? null : await publisher.index()
  if (values.forge !== undefined)
    await buildForgeAdmin(join(resolve(values.out), 'admin'), parseForge(readFileSync(values.forge, 'utf8')))
  const searched = index === null ? 'no search index' : `${String(index.documents)} articles searchable`
  progress?.done(
    `Built ${values.out}: ${String(publisher.archive().articles.length)} articles, ${String(written)} files written, ` +
      `${String(removed)} removed, ${searched}, ${String(publisher.faults().length)} faults, ${seconds(performance.now() - start)}.`,
  )
}

if (values.help) process.stdout.write(help)
else {
  await build().catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error
    console.error(error.message)
    process.exitCode = 1
  })
}
