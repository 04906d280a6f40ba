import { expect, it } from 'vitest'
import { runKillLoop } from '../../faults/kill-loop.ts'

// Once alone and once with its git commands; `node tests/faults/kills.ts 100` does it more often.
const kills = 2

it('a newsroom killed in the middle of saves, drafts and publishes loses nothing it said yes to', async () => {
  const { acknowledged, lost, stuck, unclean } = await runKillLoop(kills)
  expect({ lost, stuck, unclean }).toEqual({ lost: [], stuck: [], unclean: [] })
  expect(acknowledged).toBeGreaterThan(0)
}, 90_000)
