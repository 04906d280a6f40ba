import { hash } from 'node:crypto'
import type { ContentSource } from '#src/site/content-source.ts'
import type { WorkTrace } from './work-trace.ts'

/** Something that made the publisher hang or die, and is left alone until it changes. */
export interface Shunned {
  /** A content file, or the address of a page. */
  readonly what: string
  /** SHA-256 of the content, hexadecimal; empty: the first that is found. */
  readonly digest: string
}

/** What people are told about it. */
export const shunReason =
  'nội dung làm máy dựng trang treo hoặc dừng (đã thử hai lần); hãy bỏ bớt phần vừa thêm rồi lưu lại'

/**
 * A source that writes down which file it gave last, so that it is known over which one a process hangs, and that
 * refuses files which did that before, until their content is another.
 */
export function guardedSource(
  source: ContentSource,
  trace: WorkTrace,
  shunned: readonly Shunned[],
): ContentSource {
  const refused = new Map(shunned.map(({ what, digest }) => [what, digest]))

  async function readBytes(file: string): Promise<Uint8Array> {
    const bytes = await source.readBytes(file)
    const digest = hash('sha256', bytes)
    const known = refused.get(file)
    if (known === '') refused.set(file, digest)
    if (known === '' || known === digest) throw new Error(shunReason)
    trace.note(file, digest)
    return bytes
  }

  return {
    ...source,
    readBytes,
    read: async (file) => Buffer.from(await readBytes(file)).toString('utf8'),
  }
}
