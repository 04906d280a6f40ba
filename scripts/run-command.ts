import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a command left behind. */
export interface Outcome {
  readonly code: number
  readonly output: string
  readonly seconds: number
}

/**
 * Runs a command of the project's own packages and waits for it. With `echo` its output appears as it
 * comes; without, it is only kept. Never throws: a command that cannot start has code 127.
 */
export function runCommand(command: readonly string[], echo: boolean): Promise<Outcome> {
  const [name = '', ...args] = command
  const started = performance.now()
  const bin = join(import.meta.dirname, '..', 'node_modules', '.bin')
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer): void => {
      output += chunk.toString()
      if (echo) process.stdout.write(chunk)
    }
    const end = (code: number): void =>
      resolve({ code, output, seconds: (performance.now() - started) / 1000 })
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}
