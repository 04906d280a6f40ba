import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a command cost, its children included. Seconds and megabytes. */
export interface Cost {
  readonly wall: number
  readonly user: number
  readonly system: number
  /** Highest memory (resident set) of any one of its processes. */
  readonly memory: number
}

/** Kernel ticks a second; 100 on every Linux that Node runs on. */
const ticks = 100

const pause = 15

function statFields(pid: number | 'self'): string[] {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Time of all children that this process has waited for. */
function childrenTime(): { user: number; system: number } {
  const fields = statFields('self')
  return { user: Number(fields[13]) / ticks, system: Number(fields[14]) / ticks }
}

function familyOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${String(pid)}/task`)
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'utf8')
        .trim()
        .split(' '),
    )
    return [pid, ...children.filter(Boolean).flatMap((child) => familyOf(Number(child)))]
  } catch {
    return []
  }
}

function peakMemory(pid: number): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]
    return Number(peak ?? 0) / 1000
  } catch {
    return 0
  }
}

/** Runs a command and measures it, by `/proc` (Linux). Throws where it fails, with what it printed. */
export function measure(
  command: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Cost> {
  const [name = '', ...args] = command
  const before = childrenTime()
  const start = performance.now()
  const child = spawn(name, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let memory = 0
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (output += data.toString()))
  // A process's own peak only grows, so that looking often enough misses only what happens at its very end.
  const watch = setInterval(() => {
    for (const pid of familyOf(child.pid ?? 0)) memory = Math.max(memory, peakMemory(pid))
  }, pause)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(watch)
      const wall = (performance.now() - start) / 1000
      const after = childrenTime()
      if (code !== 0)
        reject(new Error(`${command.join(' ')}: expected exit code 0, got ${String(code)}\n${output}`))
      else resolve({ wall, user: after.user - before.user, system: after.system - before.system, memory })
    })
  })
}
