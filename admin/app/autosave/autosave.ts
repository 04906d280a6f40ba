/** What was typed into an entry and not saved. */
export interface Typing {
  readonly source: string
  /** Revision of the version it was typed on; `null` for a new entry. */
  readonly base: string | null
}

/** What the newsroom kept of somebody's typing. */
export interface KeptTyping extends Typing {
  /** ISO moment. */
  readonly when: string
}

type Ask = (action: string, params: object) => Promise<unknown>

/** How long typing waits before it is sent, in milliseconds: at most this much is only on the editor's own machine. */
const pause = 5000

function readKept(answer: unknown): KeptTyping | null {
  const { source, base, when } = Object(answer) as Readonly<Record<string, unknown>>
  if (typeof source !== 'string' || typeof when !== 'string') return null
  return { source, when, base: typeof base === 'string' ? base : null }
}

/**
 * Sends what is being typed to the newsroom, every few seconds while it changes. Never rejects: the copy on the
 * editor's own machine is kept besides, and the next change is sent again.
 */
export class Autosave {
  readonly #ask: Ask
  // What waits to be sent, by key.
  readonly #waiting = new Map<string, Typing>()
  // What the newsroom may hold: only that has to be dropped.
  readonly #kept = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  // What is on its way: an order to forget that overtook it would leave behind what was saved long ago.
  #sending: Promise<unknown> = Promise.resolve()

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** Takes what was typed; it is sent within five seconds, the latest only. */
  keep(key: string, typing: Typing): void {
    this.#waiting.set(key, typing)
    this.#timer ??= setTimeout(() => void this.send(), pause)
  }

  /** Sends what waits at once: the page may be about to go. */
  async send(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const [key] of waiting) this.#kept.add(key)
    this.#sending = Promise.all([this.#sending, this.#sendAll(waiting)])
    await this.#sending
  }

  async #sendAll(waiting: readonly (readonly [string, Typing])[]): Promise<void> {
    for (const [key, typing] of waiting)
      await this.#ask('keepAutosave', { key, ...typing }).catch(() => undefined)
  }

  /** What the newsroom kept under a key; `null` where there is nothing or it cannot be asked. */
  async read(key: string): Promise<KeptTyping | null> {
    const kept = readKept(await this.#ask('readAutosave', { key }).catch(() => null))
    if (kept !== null) this.#kept.add(key)
    return kept
  }

  /** Forgets what was typed: it is saved, or not wanted. */
  async drop(key: string): Promise<void> {
    this.#waiting.delete(key)
    if (!this.#kept.delete(key)) return
    await this.#sending
    await this.#ask('dropAutosave', { key }).catch(() => undefined)
  }
}
