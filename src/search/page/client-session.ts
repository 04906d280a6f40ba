import { keepPlace } from './client-address.ts'
import { type Engine, openEngine } from './client-engine.ts'
import { createRetry } from './client-retry.ts'
import {
  batch,
  type Found,
  showFacets,
  showFailed,
  showFound,
  showFurther,
  showFurtherFailed,
  showProgress,
  showSearching,
  showStart,
} from './client-view.ts'
import { createWaiting, type Waiting } from './client-waiting.ts'
import { isEmpty, type SearchAddress } from '#src/search/engine/search-address.ts'
import type { Told } from '#src/search/engine/told.ts'
import { wording } from './wording.ts'
import type { Fault, FromWorker } from './worker-messages.ts'

interface Asked {
  readonly address: SearchAddress
  readonly count: number
  /** Runs once the answer is shown. */
  readonly then: () => void
}

/** One visit to the search page. Only the newest question is answered, however late older answers come. */
export class Session {
  readonly #title: string
  readonly #engine: Engine
  readonly #waiting: Waiting
  readonly #retry = createRetry(() => {
    if (this.#asked !== null) this.#put(this.#asked)
  })
  #turn = 0
  #asked: Asked | null = null
  #shown: Found | null = null

  /** `title` is the page's title when nothing is asked, `server` what answers instead of a worker. */
  constructor(title: string, server: string | null) {
    this.#title = title
    this.#waiting = createWaiting(showSearching, () => {
      this.#fail(server === null ? 'line' : 'server', 'search: expected an answer, got none for too long')
    })
    this.#engine = openEngine(server, (message) => {
      this.#hear(message)
    })
  }

  /** Answers, showing the first `count` results. */
  ask(address: SearchAddress, count = batch, then: () => void = () => undefined): void {
    document.title = address.text === '' ? this.#title : wording.titleOf(address.text, this.#title)
    this.#retry.end()
    if (isEmpty(address)) this.#clear()
    else this.#put({ address, count, then })
  }

  /** Shows the next results below those that are shown. */
  goOn(): void {
    if (this.#shown === null) return
    const start = this.#shown.asked
    this.#waiting.begin()
    this.#engine.say({ kind: 'further', turn: this.#turn, start, end: start + batch })
  }

  #clear(): void {
    this.#waiting.end()
    this.#turn += 1
    this.#asked = null
    this.#shown = null
    showStart()
  }

  #put(asked: Asked): void {
    this.#turn += 1
    this.#asked = asked
    this.#shown = null
    this.#waiting.begin()
    this.#engine.say({ kind: 'ask', turn: this.#turn, address: asked.address, count: asked.count })
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'progress') {
      this.#waiting.goOn()
      showProgress(message.bytes)
    }
    if (!('turn' in message) || message.turn !== this.#turn) return
    if (message.kind === 'found') this.#find(message.told)
    else if (message.kind === 'further') this.#extend(message.told)
    else if (message.kind === 'failed') this.#fail(message.fault, message.message)
    else if (this.#shown !== null) showFacets(this.#shown, message.facets)
  }

  #find(told: Told): void {
    if (this.#asked === null) return
    this.#waiting.end()
    this.#retry.end()
    const { address, count } = this.#asked
    this.#shown = { address, told, results: told.results, asked: Math.min(count, told.total) }
    for (const { reason } of told.lost) console.warn(reason)
    showFound(this.#shown)
    this.#asked.then()
  }

  #extend({ results, lost }: Told): void {
    if (this.#shown === null) return
    this.#waiting.end()
    const { results: before, told } = this.#shown
    const asked = Math.min(this.#shown.asked + batch, told.total)
    this.#shown = { ...this.#shown, told: { ...told, lost }, results: [...before, ...results], asked }
    keepPlace({ shown: asked })
    showFurther(this.#shown, before.length)
  }

  #fail(fault: Fault, message: string): void {
    console.error(message)
    this.#waiting.end()
    // What was loaded may hang for ever: the next try starts with a fresh index.
    this.#engine.say({ kind: 'forget' })
    if (this.#shown === null) {
      showFailed(fault === 'index' || navigator.onLine ? fault : 'offline')
      this.#retry.plan()
    } else showFurtherFailed()
  }
}
