import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAdmin } from '#admin/app/build.ts'
import { listen, type Listening } from '#admin/server/listen.ts'
import { searchDatabaseName } from '#admin/server/search/answers.ts'
import { createNewsroom } from '#admin/server/newsroom.ts'
import { SetupError } from '#admin/server/store/setup-error.ts'
import { type ConnectedPublisher, connectPublisher } from '#src/publishing/connect-publisher.ts'
import { type Progress, startProgress } from './progress.ts'

const project = resolve(import.meta.dirname, '..')

const help = `npm start [-- --port 4321] [-- --content FOLDER] [-- --out FOLDER] [-- --data FOLDER]

Mở trang, tìm kiếm và trang biên tập trên máy này, cùng một cổng.
  --port NUMBER     cổng (mặc định: biến môi trường PORT, hoặc 4321)
  --content FOLDER  kho git chứa content/ và public/, có thể là kho trần (mặc định: thư mục dự án)
  --out FOLDER      nơi giữ các bản phát hành của trang; người đọc xem FOLDER/current (mặc định: .cache/site)
  --data FOLDER     tài khoản, nhật ký, chữ đang gõ (mặc định: .newsroom/ trong kho)
`

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PORT'] ?? '4321' },
    content: { type: 'string', default: project },
    out: { type: 'string', default: join(project, '.cache/site') },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new RangeError(`--port: cần số từ 0 đến 65535, nhận được "${text}".`)
}

async function startPublisher(
  content: string,
  out: string,
  searchDatabase: string,
): Promise<ConnectedPublisher> {
  let progress: Progress | undefined
  let shown = 0
  let isStarting = true
  const source = isBare(content)
    ? ({ kind: 'git', repository: content, branch: 'main' } as const)
    : ({ kind: 'folder', folder: content } as const)
  const onPages = (done: number, total: number): void => {
    if (!isStarting) return
    progress ??= startProgress('Dựng trang', total)
    progress.step(Math.max(0, done - shown))
    shown = done
  }
  const publisher = await connectPublisher(
    { project, source, out, searchDatabase, keepsReleases: true },
    { onPages },
  )
  isStarting = false
  const { articles, written, milliseconds, faults, waiting } = publisher.report
  for (const fault of faults) console.warn(fault)
  const ahead = waiting === 0 ? '' : `, ${String(waiting)} bài chờ đến giờ`
  progress?.done(
    `Đã dựng ${String(articles)} bài${ahead}, ghi ${String(written)} tệp, ${(milliseconds / 1000).toFixed(1)} giây.`,
  )
  return publisher
}

/** Whether a folder is a repository without a checkout. */
function isBare(folder: string): boolean {
  return !existsSync(join(folder, 'content')) && existsSync(join(folder, 'HEAD'))
}

/** Finishes what is under way when asked to stop; whoever asks twice does not want to wait. */
function stopWhenAsked(listening: Listening, publisher: ConnectedPublisher): void {
  const stop = async (): Promise<void> => {
    await listening.close()
    await publisher.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      process.once(signal, () => process.exit(1))
      void stop()
    })
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

async function start(): Promise<void> {
  const port = readPort(values.port)
  const content = resolve(values.content)
  const out = resolve(values.out)
  const data = resolve(values.data ?? join(content, '.newsroom'))
  const admin = join(project, '.cache/admin')
  const searchDatabase = join(data, searchDatabaseName)
  const [publisher] = await Promise.all([startPublisher(content, out, searchDatabase), buildAdmin(admin)])
  const app = await createNewsroom({
    repository: content,
    data,
    accounts: 'demo',
    publisher,
    searchDatabase,
    site: join(out, 'current'),
    admin,
  })
  const listening = await listen(app, { port, loopbackOnly: true })
  stopWhenAsked(listening, publisher)
  const { address } = listening
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
