import { setTimeout as wait } from 'node:timers/promises'
import { runGit } from './git.ts'
import type { Repository } from './repository.ts'

/** Where a copy of the repository is kept up to date. */
export interface PushOptions {
  /** Name of a remote of the repository, or its address. */
  readonly remote: string
  /** Pause after the first failure, in milliseconds; it doubles up to `longestPause`. */
  readonly firstPause?: number
}

/** How the copy stands, for the administrator. */
export interface PushState {
  /** The address without name and password. */
  readonly remote: string
  /** False while something is not there yet. */
  readonly isUpToDate: boolean
  /** When everything was there last (ISO); `null` if never since the start. */
  readonly lastPushed: string | null
  /** Why the last try failed, without name and password; `null` if it did not. */
  readonly fault: string | null
  /** How many tries in a row have failed. */
  readonly failures: number
}

const longestPause = 15 * 60 * 1000

/** Takes names, passwords and tokens out of addresses, wherever they stand in a text. */
export function withoutCredentials(text: string): string {
  return text.replaceAll(/(?<=:\/\/)[^\s/@]+@/gu, '')
}

/**
 * Keeps a forge up to date in the background: after every change all branches are pushed; changes that come
 * while one is under way, or while it waits after a failure, go along with the next. Nobody waits for it.
 */
export class ForgePush {
  readonly #repository: string
  readonly #published: string
  readonly #options: PushOptions
  readonly #warn: (message: string) => void
  readonly #stopping = new AbortController()
  #state: PushState
  #isWanted = false
  #running: Promise<void> | null = null

  constructor(
    { folder, published, warn }: Pick<Repository, 'folder' | 'published' | 'warn'>,
    options: PushOptions,
  ) {
    this.#repository = folder
    this.#published = published
    this.#options = options
    this.#warn = warn
    const remote = withoutCredentials(options.remote)
    this.#state = { remote, isUpToDate: false, lastPushed: null, fault: null, failures: 0 }
  }

  /** How the copy stands. */
  get state(): PushState {
    return this.#state
  }

  /** Says that something has changed. */
  wake(): void {
    this.#isWanted = true
    this.#state = { ...this.#state, isUpToDate: false }
    this.#running ??= this.#work()
  }

  /** Waits for what is under way and begins nothing more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #work(): Promise<void> {
    while (this.#isWanted && !this.#stopping.signal.aborted) {
      this.#isWanted = false
      await this.#try()
    }
    this.#running = null
  }

  async #try(): Promise<void> {
    try {
      await this.#push()
      const lastPushed = new Date().toISOString()
      this.#state = { ...this.#state, isUpToDate: !this.#isWanted, lastPushed, fault: null, failures: 0 }
    } catch (error) {
      const fault = withoutCredentials(error instanceof Error ? error.message : String(error))
      if (this.#state.failures === 0) this.#warn(`${this.#state.remote}: not pushed, trying again: ${fault}`)
      this.#state = { ...this.#state, fault, failures: this.#state.failures + 1 }
      this.#isWanted = true
      await this.#pause()
    }
  }

  // Drafts begin anew under an old name after they were published: their branches may go back, what readers see never.
  async #push(): Promise<void> {
    const drafts = '+refs/heads/cms/*:refs/heads/cms/*'
    const { remote } = this.#options
    await runGit(this.#repository, ['push', '--quiet', '--prune', remote, drafts])
    await runGit(this.#repository, ['push', '--quiet', remote, `${this.#published}:${this.#published}`])
  }

  async #pause(): Promise<void> {
    const { firstPause = 2000 } = this.#options
    const pause = Math.min(longestPause, firstPause * 2 ** (this.#state.failures - 1))
    await wait(pause, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => undefined)
  }
}
