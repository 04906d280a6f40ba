import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openPublisher } from '#src/publishing/open-publisher.ts'

// Run as a process of its own, as the newsroom runs: publishes everything once, then one article after
// the other, and prints one line of JSON.

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
    cache: { type: 'string', default: '' },
    files: { type: 'string', default: '' },
  },
})

const rounds = 15

/** One kind of edit: what becomes of the source of an article; `null` deletes it. */
type Edit = (source: string, round: number) => string | null

const edits: Readonly<Record<string, Edit>> = {
  sentence: (source, round) => `${source}\nCâu sửa lần ${String(round)}.\n`,
  title: (source, round) => source.replace(/^title: "/mu, `title: "Sửa ${String(round)} `),
  withdraw: (source) => source.replace('status: "published"', 'status: "withdrawn"'),
  delete: () => null,
}

function write(file: string, source: string | null): void {
  if (source === null) rmSync(file)
  else writeFileSync(file, source)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

async function run(): Promise<void> {
  const { content, out, cache } = values
  const publisher = await openPublisher({ project: process.cwd(), content, out, cache })
  const whole = await publisher.publishAll()
  const files = readFileSync(values.files, 'utf8').trim().split('\n')
  const publish: Record<string, { median: number; most: number; pages: number }> = {}
  for (const [name, edit] of Object.entries(edits)) {
    const times: number[] = []
    let pages = 0
    for (let round = 0; round < rounds; round += 1) {
      const file = files[(round * 617 + 31) % files.length] ?? ''
      const before = readFileSync(join(content, file), 'utf8')
      write(join(content, file), edit(before, round))
      const done = await publisher.publish([file])
      await publisher.settled()
      times.push(done.milliseconds)
      pages = done.written + done.removed
      write(join(content, file), before)
      await publisher.publish([file])
      await publisher.settled()
    }
    publish[name] = { median: median(times), most: Math.max(...times), pages }
  }
  const memory = process.resourceUsage().maxRSS / 1000
  process.stdout.write(`${JSON.stringify({ whole: whole.milliseconds, publish, memory })}\n`)
}

await run()
