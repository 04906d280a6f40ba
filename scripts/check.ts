import { runCommand } from './run-command.ts'

const checks = ['types', 'lint', 'format', 'unused', 'content'] as const

/** How many checks held and how many did not. */
export interface Tally {
  passed: number
  failed: number
}

/** Runs every `check:*` script and prints a line for each, with the whole output of those that fail. */
export async function runChecks(): Promise<Tally> {
  const tally = { passed: 0, failed: 0 }
  for (const check of checks) {
    const { code, output, seconds } = await runCommand(['npm', 'run', '--silent', `check:${check}`], false)
    const held = code === 0
    tally[held ? 'passed' : 'failed'] += 1
    console.log(`${held ? 'ok    ' : 'FAILED'} check:${check} (${seconds.toFixed(1)} s)`)
    if (!held) console.log(output)
  }
  return tally
}

if (import.meta.main) {
  const { passed, failed } = await runChecks()
  console.log(`${passed} checks passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
