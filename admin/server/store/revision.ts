import { createHash } from 'node:crypto'

/** The revision of a file: the SHA-256 of its bytes in hexadecimal, `null` where there is no file. */
export function revisionOf(content: Buffer | null): string | null {
  return content === null ? null : createHash('sha256').update(content).digest('hex')
}
