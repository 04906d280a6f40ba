import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { Client } from './client.ts'

const run = promisify(execFile)
const project = join(import.meta.dirname, '../..')

/** Roles a test signs in as. */
export const officeRoles = ['reporter', 'editor', 'publisher', 'administrator'] as const
export type OfficeRole = (typeof officeRoles)[number]

/** A newsroom as an office runs it: a bare repository, accounts, releases, a process of its own. */
export interface Office {
  readonly place: string
  readonly repository: string
  readonly data: string
  readonly site: string
  readonly address: string
  readonly pid: number
  /** A member of each role, signed in. */
  readonly clients: Readonly<Record<OfficeRole, Client>>
  readonly passwords: Readonly<Record<OfficeRole, string>>
  /** Ends the newsroom, gracefully or not; its folders stay. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
  /** Ends the newsroom and removes its folders. */
  readonly close: () => Promise<void>
}

/** Runs git and gives what it prints, trimmed. */
export async function git(folder: string, ...words: string[]): Promise<string> {
  const names = ['-c', 'user.name=Thử', '-c', 'user.email=thu@example.vn']
  return (await run('git', [...names, ...words], { cwd: folder, maxBuffer: 1e9 })).stdout.trim()
}

/** Makes a bare repository of a folder with `content/` and `public/`. */
async function makeBareRepository(from: string, repository: string): Promise<void> {
  const work = `${repository}.work`
  await mkdir(work, { recursive: true })
  for (const name of ['content', 'public'])
    await cp(join(from, name), join(work, name), { recursive: true }).catch(() => undefined)
  await git(work, 'init', '-q', '-b', 'main')
  await git(work, 'add', '-A')
  await git(work, 'commit', '-q', '-m', 'Kho bài')
  await run('git', ['clone', '-q', '--bare', work, repository])
  await rm(work, { recursive: true, force: true })
}

interface Started {
  readonly child: ChildProcess
  readonly address: string
  readonly password: string | null
}

async function start(words: readonly string[], prefix: readonly string[]): Promise<Started> {
  const command = [...prefix, process.execPath, join(project, 'scripts/newsroom.ts'), 'serve', ...words]
  const [program = '', ...rest] = command
  const child = spawn(program, rest, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] })
  let password: string | null = null
  for await (const line of createInterface(child.stdout)) {
    password = /mật khẩu: (\S+)/u.exec(line)?.[1] ?? password
    const address = /"address":"(http:[^"]+)"/u.exec(line)?.[1]
    if (address === undefined) continue
    // What it says from now on must not fill the pipe.
    child.stdout.resume()
    return { child, address, password }
  }
  throw new Error('newsroom: expected it to start, got no address')
}

interface SignedIn {
  readonly clients: Record<OfficeRole, Client>
  readonly passwords: Record<OfficeRole, string>
}

async function signInAll(address: string, password: string): Promise<SignedIn> {
  const first = await new Client(address).signIn('quantri@localhost.localdomain', password)
  const others = officeRoles.slice(0, -1).map(async (role) => {
    const email = `${role}@example.vn`
    const { body } = await first.ask('addMember', { name: `Người ${role}`, email, role, sections: null })
    const client = await new Client(address).signIn(email, String(body['password']))
    return { role, client, password: String(body['password']) }
  })
  const all = [...(await Promise.all(others)), { role: 'administrator', client: first, password } as const]
  return {
    clients: Object.fromEntries(all.map(({ role, client }) => [role, client])) as SignedIn['clients'],
    passwords: Object.fromEntries(all.map((each) => [each.role, each.password])) as SignedIn['passwords'],
  }
}

/** How an office is opened. */
export interface OfficeOptions {
  /** Folder with `content/` and `public/` to begin with; default: the project's own five articles. */
  readonly content?: string
  /** Folder for everything; default: a new one below the machine's temporary folder. */
  readonly place?: string
  /** Command to run the newsroom by, such as `unshare`. */
  readonly prefix?: readonly string[]
}

/** A newsroom that runs, nobody signed in. */
export interface OpenedOffice extends Pick<Office, 'address' | 'pid' | 'stop'> {
  /** The password of the first administrator, where this start made him. */
  readonly password: string | null
}

/** Starts a newsroom on folders that are there. */
export async function reopenOffice(
  { repository, data, site }: Pick<Office, 'repository' | 'data' | 'site'>,
  prefix: readonly string[] = [],
): Promise<OpenedOffice> {
  const words = ['--repository', repository, '--data', data, '--site', site, '--port', '0']
  const { child, address, password } = await start(words, prefix)
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const stop = (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal)
    return gone
  }
  return { address, pid: child.pid ?? 0, password, stop }
}

/** Opens an office of its own and signs a member of each role in. */
export async function openOffice({
  content = project,
  place,
  prefix = [],
}: OfficeOptions = {}): Promise<Office> {
  const folder = place ?? (await mkdtemp(join(tmpdir(), 'ky-yeu-office-')))
  const at = (name: string): string => join(folder, name)
  const folders = { repository: at('content.git'), data: at('data'), site: at('site') }
  await makeBareRepository(content, folders.repository)
  const { password, ...opened } = await reopenOffice(folders, prefix)
  if (password === null) throw new Error('newsroom: expected the first password to be printed, got none')
  const close = async (): Promise<void> => {
    await opened.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { place: folder, ...folders, ...opened, ...(await signInAll(opened.address, password)), close }
}
