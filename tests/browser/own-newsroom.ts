import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..', '..')
const command = join(project, 'scripts', 'newsroom.ts')

/** A newsroom with accounts, as an office runs it, in a temporary folder. */
export class OwnNewsroom {
  readonly #place = mkdtempSync(join(tmpdir(), 'ky-yeu-newsroom-'))
  #child: ChildProcess | null = null
  /** Where it answers. */
  readonly address: string

  constructor(port: number) {
    this.address = `http://127.0.0.1:${String(port)}`
    this.#run('init', '--repository', this.#at('repository'), '--samples')
  }

  #at(name: string): string {
    return join(this.#place, name)
  }

  #places(): string[] {
    return ['--repository', this.#at('repository'), '--data', this.#at('data')]
  }

  #run(...args: string[]): string {
    return execFileSync(process.execPath, [command, ...args], { cwd: project, encoding: 'utf8' })
  }

  /** Adds a member and gives the password, which is said only once. */
  addMember(email: string, name: string, role: string): string {
    const said = this.#run(
      'users',
      'add',
      ...this.#places(),
      '--email',
      email,
      '--name',
      name,
      '--role',
      role,
    )
    return /mật khẩu: (\S+)/u.exec(said)?.[1] ?? ''
  }

  /** Ends every session of a member. */
  signOut(email: string): void {
    this.#run('users', 'sign-out', ...this.#places(), '--email', email)
  }

  /** Starts it; resolves once it answers. */
  async start(): Promise<void> {
    const port = new URL(this.address).port
    const args = [command, 'serve', ...this.#places(), '--site', this.#at('site'), '--port', port]
    this.#child = spawn(process.execPath, args, { cwd: project, stdio: 'ignore' })
    for (let tries = 0; tries < 120; tries += 1) {
      const response = await fetch(`${this.address}/api/health`).catch(() => null)
      if (response?.ok === true) return
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    throw new Error(`${this.address}: expected a newsroom within a minute, got none.`)
  }

  /** Stops it and takes everything away. */
  async stop(): Promise<void> {
    const child = this.#child
    if (child !== null && child.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    }
    rmSync(this.#place, { recursive: true, force: true })
  }
}
