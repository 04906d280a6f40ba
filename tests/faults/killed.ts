import { runKillLoop } from './kill-loop.ts'
import { type Prove, proofOf } from './proof.ts'

/** A newsroom killed in the middle of saves, drafts and publishes loses nothing it said yes to and is never stuck. */
export const proveKilled: Prove = async ({ kills }) => {
  const { acknowledged, lost, stuck, unclean } = await runKillLoop(kills)
  const figures = { acknowledged, lost: lost.length, stuck: stuck.length, unclean: unclean.length }
  return proofOf('no acknowledged save lost', kills, [...lost, ...stuck, ...unclean], figures)
}
