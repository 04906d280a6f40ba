import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks, type Tally } from './check.ts'
import { runCommand } from './run-command.ts'

interface Run extends Tally {
  /** Whether the runner itself ended well; it can fail with no test counted. */
  readonly ended: boolean
}

function countVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number }
  return { passed: numPassedTests, failed: numFailedTests }
}

function countPlaywright(report: unknown): Tally {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

async function runTests(
  command: readonly string[],
  reportFile: string,
  count: (report: unknown) => Tally,
): Promise<Run> {
  const { code } = await runCommand(command, true)
  const report = await readFile(reportFile, 'utf8').then(
    (text) => count(JSON.parse(text)),
    () => ({ passed: 0, failed: 1 }),
  )
  return { ...report, ended: code === 0 }
}

const reports = await mkdtemp(join(tmpdir(), 'ky-yeu-test-'))
const vitestReport = join(reports, 'vitest.json')
process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = join(reports, 'playwright.json')

const checks = await runChecks()
const runs = [
  { ...checks, ended: checks.failed === 0 },
  await runTests(
    ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`],
    vitestReport,
    countVitest,
  ),
  await runTests(
    ['playwright', 'test', '--reporter=dot,json'],
    process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'],
    countPlaywright,
  ),
]
await rm(reports, { recursive: true })

const passed = runs.reduce((sum, run) => sum + run.passed, 0)
const failed = runs.reduce((sum, run) => sum + Math.max(run.failed, run.ended ? 0 : 1), 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
