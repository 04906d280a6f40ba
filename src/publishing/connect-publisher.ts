import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type HangWatch, type Patience, watchForHang } from './hang-watch.ts'
import { isAlive } from './lock.ts'
import type { Publication, Publisher, PublishingProgress } from './publisher-contract.ts'
import type { Release } from '#src/releases/release.ts'
import {
  fromSent,
  type FromPublisher,
  type OpeningReport,
  type Order,
  type PublisherSettings,
  type ToPublisher,
} from './publisher-messages.ts'
import { openSuspects } from './suspects.ts'
import { previewNote, readWorkTrace, type Note } from './work-trace.ts'

/** How a publisher's process is kept. */
export interface ConnectOptions {
  /** Told how many pages are made, and of how many, when the whole site or much of it is published. */
  readonly onPages?: (done: number, total: number) => void
  /** Told what was published without an order. */
  readonly onPublished?: (publication: Publication) => void
  /** Told of things an administrator should know; default `console.warn`. */
  readonly warn?: (message: string) => void
  /** Most memory for content and pages, in megabytes. */
  readonly memory?: number
  readonly patience?: Patience
  /** The module that the process runs; tests bring their own. */
  readonly module?: URL
}

/** A publisher in a process of its own. */
export interface ConnectedPublisher extends Publisher {
  /** What the site was like when it was published as a whole. */
  readonly report: OpeningReport
  /** The process that publishes now; `null` while it is started anew. */
  readonly pid: () => number | null
  /** Finishes what was ordered and ends the process. */
  close(): Promise<void>
}

interface Waiting {
  readonly order: Order
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly settled: Promise<unknown>
  /** In how many processes it was begun. */
  tries: number
}

/** A file or page is done in some milliseconds; a machine that is busy with other things may take a hundred times that. */
const defaultPatience: Patience = { page: 15_000, silence: 90_000 }

/** Megabytes: ten thousand articles need some 400. */
const defaultMemory = 2048

const lookEvery = 500

/** An order that was begun in this many processes that all died is not tried again. */
const mostTries = 4

/** Pause before a process is started anew, in milliseconds: the first at once, more when many die one after the other. */
const longestPause = 30_000

/** A process that dies so often without a word of what it was at, before the site was published once, has a fault of its own. */
const mostSilentDeaths = 3

/** How long it may finish its work when told to close. */
const closingTime = 30_000

/** Nothing of our environment, which holds secrets, but what finds git and the temporary folder. */
function childEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env
  return { ...(PATH !== undefined && { PATH }), ...(TMPDIR !== undefined && { TMPDIR }) }
}

/**
 * Megabytes of V8's young generation. What a publication needs for a moment then dies there: with 4 it is moved to the old
 * one and a publication takes up to twice as long; the whole process is some 50 MB larger.
 */
const youngMemory = 16

