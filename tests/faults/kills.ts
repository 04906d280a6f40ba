// `node tests/faults/kills.ts [COUNT]`: kills a newsroom COUNT times (default 100) and prints what was found.
import { runKillLoop } from './kill-loop.ts'

const kills = Number(process.argv[2] ?? 100)
if (!Number.isInteger(kills) || kills < 1)
  throw new Error(`expected a count of kills, got ${String(process.argv[2])}`)
const { acknowledged, lost, stuck, unclean } = await runKillLoop(kills)
for (const line of [...lost, ...stuck, ...unclean]) console.log(line)
const figures = [lost, stuck, unclean].map(({ length }) => String(length))
console.log(
  `${String(kills)} kills, ${String(acknowledged)} acknowledged: ${figures[0] ?? ''} lost, ${figures[1] ?? ''} stuck, ${figures[2] ?? ''} unclean`,
)
process.exitCode = figures.every((count) => count === '0') ? 0 : 1
