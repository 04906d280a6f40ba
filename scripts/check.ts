import { runCommand } from './run-command.ts'

const checks = ['types', 'lint', 'format', 'unused', 'content'] as const

/** How many checks held and how many did not. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

async function runCheck(check: (typeof checks)[number]): Promise<boolean> {
  const { code, output, seconds } = await runCommand(['npm', 'run', '--silent', `check:${check}`], false)
  const held = code === 0
  console.log(`${held ? 'ok    ' : 'FAILED'} check:${check} (${seconds.toFixed(1)} s)`)
  if (!held) console.log(output)
  return held
}

/** Runs every `check:*` script, side by side, and prints a line for each, with the whole output of those that fail. */
export async function runChecks(): Promise<Tally> {
  const held = await Promise.all(checks.map(runCheck))
  return { passed: held.filter(Boolean).length, failed: held.filter((one) => !one).length }
}

if (import.meta.main) {
  const { passed, failed } = await runChecks()
  console.log(`${passed} checks passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
