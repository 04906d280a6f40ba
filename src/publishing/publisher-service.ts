import { setTimeout as wait } from 'node:timers/promises'
import { describeFault } from '#src/schema/fault.ts'
import type { ContentSource } from '#src/site/content-source.ts'
import { openSource } from '#src/site/open-source.ts'
import { type OpenPublisher, openPublisher } from './open-publisher.ts'
import type { Publication } from './publisher-contract.ts'
import {
  type FromPublisher,
  type OpeningReport,
  type Order,
  type PublisherSettings,
  type ToPublisher,
  toSent,
} from './publisher-messages.ts'
import type { OnPages } from './site-publisher.ts'
import { keepSchedule, type Schedule } from './schedule.ts'
import { type StopWatching, watchContent } from './watch-content.ts'
import { guardedSource, type Shunned } from './guarded-source.ts'
import { endWithParent } from './parent-watch.ts'
import { openWorkTrace } from './work-trace.ts'

/** Milliseconds between two signs of life. */
const beatEvery = 1000

/** A repository's branch may move by a push that no editor made: how often that is looked for, in milliseconds. */
const lookEvery = 5000

/** How long nothing was published before the search index is tidied, in milliseconds. */
const quiet = 60_000

/** What a process of a publisher may do its own way. */
export interface ServiceOptions {
  /** Stands between the content and all work with it. Tests let some texts make the process hang here. */
  readonly wrap?: (source: ContentSource) => ContentSource
}

interface Opened {
  readonly publisher: OpenPublisher
  readonly schedule: Schedule
  readonly stop: () => void
}

type Tell = (message: FromPublisher) => void

function tellParent(message: FromPublisher): void {
  // The newsroom may be gone already; then nobody is left to hear it.
  if (process.connected) process.send?.(message)
}

function pagesTo(tell: Tell): OnPages {
  let done = 0
  return (count, total) => {
    done += count
    tell({ kind: 'pages', done, total })
  }
}

async function publishWhole(publisher: OpenPublisher, tell: Tell): Promise<OpeningReport> {
  const { written, removed, milliseconds } = await publisher.takeUp(pagesTo(tell))
  return {
    articles: publisher.archive().articles.length,
    written,
    removed,
    milliseconds,
    faults: [...publisher.faults().map(describeFault), ...publisher.failures()],
    waiting: publisher.waiting().length,
  }
}

/** Publishes by itself what changes without an order; calls `onPublished` for what readers see of it. */
function watch(
  settings: PublisherSettings,
  publish: (files: readonly string[]) => Promise<void>,
): StopWatching {
  const { source } = settings
  if (source.kind === 'folder') return watchContent(source.folder, (files) => void publish(files))
  const timer = setInterval(() => void publish([]), lookEvery)
  timer.unref()
  return () => clearInterval(timer)
}

async function openAll(
  settings: PublisherSettings,
  task: { readonly traceFile: string; readonly shunned: readonly Shunned[] },
  { wrap = (source) => source }: ServiceOptions,
): Promise<OpenPublisher> {
  const { source, ...places } = settings
  const trace = openWorkTrace(task.traceFile, 0)
  const content = wrap(guardedSource(await openSource(source), trace, task.shunned))
  return openPublisher({ ...places, ...task, trace, content })
}

function live(publisher: OpenPublisher, settings: PublisherSettings, tell: Tell): Opened {
  const warn = (error: unknown): void => tell({ kind: 'warning', message: toSent(error).message })

  async function publishAlone(files: readonly string[]): Promise<void> {
    const publication = await publisher.publish(files)
    schedule.look()
    if (publication.written + publication.removed > 0) tell({ kind: 'published', publication })
  }

  const schedule = keepSchedule({
    next: () => publisher.nextChange(),
    work: () => publishAlone([]),
    warn,
  })
  const stopWatching = watch(settings, (files) => publishAlone(files).catch(warn))
  const tidying = setInterval(() => void publisher.tidy().catch(warn), quiet)
  tidying.unref()
  return {
    publisher,
    schedule,
    stop() {
      clearInterval(tidying)
      schedule.stop()
      stopWatching()
    },
  }
}

async function carryOut(order: Order, { publisher, schedule }: Opened, tell: Tell): Promise<unknown> {
  switch (order.kind) {
    case 'publish': {
      const publication: Publication = await publisher.publish(order.files, pagesTo(tell))
      schedule.look()
      return publication
    }
    case 'preview':
      return publisher.preview(order.file, order.source, order.pictures)
    case 'releases':
      return publisher.releases()
    case 'rollback':
      return publisher.rollback(order.id)
  }
}

/** Serves as the publisher's process of the newsroom that started this one; ends when that closes it, at once when that goes. */
export function servePublisher(options: ServiceOptions = {}): void {
  const tell = tellParent
  endWithParent()
  let opening: Promise<Opened> | null = null
  setInterval(() => tell({ kind: 'beat' }), beatEvery).unref()

  async function open(message: Extract<ToPublisher, { kind: 'open' }>): Promise<Opened> {
    const { settings, traceFile, shunned } = message
    const publisher = await openAll(settings, { traceFile, shunned }, options)
    const report = await publishWhole(publisher, tell)
    tell({ kind: 'opened', report })
    return live(publisher, settings, tell)
  }

  async function answer(number: number, order: Order, opened: Promise<Opened>): Promise<void> {
    try {
      tell({ kind: 'answer', number, value: await carryOut(order, await opened, tell) })
    } catch (error) {
      tell({ kind: 'refusal', number, error: toSent(error) })
    }
  }

  let isClosing = false
  async function close(): Promise<void> {
    if (isClosing) return
    isClosing = true
    const opened = await opening?.catch(() => null)
    opened?.stop()
    await opened?.publisher.close()
    // What was told last has to leave the pipe.
    if (process.connected) process.disconnect()
    await wait(0)
    process.exit(0)
  }

  process.on('message', (message: ToPublisher) => {
    if (message.kind === 'open') {
      opening = open(message)
      opening.catch((error: unknown) => tell({ kind: 'failed', error: toSent(error) }))
    } else if (message.kind === 'order') {
      if (opening !== null) void answer(message.number, message.order, opening)
    } else void close()
  })
  process.on('disconnect', () => void close())
  // A terminal sends these to every process of the group; the newsroom says when it is time.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
}
