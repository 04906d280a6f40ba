import { spawn } from 'node:child_process'

/** What one git command gave. */
export interface GitAnswer {
  /** Exit code; 0 unless the call allows others. */
  readonly code: number
  readonly output: Buffer
  /** What the command printed as complaint, in English. */
  readonly complaint: string
}

export interface GitCall {
  /** Bytes for the standard input. */
  readonly input?: string | Buffer
  /** Exit codes besides 0 that are an answer and no fault. */
  readonly allow?: readonly number[]
}

/** git failed in a way nobody asked for: the command, its exit code and what it printed. For the log. */
export class GitFault extends Error {
  readonly code: number | null

  constructor(arguments_: readonly string[], code: number | null, complaint: string) {
    super(`git ${arguments_.join(' ')}: expected exit code 0, got ${String(code)}: ${complaint}`)
    this.name = 'GitFault'
    this.code = code
  }
}

// Hooks and automatic housekeeping of a developer's checkout are not for the newsroom;
// a lock that another git process holds for a moment is waited for.
const settings = [
  'core.hooksPath=/dev/null',
  'core.fsync=all',
  'core.fsyncMethod=fsync',
  'core.filesRefLockTimeout=5000',
  'core.packedRefsTimeout=5000',
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting])

/** The environment without variables that would point git at another repository, index or author. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }
}

/**
 * Runs one git command in a folder, without a shell. Paths are taken literally.
 * Rejects with `GitFault` on an exit code that is neither 0 nor allowed.
 */
export function runGit(
  directory: string,
  arguments_: readonly string[],
  { input, allow = [] }: GitCall = {},
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--literal-pathspecs', ...settings, ...arguments_], {
      cwd: directory,
      env: gitEnvironment(),
    })
    const output: Buffer[] = []
    const complaint: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      const said = Buffer.concat(complaint).toString().trim()
      if (code !== null && (code === 0 || allow.includes(code)))
        resolve({ code, output: Buffer.concat(output), complaint: said })
      else reject(new GitFault(arguments_, code, said))
    })
    // A command that stops before it has read its input says why by its exit code.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** Standard output of one git command, as trimmed text. */
export async function gitText(directory: string, ...arguments_: string[]): Promise<string> {
  return (await runGit(directory, arguments_)).output.toString().trim()
}
