import { startProgress } from '../../scripts/progress.ts'
import { runKillLoop } from './kill-loop.ts'
import { type Prove, proofOf } from './proof.ts'

/** Newsrooms that are killed side by side, each with a repository of its own: most of a kill is waiting. */
const loops = 3

function shares(kills: number): number[] {
  const all = Array.from({ length: loops }, (_, index) => Math.floor((kills + index) / loops))
  return all.filter((share) => share > 0)
}

/** A newsroom killed in the middle of saves, drafts and publishes loses nothing it said yes to and is never stuck. */
export const proveKilled: Prove = async ({ kills }) => {
  const progress = startProgress('Kills', kills)
  const reports = await Promise.all(shares(kills).map((share) => runKillLoop(share, () => progress.step())))
  const lost = reports.flatMap((report) => report.lost)
  const stuck = reports.flatMap((report) => report.stuck)
  const unclean = reports.flatMap((report) => report.unclean)
  const acknowledged = reports.reduce((sum, report) => sum + report.acknowledged, 0)
  const figures = { acknowledged, lost: lost.length, stuck: stuck.length, unclean: unclean.length }
  return proofOf('no acknowledged save lost', kills, [...lost, ...stuck, ...unclean], figures)
}
