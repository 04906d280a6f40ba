import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { gitText } from './git.ts'

/**
 * What the newsroom was about to bring into a work tree. Written before a branch moves and removed after
 * the files were refreshed: one found at start tells which files a crash left behind the branch.
 */
const journalEntry = z.object({
  workTree: z.string(),
  ref: z.string(),
  /** The commit the work tree stood at. */
  from: z.string(),
  paths: z.array(z.string()),
})

export type JournalEntry = z.infer<typeof journalEntry>

async function journalFolder(repository: string): Promise<string> {
  return join(
    await gitText(repository, 'rev-parse', '--path-format=absolute', '--git-common-dir'),
    'newsroom',
  )
}

/** The address of the journal of a repository: a file inside its git folder. */
export async function journalFile(repository: string): Promise<string> {
  const folder = await journalFolder(repository)
  await mkdir(folder, { recursive: true })
  return join(folder, 'refresh.json')
}

/** Writes the entry so that it outlives a crash of the machine. */
export async function writeJournal(file: string, entry: JournalEntry): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(JSON.stringify(entry))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Says that the refresh is done. */
export async function clearJournal(file: string): Promise<void> {
  await rm(file, { force: true })
}

/** The entry a crash left, or `null`. A journal cut short was written before anything moved: `null` too. */
export async function readJournal(file: string): Promise<JournalEntry | null> {
  try {
    return journalEntry.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}
