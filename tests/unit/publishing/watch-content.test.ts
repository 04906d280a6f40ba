import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { type StopWatching, watchContent } from '#src/publishing/watch-content.ts'

const root = mkdtempSync(join(tmpdir(), 'ky-yeu-watch-'))
const file = 'content/articles/2024/a.md'
let told: string[][] = []
let stop: StopWatching

async function expectTold(path: string): Promise<void> {
  await vi.waitFor(() => expect(told.flat()).toContain(path), { timeout: 5000, interval: 20 })
  told = []
}

beforeEach(() => {
  mkdirSync(join(root, 'content/articles/2024'), { recursive: true })
  writeFileSync(join(root, file), 'a')
  told = []
  stop = watchContent(root, (files) => told.push(files))
})

afterEach(() => {
  stop()
  rmSync(root, { recursive: true })
})

it('tells a change, a replacement and the end of one file', async () => {
  writeFileSync(join(root, file), 'b')
  await expectTold(file)
  writeFileSync(join(root, 'outside'), 'c')
  renameSync(join(root, 'outside'), join(root, file))
  await expectTold(file)
  rmSync(join(root, file))
  await expectTold(file)
})

it('sees files of a folder that is new', async () => {
  mkdirSync(join(root, 'content/articles/2025'))
  await wait(50)
  writeFileSync(join(root, 'content/articles/2025/b.md'), 'b')
  await expectTold('content/articles/2025/b.md')
})

it("tells nothing of a text editor's temporary files", async () => {
  writeFileSync(join(root, 'content/articles/2024/.a.md.swp'), 'x')
  writeFileSync(join(root, 'content/articles/2024/a.md~'), 'x')
  writeFileSync(join(root, file), 'b')
  await vi.waitFor(() => expect(told.flat()).toContain(file), { timeout: 5000 })
  expect(told.flat()).toEqual([file])
})
