/** A note as Decap's pane shows it. */
type Note = Readonly<Record<string, unknown>>

/** What Decap gives for news of an entry's notes. */
export interface NotesCallbacks {
  readonly onUpdate: (notes: readonly Note[], changes: readonly unknown[]) => void
}

/** An entry whose notes are looked after. */
export interface WatchedEntry {
  readonly collection: string
  readonly slug: string
}

/** How often others' notes are looked for, in milliseconds. */
const beat = 20_000

/** Looks for notes that others wrote beside the open entry; one entry at a time. */
export class NotesWatch {
  readonly #ask: (entry: WatchedEntry) => Promise<readonly Note[]>
  #timer: ReturnType<typeof setInterval> | undefined
  #known = ''

  constructor(ask: (entry: WatchedEntry) => Promise<readonly Note[]>) {
    this.#ask = ask
  }

  /** Begins to look after an entry's notes, and tells when they are no longer what they were. */
  start(entry: WatchedEntry, { onUpdate }: NotesCallbacks): void {
    this.stop()
    const look = async (): Promise<void> => {
      const notes = await this.#ask(entry)
      const known = JSON.stringify(notes)
      const isNews = this.#known !== '' && this.#known !== known
      this.#known = known
      if (isNews) onUpdate(notes, [])
    }
    // What cannot be asked now is asked at the next beat.
    const tryLook = (): void => void look().catch(() => undefined)
    tryLook()
    this.#timer = setInterval(tryLook, beat)
  }

  /** Looks after nothing any more. */
  stop(): void {
    clearInterval(this.#timer)
    this.#known = ''
  }
}
