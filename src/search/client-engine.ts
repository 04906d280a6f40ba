import { preloadedEntry } from './client-entry.ts'
import { openServer } from './client-server.ts'
import { startWorker, workerAddress } from './client-worker.ts'
import { type FromWorker, type Line, lineInPage, type PageLine, type ToWorker } from './worker-messages.ts'

/** What answers the questions of the page. */
export interface Engine {
  say(message: ToWorker): void
}

/** Who hears the answers. */
export type Hear = (message: FromWorker) => void

/** Searches in the page's own thread: slower to the touch, but it answers where a browser has no module workers. */
function openInPage(): Line {
  const { port1, port2 } = new MessageChannel()
  port1.start()
  const page = globalThis as PageLine
  page[lineInPage] = port2
  void import(/* @vite-ignore */ workerAddress).then(() => {
    port2.start()
  })
  return port1
}

function openWorker(hear: Hear): Engine {
  const unanswered: ToWorker[] = []
  let isReady = false
  const listenTo = (line: Line): Line => {
    line.addEventListener('message', ({ data }) => {
      isReady = true
      hear(data as FromWorker)
    })
    return line
  }
  const start = (): Line => {
    try {
      const worker = startWorker()
      worker.addEventListener('error', fallBack)
      return listenTo(worker)
    } catch {
      return listenTo(openInPage())
    }
  }
  // Only a worker that never came to life is replaced: what goes wrong later it tells itself.
  const fallBack = (): void => {
    if (isReady) return
    line = listenTo(openInPage())
    for (const message of unanswered) line.postMessage(message)
  }
  let line = start()
  const warmed = preloadedEntry().then((entry) => {
    line.postMessage({ kind: 'warm', entry })
  })
  return {
    say(message) {
      if (!isReady) unanswered.push(message)
      void warmed.then(() => {
        line.postMessage(message)
      })
    },
  }
}

/** Opens what answers: a worker of this page or, where the site has one, a server. */
export function openEngine(server: string | null, hear: Hear): Engine {
  return server === null ? openWorker(hear) : openServer(server, hear)
}
