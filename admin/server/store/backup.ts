import { mkdir, open } from 'node:fs/promises'
import { gitText, runGit } from './git.ts'
import { SetupError } from './setup-error.ts'

/** What a bundle holds: the commit of every branch, by its full name. */
export type Branches = ReadonlyMap<string, string>

function toBranches(text: string): Branches {
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]))
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes every branch of a repository (what readers see, and all drafts) with its history into one file, a
 * git bundle, while the newsroom runs. Gives what the file holds, after git has read it back.
 */
export async function backupStore(repository: string, file: string): Promise<Branches> {
  await runGit(repository, ['bundle', 'create', '--quiet', file, '--branches'])
  await runGit(repository, ['bundle', 'verify', '--quiet', file])
  await syncFile(file)
  return toBranches(await gitText(repository, 'bundle', 'list-heads', file))
}

async function readBundle(file: string, folder: string): Promise<Branches> {
  const { code, output, complaint } = await runGit(folder, ['bundle', 'list-heads', file], {
    allow: [1, 128],
  })
  if (code === 0) return toBranches(output.toString())
  throw new SetupError(
    `${file}: cần một bản sao lưu của Kỷ Yếu (git bundle), nhưng không đọc được: ${complaint}`,
  )
}

/**
 * Makes a bare repository of a backup, in a folder that is empty or not there yet, and gives what it holds.
 * Every object is checked, and every branch is where the backup has it. Rejects with a `SetupError` for a file
 * that is no backup, or one that has no published branch.
 */
export async function restoreStore(file: string, repository: string, published = 'main'): Promise<Branches> {
  await mkdir(repository, { recursive: true })
  const kept = await readBundle(file, repository)
  if (!kept.has(`refs/heads/${published}`))
    throw new SetupError(`${file}: cần bản sao lưu có nhánh "${published}", nhưng trong đó không có.`)
  await runGit(repository, ['init', '--quiet', '--bare', `--initial-branch=${published}`, '.'])
  await runGit(repository, ['fetch', '--quiet', file, 'refs/heads/*:refs/heads/*'])
  await runGit(repository, ['fsck', '--strict', '--no-dangling', '--no-progress'])
  const restored = toBranches(
    await gitText(repository, 'for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads'),
  )
  const lost = [...kept].find(([ref, commit]) => restored.get(ref) !== commit)
  if (lost !== undefined)
    throw new Error(`${repository}: expected ${lost[0]} at ${lost[1]}, got ${String(restored.get(lost[0]))}`)
  return restored
}
