import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAdmin } from '#admin/app/build.ts'
import { listen } from '#admin/server/listen.ts'
import { createNewsroom } from '#admin/server/newsroom.ts'
import { SetupError } from '#admin/server/store/setup-error.ts'
import { keepIndex } from '#src/publishing/keep-index.ts'
import { openPublisher } from '#src/publishing/open-publisher.ts'
import type { SitePublisher } from '#src/publishing/publisher.ts'
import { watchContent } from '#src/publishing/watch-content.ts'
import { describeFault } from '#src/schema/fault.ts'
import { type Progress, startProgress } from './progress.ts'

const project = resolve(import.meta.dirname, '..')

const help = `npm start [-- --port 4321] [-- --content FOLDER] [-- --out FOLDER]

Mở trang, tìm kiếm và trang biên tập trên máy này, cùng một cổng.
  --port NUMBER     cổng (mặc định: biến môi trường PORT, hoặc 4321)
  --content FOLDER  kho git chứa content/ và public/ (mặc định: thư mục dự án)
  --out FOLDER      thư mục trang đã dựng (mặc định: dist)
`

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PORT'] ?? '4321' },
    content: { type: 'string', default: project },
    out: { type: 'string', default: join(project, 'dist') },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new RangeError(`--port: cần số từ 0 đến 65535, nhận được "${text}".`)
}

async function publishWhole(publisher: SitePublisher): Promise<void> {
  let progress: Progress | undefined
  const { written, milliseconds } = await publisher.publishAll((count, total) => {
    progress ??= startProgress('Dựng trang', total)
    progress.step(count)
  })
  for (const fault of publisher.faults()) console.warn(describeFault(fault))
  for (const failure of publisher.failures()) console.warn(failure)
  const { length } = publisher.archive().articles
  progress?.done(
    `Đã dựng ${String(length)} bài, ghi ${String(written)} tệp, ${(milliseconds / 1000).toFixed(1)} giây.`,
  )
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

async function start(): Promise<void> {
  const port = readPort(values.port)
  const content = resolve(values.content)
  const out = resolve(values.out)
  const publisher = await openPublisher({ project, content, out })
  await publishWhole(publisher)
  const admin = join(project, '.cache/admin')
  await buildAdmin(admin)
  await publisher.index()
  const kept = keepIndex(publisher, console.warn)
  watchContent(content, (files) => void kept.publish(files).catch(console.error))
  const data = join(content, '.newsroom')
  const app = await createNewsroom({
    repository: content,
    data,
    accounts: 'demo',
    publisher: kept,
    site: out,
    admin,
  })
  const { address } = await listen(app, { port, loopbackOnly: true })
  process.stdout.write(`
  Trang đọc (site):        ${address}/
  Trang biên tập (editor): ${address}/admin/

  Dừng lại bằng Ctrl+C (press Ctrl+C to stop).
`)
}

/** What to tell the administrator; an error that is nobody's slip is thrown on as it is. */
function explain(error: unknown): string {
  if (isPortTaken(error))
    return `Cổng ${values.port} đang được chương trình khác dùng: chạy "npm start -- --port 4322" để dùng cổng khác (port is taken).`
  if (error instanceof RangeError || error instanceof SetupError) return error.message
  throw error
}

if (values.help) process.stdout.write(help)
else {
  await start().catch((error: unknown) => {
    console.error(explain(error))
    process.exit(1)
  })
}
