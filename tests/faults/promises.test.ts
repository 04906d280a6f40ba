import { join } from 'node:path'
import { expect, it } from 'vitest'
import { proveAccess } from './access.ts'
import { proveAllAnswered } from './all-answered.ts'
import { proveAtomicPublish } from './atomic-publish.ts'
import { proveFullDisk } from './full-disk.ts'
import { proveHarmlessConflict } from './harmless-conflict.ts'
import { proveHostilePaths } from './hostile-paths.ts'
import { proveHostilePictures } from './hostile-pictures.ts'
import { proveKilled } from './killed.ts'
import { proveKilledRelease } from './killed-release.ts'
import { proveNoOverwrite } from './no-overwrite.ts'
import { proveOpenPage } from './open-page.ts'
import type { Campaign } from './proof.ts'
import { proveQuickPublish } from './quick-publish.ts'
import { proveRestored } from './restored.ts'

// Small counts of what `npm run faults` does at full length.
const campaign: Campaign = {
  kills: 2,
  editors: 10,
  publishes: 8,
  openPublishes: 4,
  entries: 200,
  articles: 200,
  edits: 15,
  rivals: false,
  texts: join(import.meta.dirname, '../fixtures/seeds'),
}

it.each([
  ['a newsroom killed in the middle of work loses nothing it said yes to', proveKilled],
  ['everybody who saves at once is answered', proveAllAnswered],
  ['of saves from one base one is accepted and all others are told', proveNoOverwrite],
  ['a conflict harms nobody else', proveHarmlessConflict],
  ['readers under load get every page whole while articles are published', proveAtomicPublish],
  ['a publisher killed in a release leaves readers a whole site', proveKilledRelease],
  ['a page that is open goes on searching', proveOpenPage],
  ['a full or read-only disk loses nothing', proveFullDisk],
  ['a backup restored elsewhere has every branch, account and password', proveRestored],
  ['everybody may do what the table of roles says and no more', proveAccess],
  ['hostile paths are refused everywhere', proveHostilePaths],
  ['hostile pictures are refused, photographs lose what the camera wrote', proveHostilePictures],
  ['an edit is on the page and found by search within a second', proveQuickPublish],
])('%s', async (_, prove) => {
  const { tried, failed, complaints } = await prove(campaign)
  expect({ failed, complaints }).toEqual({ failed: 0, complaints: [] })
  // A machine that lets nobody mount a disk tries nothing and says so.
  expect(tried).toBeGreaterThan(prove === proveFullDisk ? -1 : 0)
})
