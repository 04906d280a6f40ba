import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { openReleaseStore } from '#src/releases/release-store.ts'
import { type Prove, proofOf } from './proof.ts'
import { statePages } from './release-state.ts'

const program = join(import.meta.dirname, 'release-process.ts')

/** Makes releases in a process of its own and kills it some time after its first; gives the last acknowledged state. */
async function releaseUntilKilled(folder: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  let last = 0
  for await (const line of createInterface(child.stdout)) {
    if (last === 0) void wait(milliseconds).then(() => child.kill('SIGKILL'))
    last = Number(line)
  }
  await gone
  return last
}

async function read(folder: string, path: string): Promise<Buffer> {
  return readFile(join(folder, 'current', path))
}

/** The text of a page, from the file and both of its compressed copies. */
async function readings(folder: string, path: string): Promise<string[]> {
  const plain = await read(folder, path)
  const brotli = brotliDecompressSync(await read(folder, `${path}.br`))
  const gzip = gunzipSync(await read(folder, `${path}.gz`))
  return [plain, brotli, gzip].map(String)
}

/** What readers see that they should not: other than one whole state, at least as new as `least`. */
async function findFaults(folder: string, least: number): Promise<string[]> {
  const home = await read(folder, 'index.html').then(String, () => '')
  const state = Number(/<p>(\d+)<\/p>/u.exec(home)?.[1] ?? 0)
  if (state < least) return [`expected state ${least} or newer, got ${state}`]
  const faults: string[] = []
  for (const [path, text] of statePages(state)) {
    const found = await readings(folder, path).catch((error: unknown) => [String(error)])
    if (found.some((reading) => reading !== text)) faults.push(`${path}: expected state ${state} in whole`)
  }
  const article = await read(folder, `2024/bai-${state}/index.html`).then(String, String)
  return article === String(state) ? faults : [...faults, `new page of state ${state}: got ${article}`]
}

/** The next process publishes over what the killed one left. */
async function publishOnce(folder: string, state: number): Promise<string[]> {
  const store = openReleaseStore(folder)
  for (const [path, text] of statePages(state)) store.write(path, text)
  store.write(`2024/bai-${state}/index.html`, String(state))
  await store.save()
  await store.close()
  return findFaults(folder, state)
}

/** A publisher killed at any moment leaves readers a whole site, and the next one goes on. */
export const proveKilledRelease: Prove = async ({ kills }) => {
  const folder = await mkdtemp(join(tmpdir(), 'ky-yeu-killed-'))
  const complaints: string[] = []
  let releases = 0
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const last = await releaseUntilKilled(folder, Math.random() * 150)
      complaints.push(...(await findFaults(folder, last)))
      complaints.push(...(await publishOnce(folder, Date.now())))
      releases += 1
    }
    return proofOf('publisher killed in a release', kills, complaints, { 'releases after a kill': releases })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
