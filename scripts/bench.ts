import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// The benchmark lives with the tests: it builds the same archive with other generators, by their templates.
const bench = join(import.meta.dirname, '../tests/benchmarks/bench.ts')
const { status } = spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
