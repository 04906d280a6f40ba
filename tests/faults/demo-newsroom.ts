import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const start = join(import.meta.dirname, '../../scripts/start.ts')

/** A newsroom in a process of its own. */
export interface RunningNewsroom {
  /** `http://127.0.0.1:41234` */
  readonly address: string
  readonly pid: number
  /** Asks it to stop and waits until it did. */
  readonly close: () => Promise<void>
}

/** Starts `npm start` on a repository: everything is built, everybody on this machine is the demo editor. */
export async function startDemoNewsroom(repository: string, site: string): Promise<RunningNewsroom> {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=4', start, '--content', repository, '--out', site, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const close = async (): Promise<void> => {
    child.kill('SIGTERM')
    await gone
  }
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0]
    if (address === undefined) continue
    // What it says from now on must not fill the pipe.
    child.stdout.resume()
    return { address, pid: child.pid ?? 0, close }
  }
  throw new Error(`${repository}: expected the newsroom to start, got no address`)
}
