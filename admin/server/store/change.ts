import type { Author } from './author.ts'

/** One file as it shall be after a save. */
export interface Change {
  /** Path from the repository's root. */
  readonly path: string
  /** The bytes to keep, or `null` to delete the file. */
  readonly content: Buffer | null
  /** Revision the editor had loaded; `null` if the file was not there; absent: not compared. */
  readonly revision?: string | null
  /** The bytes of that revision: with them, what others did since is merged instead of refused. */
  readonly base?: Buffer
  /** Another revision that the editor has seen meanwhile and wants to replace; `null`: that the file is gone. */
  readonly over?: string | null
}

/** A text as it is about to be kept. */
export interface Keeping {
  readonly path: string
  /** What is to be kept, after merging. */
  readonly content: Buffer
  /** What stands there until now. */
  readonly before: Buffer | null
}

/** What becomes one commit: all of its changes or none. */
export interface Save {
  readonly changes: readonly Change[]
  readonly author: Author
  /** First line of the commit message. */
  readonly message: string
  /** Lines for the end of the message, such as `Newsroom-Status`. */
  readonly trailers?: Readonly<Record<string, string>>
  /** Commit even if no file differs from before. */
  readonly evenIfSame?: true
  /** The last word on every file that stays: gives the bytes to keep, or throws a `Refusal`. */
  readonly finish?: (keeping: Keeping) => Buffer
  /** A commit whose work this save takes in: the second parent of the new one. */
  readonly joins?: string
}

/** What a save led to. */
export interface Saved {
  /** The new commit; `null` if every file already was as sent. */
  readonly commit: string | null
  /** Paths that differ from before. */
  readonly files: readonly string[]
  /** What is kept now where it is not what was sent: merged with others' work, or finished. */
  readonly kept: ReadonlyMap<string, Buffer>
}

/** The message of a commit: one clean line of at most 200 characters, then the trailers. */
export function commitMessage({ message, trailers = {} }: Pick<Save, 'message' | 'trailers'>): string {
  const line = message
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200)
  const end = Object.entries(trailers).map(([name, value]) => `${name}: ${value}\n`)
  return `${line || 'Sửa nội dung'}\n${end.length === 0 ? '' : `\n${end.join('')}`}`
}
