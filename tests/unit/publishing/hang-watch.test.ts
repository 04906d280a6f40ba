import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContentSource } from '#src/site/content-source.ts'
import { guardedSource, shunReason } from '#src/publishing/guarded-source.ts'
import { watchForHang } from '#src/publishing/hang-watch.ts'
import { openSuspects } from '#src/publishing/suspects.ts'
import { openWorkTrace, previewNote, readWorkTrace } from '#src/publishing/work-trace.ts'

const folder = mkdtempSync(join(tmpdir(), 'ky-yeu-trace-'))
const file = join(folder, 'trace')
const article = 'content/articles/2024/hội-nghị.md'

beforeEach(() => writeFileSync(file, ''))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a work trace', () => {
  it('tells what each thread was at, also after the writer is gone', () => {
    openWorkTrace(file, 0).note('/tu-khoa/')
    openWorkTrace(file, 2).note(article, 'abc')
    expect(readWorkTrace(file)).toEqual([
      { what: '/tu-khoa/', digest: '', count: 1 },
      null,
      { what: article, digest: 'abc', count: 1 },
    ])
  })

  it('holds nothing of a longer note before, and nothing once it is cleared', () => {
    const trace = openWorkTrace(file, 0)
    trace.note(article, 'a'.repeat(64))
    trace.note('/a/')
    expect(readWorkTrace(file)).toEqual([{ what: '/a/', digest: '', count: 2 }])
    trace.clear()
    expect(readWorkTrace(file)).toEqual([null])
  })
})

describe('a watch for hanging', () => {
  const patience = { page: 1000, silence: 5000 }

  it('names the article that a silent main thread has been at for too long', () => {
    let time = 0
    const watch = watchForHang(file, patience, () => time)
    const trace = openWorkTrace(file, 0)
    trace.note(article)
    expect(watch.look()).toBeNull()
    time = 900
    expect(watch.look()).toBeNull()
    time = 1100
    expect(watch.look()).toMatchObject([{ what: article }])
  })

  it('is patient with a main thread that waits for others and still speaks', () => {
    let time = 0
    const watch = watchForHang(file, patience, () => time)
    openWorkTrace(file, 0).note(article)
    watch.look()
    time = 3000
    watch.heard()
    expect(watch.look()).toBeNull()
  })

  it('sees another thread hang while the main thread speaks', () => {
    let time = 0
    const watch = watchForHang(file, patience, () => time)
    openWorkTrace(file, 1).note(article)
    watch.look()
    time = 1100
    watch.heard()
    expect(watch.look()).toMatchObject([{ what: article }])
  })

  it('takes getting on as a sign of life, the same article again included', () => {
    let time = 0
    const watch = watchForHang(file, patience, () => time)
    const trace = openWorkTrace(file, 0)
    for (; time < 10_000; time += 600) {
      trace.note(article)
      expect(watch.look()).toBeNull()
    }
  })

  it('gives up on a process without any sign of life, and blames nobody', () => {
    let time = 0
    const watch = watchForHang(file, patience, () => time)
    watch.look()
    time = 5100
    expect(watch.look()).toEqual([])
  })
})

describe('suspects', () => {
  it('are left alone from the second time on, in that very state, previews never', () => {
    const suspects = openSuspects()
    const note = { what: article, digest: 'abc', count: 1 }
    suspects.accuse([note, { what: previewNote, digest: '', count: 2 }])
    expect(suspects.shunned()).toEqual([])
    suspects.accuse([
      { ...note, digest: 'def' },
      { what: previewNote, digest: '', count: 9 },
    ])
    expect(suspects.shunned()).toEqual([])
    suspects.accuse([{ ...note, count: 7 }])
    expect(suspects.shunned()).toEqual([{ what: article, digest: 'abc' }])
  })
})

describe('a guarded source', () => {
  const sourceOf = (text: () => string): ContentSource =>
    ({ readBytes: () => Promise.resolve(Buffer.from(text())) }) as unknown as ContentSource

  it('writes down what it gives, and refuses a shunned file until its content is another', async () => {
    let text = 'treo'
    const trace = openWorkTrace(file, 0)
    const source = guardedSource(
      sourceOf(() => text),
      trace,
      [{ what: article, digest: '' }],
    )
    await expect(source.readBytes(article)).rejects.toThrow(shunReason)
    expect(readWorkTrace(file)).toEqual([])
    text = 'đã sửa'
    expect(await source.read(article)).toBe('đã sửa')
    expect(readWorkTrace(file)).toMatchObject([{ what: article }])
    text = 'treo'
    await expect(source.read(article)).rejects.toThrow(shunReason)
  })
})