function startProcess(module: URL, memory: number): ChildProcess {
  return fork(module, {
    env: childEnvironment(),
    execArgv: [`--max-old-space-size=${String(memory)}`, `--max-semi-space-size=${String(youngMemory)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** A new file for the work trace; takes away those of newsrooms that died. */
function nameTrace(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (!isAlive(Number.parseInt(name, 10))) rmSync(join(folder, name), { force: true })
  return join(folder, `${String(process.pid)}-${randomUUID()}`)
}

const hungPreview =
  'Chưa xem trước được: nội dung này làm máy dựng trang treo hoặc dừng. Hãy bỏ bớt phần vừa thêm.'

const gaveUp = 'Máy dựng trang dừng nhiều lần liền khi làm việc này. Xin báo người quản trị.'

/**
 * Starts a publisher in a process of its own, with an empty environment and limits of memory and time, and publishes
 * the whole site. Where that process hangs or dies it is started anew and its orders are carried out again; what it
 * hung over twice is left out and reported. Rejects where it cannot begin.
 */
export async function connectPublisher(
  settings: PublisherSettings,
  options: ConnectOptions = {},
): Promise<ConnectedPublisher> {
  const { warn = console.warn, patience = defaultPatience, memory = defaultMemory } = options
  const module = options.module ?? new URL('./publisher-process.ts', import.meta.url)
  const traceFile = nameTrace(join(settings.cache ?? join(settings.project, '.cache'), 'publisher'))
  const suspects = openSuspects()
  const waiting = new Map<number, Waiting>()
  const opened = Promise.withResolvers<OpeningReport>()
  let child: ChildProcess | null = null
  let isOpen = false
  let isClosing = false
  let progress: PublishingProgress | null = null
  let deaths = 0
  let silentDeaths = 0
  let restart: NodeJS.Timeout | undefined
  let count = 0

  function tell(message: ToPublisher): void {
    if (child?.connected) child.send(message)
  }

  function send(number: number, asked: Waiting): void {
    asked.tries += 1
    tell({ kind: 'order', number, order: asked.order })
  }

  function settle(number: number): Waiting | undefined {
    const asked = waiting.get(number)
    waiting.delete(number)
    return asked
  }

  function answer(number: number, value: unknown): void {
    const asked = settle(number)
    if (asked?.order.kind === 'publish') suspects.acquit()
    asked?.resolve(value)
  }

  function noteProgress({ done, total }: PublishingProgress): void {
    progress = { done, total }
    options.onPages?.(done, total)
  }

  function hear(message: FromPublisher): void {
    if (message.kind === 'pages') {
      noteProgress(message)
      return
    }
    // Pages that are still being made are told again at once.
    if (message.kind !== 'beat') progress = null
    if (message.kind === 'published') options.onPublished?.(message.publication)
    else if (message.kind === 'warning') warn(message.message)
    else if (message.kind === 'answer') answer(message.number, message.value)
    else if (message.kind === 'refusal') settle(message.number)?.reject(fromSent(message.error))
    else if (message.kind === 'opened') begin(message.report)
    else if (message.kind === 'failed') fail(fromSent(message.error))
  }

  function begin(report: OpeningReport): void {
    isOpen = true
    deaths = 0
    opened.resolve(report)
    for (const [number, asked] of waiting) send(number, asked)
  }

  /** It cannot begin. At the start that is for the administrator to mend; later it is tried again. */
  function fail(error: Error): void {
    warn(error.message)
    opened.reject(error)
    child?.kill('SIGKILL')
  }

  function dropHopeless(notes: readonly Note[]): void {
    const isPreview = notes.some(({ what }) => what === previewNote)
    for (const [number, asked] of waiting) {
      if (isPreview && asked.order.kind === 'preview' && asked.tries > 0)
        settle(number)?.reject(new Error(hungPreview))
      else if (asked.tries >= mostTries) settle(number)?.reject(new Error(gaveUp))
    }
  }

  function afterDeath(notes: readonly Note[], how: string): void {
    child = null
    isOpen = false
    progress = null
    if (isClosing) return
    suspects.accuse(notes)
    const over = notes.map(({ what }) => what).join(', ')
    warn(`Máy dựng trang ${how}${over === '' ? '' : ` ở ${over}`}; đang khởi động lại.`)
    dropHopeless(notes)
    if (notes.length === 0) silentDeaths += 1
    if (silentDeaths >= mostSilentDeaths) opened.reject(new Error(`Máy dựng trang ${how} khi khởi động.`))
    deaths += 1
    const pause = deaths === 1 ? 0 : Math.min(longestPause, 250 * 2 ** deaths)
    restart = setTimeout(start, pause)
  }

  function guard(process: ChildProcess, watch: HangWatch): void {
    let hung: readonly Note[] | null = null
    const timer = setInterval(() => {
      hung ??= watch.look()
      if (hung !== null) process.kill('SIGKILL')
    }, lookEvery)
    timer.unref()
    process.once('exit', (code, signal) => {
      clearInterval(timer)
      if (hung !== null) afterDeath(hung, 'treo')
      else afterDeath(lastNotes(), `dừng (${signal ?? String(code)})`)
    })
  }

  function lastNotes(): Note[] {
    return readWorkTrace(traceFile).filter((note) => note !== null)
  }

  function start(): void {
    if (isClosing) return
    writeFileSync(traceFile, '')
    const watch = watchForHang(traceFile, patience)
    child = startProcess(module, memory)
    child.on('message', (message: FromPublisher) => {
      watch.heard()
      hear(message)
    })
    child.on('error', (error) => warn(error.message))
    guard(child, watch)
    tell({ kind: 'open', settings, traceFile, shunned: suspects.shunned() })
  }

  function ask(order: Order): Promise<unknown> {
    if (isClosing) return Promise.reject(new Error('Máy dựng trang đang dừng.'))
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    count += 1
    const asked: Waiting = { order, resolve, reject, settled: promise.catch(() => undefined), tries: 0 }
    waiting.set(count, asked)
    if (isOpen) send(count, asked)
    return promise
  }

  async function close(): Promise<void> {
    await Promise.race([
      Promise.all([...waiting.values()].map(({ settled }) => settled)),
      wait(closingTime, undefined, { ref: false }),
    ])
    isClosing = true
    clearTimeout(restart)
    const ending = child
    if (ending !== null && ending.exitCode === null && ending.signalCode === null) {
      const gone = new Promise((resolve) => ending.once('exit', resolve))
      const timer = setTimeout(() => ending.kill('SIGKILL'), closingTime)
      tell({ kind: 'close' })
      await gone
      clearTimeout(timer)
    }
    for (const { reject } of waiting.values()) reject(new Error('Máy dựng trang đã dừng.'))
    waiting.clear()
    rmSync(traceFile, { force: true })
  }

  start()
  try {
    const report = await opened.promise
    return {
      report,
      pid: () => (isOpen ? (child?.pid ?? null) : null),
      publish: (files) => ask({ kind: 'publish', files }) as Promise<Publication>,
      preview: (file, source, pictures = []) =>
        ask({ kind: 'preview', file, source, pictures }) as Promise<string>,
      progress: () => progress,
      releases: () => ask({ kind: 'releases' }) as Promise<readonly Release[]>,
      rollback: (id) => ask({ kind: 'rollback', id }) as Promise<Release>,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
