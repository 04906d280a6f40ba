import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Editor, newArticleEditor, newDraftEditor } from './editor.ts'

/** What a loop of kills showed. Everything but the first two must stay empty. */
export interface KillReport {
  readonly kills: number
  /** Saves, drafts and publishes that the newsroom had said yes to. */
  readonly acknowledged: number
  /** What an editor was told is saved and git does not hold. */
  readonly lost: readonly string[]
  /** What was wrong after a restart: files that look edited, work that is refused. */
  readonly stuck: readonly string[]
  /** What `git fsck` found, and refs and locks left at the end. */
  readonly unclean: readonly string[]
}

interface Running {
  readonly child: ChildProcess
  readonly address: string
}

const run = promisify(execFile)
const program = fileURLToPath(new URL('newsroom-process.ts', import.meta.url))

async function git(folder: string, ...words: string[]): Promise<string> {
  return (await run('git', words, { cwd: folder })).stdout.trim()
}

async function start(repository: string): Promise<Running> {
  // A process group of its own, so that a kill can take its git commands along.
  const child = spawn(process.execPath, [program, repository, `${repository}.data`], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const { value } = (await lines.next()) as { value: string | undefined }
  if (value === undefined) throw new Error(`${repository}: expected the newsroom to start, got no address`)
  return { child, address: value }
}

/** Kills a newsroom: every other time with all of its git commands, as a power cut would. */
async function kill({ child }: Running, count: number): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const id = child.pid ?? 0
  process.kill(count % 2 === 0 ? -id : id, 'SIGKILL')
  await gone
  // Git commands that survived their newsroom finish within moments.
  if (count % 2 === 1) await wait(200)
}

async function newRepository(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ky-yeu-kills-'))
  await git(folder, 'init', '--quiet', '--initial-branch=main')
  await git(folder, 'config', 'user.name', 'Nguyễn Văn An')
  await git(folder, 'config', 'user.email', 'an@example.vn')
  await git(folder, 'commit', '--quiet', '--allow-empty', '--message=Bắt đầu')
  return folder
}

async function locksIn(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, '.git'), { recursive: true })
  return names.filter((name) => name.endsWith('.lock')).map((name) => `lock: ${name}`)
}

async function uncleanThings(folder: string): Promise<string[]> {
  const found = await git(folder, 'fsck', '--strict', '--no-dangling', '--no-progress').then(
    (text) => text.split('\n'),
    (error: unknown) => [String(error)],
  )
  const refs = (await git(folder, 'for-each-ref', '--format=%(refname)', 'refs/newsroom')).split('\n')
  return [...found, ...refs, ...(await locksIn(folder))].filter((line) => line !== '')
}

/** One life of the newsroom: editors work until it is killed. */
async function live(folder: string, editors: readonly Editor[], count: number): Promise<void> {
  const running = await start(folder)
  const work = Promise.all(editors.map((editor) => editor.work(running.address)))
  await wait(50 + Math.random() * 450)
  await kill(running, count)
  await work
}

/** After a restart: the files are as the branch, what was acknowledged is there, and every editor can go on. */
async function inspect(
  folder: string,
  editors: readonly Editor[],
): Promise<{ lost: string[]; stuck: string[] }> {
  const running = await start(folder)
  const dirty = await git(folder, 'status', '--porcelain')
  const lost = await Promise.all(editors.map((editor) => editor.findLoss(running.address)))
  const stuck = await Promise.all(editors.map((editor) => editor.tryOnce(running.address)))
  running.child.stdin?.end()
  await new Promise((resolve) => running.child.once('exit', resolve))
  const faults = [...(dirty === '' ? [] : [`git status: ${dirty}`]), ...stuck.flat()]
  return { lost: lost.flat(), stuck: faults }
}

/**
 * Kills a newsroom again and again with SIGKILL while editors save, keep drafts and publish, and looks
 * after each kill whether everything it had said yes to is in git and everybody can go on. Calls `onKill` after each.
 */
export async function runKillLoop(kills: number, onKill: () => void): Promise<KillReport> {
  const folder = await newRepository()
  const editors = [
    newArticleEditor('mot'),
    newArticleEditor('hai'),
    newArticleEditor('ba'),
    newDraftEditor('bon'),
  ]
  const lost: string[] = []
  const stuck: string[] = []
  for (let count = 0; count < kills; count += 1) {
    await live(folder, editors, count)
    const found = await inspect(folder, editors)
    lost.push(...found.lost)
    stuck.push(...found.stuck)
    onKill()
  }
  const unclean = await uncleanThings(folder)
  for (const path of [folder, `${folder}.data`]) await rm(path, { recursive: true, force: true })
  const acknowledged = editors.reduce((sum, { acknowledged: each }) => sum + each(), 0)
  return { kills, acknowledged, lost, stuck, unclean }
}
