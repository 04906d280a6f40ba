import { runGit } from './git.ts'

const newline = 0x0a

/**
 * The contents of blobs, by object id, with one `git cat-file --batch`.
 * Rejects if one of them is not in the repository.
 */
export async function readBlobs(
  repository: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(ids)]
  const blobs = new Map<string, Buffer>()
  if (wanted.length === 0) return blobs
  const { output } = await runGit(repository, ['cat-file', '--batch'], { input: `${wanted.join('\n')}\n` })
  let at = 0
  while (at < output.length) {
    const headEnd = output.indexOf(newline, at)
    const [id = '', kind, size] = output.toString('latin1', at, headEnd).split(' ')
    if (kind !== 'blob') throw new Error(`${repository}: expected a blob for ${id}, got ${String(kind)}`)
    const start = headEnd + 1
    const end = start + Number(size)
    blobs.set(id, output.subarray(start, end))
    at = end + 1
  }
  return blobs
}
