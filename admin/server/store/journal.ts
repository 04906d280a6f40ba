import { mkdir, open, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { gitText } from './git.ts'

/**
 * Work under way in a work tree. Written before the first git command there and removed after the last:
 * one found at start tells which files a crash may have left behind their branch, and whose lock it is
 * that lies on the index.
 */
const journalEntry = z.object({
  workTree: z.string(),
  ref: z.string(),
  /** The commit the work tree stood at. */
  from: z.string(),
  paths: z.array(z.string()),
})

export type JournalEntry = z.infer<typeof journalEntry>

/** The folder of a repository's journal, inside its git folder; one file a branch. */
export async function journalFolder(repository: string): Promise<string> {
  const gitFolder = await gitText(repository, 'rev-parse', '--path-format=absolute', '--git-common-dir')
  const folder = join(gitFolder, 'newsroom')
  await mkdir(folder, { recursive: true })
  return folder
}

function fileOf(folder: string, ref: string): string {
  return join(folder, `${encodeURIComponent(ref)}.json`)
}

/** Writes an entry so that it outlives a crash of the machine. */
export async function writeJournal(folder: string, entry: JournalEntry): Promise<void> {
  const handle = await open(fileOf(folder, entry.ref), 'w')
  try {
    await handle.writeFile(JSON.stringify(entry))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Says that the work on a branch is done. */
export async function clearJournal(folder: string, ref: string): Promise<void> {
  await rm(fileOf(folder, ref), { force: true })
}

async function readEntry(file: string): Promise<JournalEntry[]> {
  try {
    return [journalEntry.parse(JSON.parse(await readFile(file, 'utf8')))]
  } catch {
    // Cut short by the crash: then no git command had begun.
    return []
  }
}

/** The entries that a crash left. */
export async function readJournal(folder: string): Promise<JournalEntry[]> {
  const files = (await readdir(folder)).map((name) => join(folder, name))
  const entries = await Promise.all(files.map(readEntry))
  return entries.flat()
}

/** Empties the journal, once everything in it is mended. */
export async function emptyJournal(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { force: true })
}
