import type { Author } from './author.ts'

/** One file as it shall be after a save. */
export interface Change {
  /** Path from the repository's root. */
  readonly path: string
  /** The bytes to keep, or `null` to delete the file. */
  readonly content: Buffer | null
  /** Revision the editor had loaded; `null` if the file was not there; absent: not compared. */
  readonly revision?: string | null
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
}

/** What a save led to. */
export interface Saved {
  /** The new commit; `null` if every file already was as sent. */
  readonly commit: string | null
  /** Paths that differ from before. */
  readonly files: readonly string[]
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
