import { randomUUID } from 'node:crypto'
import { GitFault, runGit } from './git.ts'

/** What a ref points at when it does not exist, in compare-and-swap. */
const nothing = '0'.repeat(40)

/** Where commits hang between being written and being made part of a branch. */
export const pendingRefs = 'refs/newsroom/pending'

/** A ref for a commit that is not part of a branch yet; it names the process that will clear it away. */
export function pendingRef(): string {
  return `${pendingRefs}/${String(process.pid)}-${randomUUID()}`
}

/** The commit a ref points at, or `null` if there is no such ref. */
export async function readRef(repository: string, ref: string): Promise<string | null> {
  const { code, output } = await runGit(repository, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], {
    allow: [1, 128],
  })
  return code === 0 ? output.toString().trim() : null
}

/** One ref to move: from a commit it must still point at, to another; `null` where it does not exist. */
export interface RefMove {
  readonly ref: string
  readonly from: string | null
  readonly to: string | null
}

function command({ ref, from, to }: RefMove): string {
  if (to === null) return `delete ${ref} ${from ?? nothing}`
  return `update ${ref} ${to} ${from ?? nothing}`
}

/**
 * Moves refs all together or not at all (compare and swap). False if one of them was moved
 * by somebody else in between. An input cut short by a crash moves nothing: git waits for `commit`.
 */
export async function moveRefs(repository: string, moves: readonly RefMove[]): Promise<boolean> {
  const input = ['start', ...moves.map(command), 'prepare', 'commit', ''].join('\n')
  try {
    await runGit(repository, ['update-ref', '--no-deref', '--stdin'], { input })
    return true
  } catch (error) {
    if (error instanceof GitFault && (await anyMoved(repository, moves))) return false
    throw error
  }
}

async function anyMoved(repository: string, moves: readonly RefMove[]): Promise<boolean> {
  const tips = await Promise.all(moves.map(({ ref }) => readRef(repository, ref)))
  return moves.some(({ from }, index) => tips[index] !== from)
}

/** Removes refs that only held something for a moment, where they are there at all. Never rejects: a start sweeps again. */
export async function dropRefs(repository: string, refs: readonly string[]): Promise<void> {
  const input = refs.map((ref) => `delete ${ref}\n`).join('')
  await runGit(repository, ['update-ref', '--no-deref', '--stdin'], { input }).catch(() => undefined)
}
