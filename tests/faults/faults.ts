// `npm run faults -- --kills 1000 --editors 50 --json`: tries every promise of the newsroom and prints a row for each.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
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
import type { Campaign, Proof, Prove } from './proof.ts'
import { proveQuickList } from './quick-list.ts'
import { proveQuickPublish } from './quick-publish.ts'
import { proveRestored } from './restored.ts'

const help = `npm run faults -- [--only kills,access,…] [--kills 25] [--editors 50] [--publishes 100] [--open-publishes 20]
                  [--entries 5000] [--articles 10000] [--edits 60] [--texts FOLDER] [--json]

Tries every promise of the newsroom on a real one, in a process of its own, and prints a row for each.
`

/** Every promise, by the name that --only takes. */
const promises: Readonly<Record<string, Prove>> = {
  kills: proveKilled,
  answered: proveAllAnswered,
  overwrite: proveNoOverwrite,
  conflict: proveHarmlessConflict,
  atomic: proveAtomicPublish,
  'killed-release': proveKilledRelease,
  'open-page': proveOpenPage,
  disk: proveFullDisk,
  restore: proveRestored,
  access: proveAccess,
  paths: proveHostilePaths,
  pictures: proveHostilePictures,
  list: proveQuickList,
  publish: proveQuickPublish,
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(promises).join(',') },
    kills: { type: 'string', default: '25' },
    editors: { type: 'string', default: '50' },
    publishes: { type: 'string', default: '100' },
    'open-publishes': { type: 'string', default: '20' },
    entries: { type: 'string', default: '5000' },
    articles: { type: 'string', default: '10000' },
    edits: { type: 'string', default: '60' },
    texts: { type: 'string', default: join(import.meta.dirname, '../fixtures/seeds') },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

function count(
  name: 'kills' | 'editors' | 'publishes' | 'open-publishes' | 'entries' | 'articles' | 'edits',
): number {
  const value = Number(values[name])
  if (Number.isInteger(value) && value > 0) return value
  throw new RangeError(`--${name}: expected a whole number above 0, got "${values[name]}"`)
}

function say({ name, tried, failed, figures, complaints }: Proof): void {
  if (values.json) {
    console.log(JSON.stringify({ name, tried, failed, figures, complaints }))
    return
  }
  const facts = Object.entries(figures).map(([key, value]) => `${key}: ${value}`)
  console.log(
    `${failed === 0 ? 'holds' : 'FAILS'}  ${name}: ${tried} tried, ${failed} failed. ${facts.join('; ')}`,
  )
  for (const complaint of complaints) console.log(`       ${complaint}`)
}

async function run(): Promise<void> {
  const campaign: Campaign = {
    kills: count('kills'),
    editors: count('editors'),
    publishes: count('publishes'),
    openPublishes: count('open-publishes'),
    entries: count('entries'),
    articles: count('articles'),
    edits: count('edits'),
    rivals: true,
    texts: values.texts,
  }
  for (const name of values.only.split(',')) {
    const prove = promises[name]
    if (prove === undefined)
      throw new RangeError(`--only: expected some of ${Object.keys(promises).join(', ')}, got "${name}"`)
    const proof = await prove(campaign)
    say(proof)
    if (proof.failed > 0) process.exitCode = 1
  }
}

if (values.help) process.stdout.write(help)
else await run()
