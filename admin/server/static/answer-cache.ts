import type { FileAnswer } from './file-answer.ts'

/** Answers of one release, up to a size in bytes; the oldest go first. */
export class AnswerCache {
  readonly #limit: number
  readonly #answers = new Map<string, FileAnswer>()
  #root = ''
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(root: string, key: string): FileAnswer | undefined {
    return root === this.#root ? this.#answers.get(key) : undefined
  }

  /** Keeps an answer of a release; those of another one are forgotten. */
  set(root: string, key: string, answer: FileAnswer): void {
    if (root !== this.#root) this.#forget(root)
    // One large file must not displace all pages.
    if (answer.bytes.length > this.#limit / 16) return
    this.#size += answer.bytes.length - (this.#answers.get(key)?.bytes.length ?? 0)
    this.#answers.set(key, answer)
    for (const [oldest, { bytes }] of this.#answers) {
      if (this.#size <= this.#limit) return
      this.#answers.delete(oldest)
      this.#size -= bytes.length
    }
  }

  #forget(root: string): void {
    this.#answers.clear()
    this.#root = root
    this.#size = 0
  }
}
