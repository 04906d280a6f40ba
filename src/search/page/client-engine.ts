import { openServer } from './client-server.ts'
import { takeWorker, workerAddress } from './client-worker.ts'
import { type FromWorker, type Line, lineInPage, type PageLine, type ToWorker } from './worker-messages.ts'

/** What answers the questions of the page. */
export interface Engine {
  say(message: ToWorker): void
}

/** Who hears the answers. */
export type Hear = (message: FromWorker) => void

/** Searches in the page's own thread: slower to the touch, but it answers where a browser has no module workers. */
function openInPage(onFailure: () => void): Line {
  const { port1, port2 } = new MessageChannel()
  port1.start()
  const page = globalThis as PageLine
  page[lineInPage] = port2
  import(/* @vite-ignore */ workerAddress).then(() => {
    port2.start()
  }, onFailure)
  return port1
}

/** Opens a worker, or what stands in for it; `onFailure` hears where neither came to life. */
function openLine(hear: Hear, onFailure: () => void): Engine {
  let isAlive = false
  const listenTo = (line: Line): Line => {
    line.addEventListener('message', ({ data }) => {
      isAlive = true
      hear(data as FromWorker)
    })
    return line
  }
  const said: ToWorker[] = []
  const fallBack = (): void => {
    // What goes wrong in a worker that lives it tells itself.
    if (isAlive) return
    line = listenTo(openInPage(onFailure))
    for (const message of said) line.postMessage(message)
  }
  const start = (): Line => {
    try {
      const worker = takeWorker()
      worker.addEventListener('error', fallBack)
      return listenTo(worker)
    } catch {
      return listenTo(openInPage(onFailure))
    }
  }
  let line = start()
  return {
    say(message) {
      if (!isAlive) said.push(message)
      line.postMessage(message)
    },
  }
}

/** Asks a worker, started anew where the script of the last one did not come. */
function openWorker(hear: Hear): Engine {
  let turn = 0
  let line: Engine | null = null
  const fail = (): void => {
    line = null
    hear({ kind: 'failed', turn, fault: 'line', message: `search: expected ${workerAddress}, got no answer` })
  }
  const open = (): Engine => (line ??= openLine(hear, fail))
  open()
  return {
    say(message) {
      if (message.kind === 'ask') ({ turn } = message)
      if (line !== null || message.kind === 'ask') open().say(message)
    },
  }
}

/** Opens what answers: a worker of this page or, where the site has one, a server, for which a worker stands in. */
export function openEngine(server: string | null, hear: Hear): Engine {
  return server === null ? openWorker(hear) : openServer(server, hear, openWorker)
}
