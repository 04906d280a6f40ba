import { execFile } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

const run = promisify(execFile)

/** A git repository that lives as long as one test. */
export interface TemporaryRepository {
  readonly folder: string
  /** Runs git there, as a developer at the keyboard would; gives what it prints. */
  readonly git: (...words: string[]) => Promise<string>
  /** Writes a file into the work tree. */
  readonly write: (path: string, text: string) => Promise<void>
  /** A file of the published branch, as git holds it. */
  readonly published: (path: string) => Promise<string>
}

/** Notes what has to be undone at the end: of one test, or of several that share something. */
export type Cleanup = (undo: () => Promise<void>) => void

/** A folder that lives as long as one test. */
export async function temporaryFolder(cleanup: Cleanup = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ky-yeu-newsroom-'))
  cleanup(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

function commander(folder: string): TemporaryRepository['git'] {
  return async (...words) => (await run('git', words, { cwd: folder })).stdout
}

/** A checkout of branch main whose first commit holds some files. */
export async function temporaryRepository(
  files: Readonly<Record<string, string>> = {},
  cleanup: Cleanup = onTestFinished,
): Promise<TemporaryRepository> {
  const folder = await temporaryFolder(cleanup)
  const git = commander(folder)
  await git('init', '--quiet', '--initial-branch=main', '--template=')
  await appendFile(join(folder, '.git/config'), '[user]\nname = Trần Thị Bình\nemail = binh@example.vn\n')
  await writeFiles(folder, { 'README.md': 'Kỷ Yếu\n', ...files })
  await git('add', '--all')
  await git('commit', '--quiet', '--message=Bắt đầu')
  return {
    folder,
    git,
    write: (path, text) => writeFiles(folder, { [path]: text }),
    published: (path) => git('show', `main:${path}`),
  }
}

/** A bare copy of a repository, as an office's server has it. */
export async function bareCopy({ folder }: TemporaryRepository): Promise<TemporaryRepository> {
  const bare = await temporaryFolder()
  await run('git', ['clone', '--quiet', '--bare', folder, bare])
  const git = commander(bare)
  return {
    folder: bare,
    git,
    write: () => Promise.reject(new Error('a bare repository has no work tree')),
    published: (path) => git('show', `main:${path}`),
  }
}

/** The source of an article that may be published. */
export function articleSource(title: string, text: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\nkind: "conference"\nstatus: "published"\n---\n\n${text}\n`
}

export const author = { name: 'Nguyễn Văn An', email: 'an@example.vn' }
