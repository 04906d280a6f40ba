import workerUrl from './worker.ts?worker&url'

/** Address of the script that searches. */
export const workerAddress: string = workerUrl

/** What src/components/start-search.js leaves: a worker on its way, and how to start another one. */
interface Started {
  worker: Worker | null
  /** Whether that worker did not come to life. */
  isBroken: boolean
  start(): Worker
}

const place = Symbol.for('ky-yeu-search')

/**
 * The worker that was started with the page, the first time, else a new one. Throws where that one did not come to
 * life: the page has to search by itself.
 */
export function takeWorker(): Worker {
  const started = (window as { [place]?: Started })[place]
  const { worker = null, isBroken = true } = started ?? {}
  if (started !== undefined) Object.assign(started, { worker: null, isBroken: false })
  if (started === undefined || isBroken)
    throw new Error(`search: expected a worker of ${workerAddress}, got none`)
  return worker ?? started.start()
}
