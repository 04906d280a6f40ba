import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { toMatch } from '../../../../scripts/evaluation/fts5.ts'
import { readCollection } from '../../../../scripts/evaluation/read-collection.ts'
import { halfOf, readQuestions } from '../../../../scripts/evaluation/read-questions.ts'

const folder = mkdtempSync(join(tmpdir(), 'doc-danh-gia-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, lines: readonly unknown[]): string {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const file = join(folder, name)
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text)
  return file
}

const doc = { id: 'a/b?c #1', title: 'Hội nghị', body: 'Đảng bộ' }

describe('a collection', () => {
  it('is read plain and packed, ids of any characters', async () => {
    expect(await readCollection(write('a.jsonl', [doc, '']), 9)).toEqual([doc])
    expect(await readCollection(write('a.jsonl.gz', [doc, { ...doc, id: 2 }]), 9)).toEqual([
      doc,
      { ...doc, id: '2' },
    ])
  })

  it('is read as far as it is asked for', async () => {
    expect(await readCollection(write('b.jsonl', [doc, 'not JSON']), 1)).toEqual([doc])
  })

  it.each([
    ['bad.jsonl', [doc, '{"id": '], /bad\.jsonl:2: expected a document/u],
    ['bare.jsonl', [{ title: 'no id' }], /bare\.jsonl:1: expected a document \{id, title, body\}/u],
    ['twice.jsonl', [doc, { ...doc, body: '' }], /twice\.jsonl:2: expected every id once, .* "a\/b\?c #1"/u],
    ['empty.jsonl', [], /empty\.jsonl: expected a document .* got an empty file/u],
  ])('is refused with its place: %s', async (name, lines, message) => {
    await expect(readCollection(write(name, lines), 9)).rejects.toThrow(message)
  })

  it('is read where something is missing, comes twice or is cut within a letter', async () => {
    const lines = [doc, doc, { id: 2, title: null }, { id: 3, body: 'hội \uD83D' }]
    expect(await readCollection(write('gaps.jsonl', lines), 9)).toEqual([
      doc,
      { id: '2', title: '', body: '' },
      { id: '3', title: '', body: 'hội \uFFFD' },
    ])
  })

  it('is known to be packed also under another name', async () => {
    const file = write('named.jsonl.gz', [doc])
    renameSync(file, join(folder, 'named.jsonl'))
    expect(await readCollection(join(folder, 'named.jsonl'), 9)).toEqual([doc])
  })

  it('is read with the marks an editor of Windows leaves', async () => {
    expect(await readCollection(write('w.jsonl', [`\uFEFF${JSON.stringify(doc)}\r`, '\r']), 9)).toEqual([doc])
  })

  it('is refused where it is packed badly', async () => {
    const file = join(folder, 'cut.jsonl.gz')
    writeFileSync(file, gzipSync(JSON.stringify(doc)).subarray(0, 30))
    await expect(readCollection(file, 9)).rejects.toThrow(
      /cut\.jsonl\.gz: expected a file that can be read to its end/u,
    )
  })

  it('is refused where there is no file', async () => {
    await expect(readCollection(join(folder, 'none.jsonl'), 9)).rejects.toThrow(
      /none\.jsonl: expected a file/u,
    )
  })
})

describe('questions', () => {
  const places = new Map([
    ['a', 0],
    ['b', 1],
  ])
  const lines = [
    { qid: '1', query: 'one', doc_ids: ['a', 'gone'] },
    { qid: '2', query: 'two', doc_ids: ['gone'], kind: 'title' },
    { qid: '3', query: 'three', doc_ids: ['b', 'a'], kind: 'title' },
    { qid: '4', query: 'four', doc_ids: ['b'], kind: 'title' },
  ]

  it('keep the right answers there are, and those without are counted', async () => {
    const { asked, withoutAnswer } = await readQuestions(write('q.jsonl', lines), {
      places,
      perKind: 1,
      half: null,
    })
    expect(asked.map(({ kind, query, right }) => [kind, query, [...right]])).toEqual([
      ['question', 'one', [0]],
      ['title', 'three', [1, 0]],
    ])
    expect(withoutAnswer).toBe(1)
  })

  it('are those of one half of the targets', async () => {
    const ofHalf = async (half: 'tune' | 'held') => {
      const { asked } = await readQuestions(write('h.jsonl', lines), { places, perKind: 9, half })
      return asked.map(({ query }) => query)
    }
    const halves = { tune: await ofHalf('tune'), held: await ofHalf('held') }
    expect(halves[halfOf('b')]).toEqual(expect.arrayContaining(['three', 'four']))
    expect([...halves.tune, ...halves.held].toSorted()).toEqual(['four', 'one', 'three'])
  })

  it('have about as many targets in each half', () => {
    const tune = Array.from({ length: 1000 }, (_, id) => halfOf(`w${id}`)).filter((half) => half === 'tune')
    expect(tune.length).toBeGreaterThan(450)
    expect(tune.length).toBeLessThan(550)
  })

  it('may name one right answer alone, or none', async () => {
    const file = write('one.jsonl', [
      { qid: '1', query: 'one', doc_ids: 'a' },
      { qid: '2', query: 'two', doc_ids: [] },
    ])
    const { asked, withoutAnswer } = await readQuestions(file, { places, perKind: 9, half: null })
    expect(asked.map(({ right }) => [...right])).toEqual([[0]])
    expect(withoutAnswer).toBe(1)
  })
})

describe('the reference', () => {
  it('is asked for any of the folded words and pairs of neighbours, each once', () => {
    expect(toMatch('Đảng ủy "đảng" OR')).toBe('"dang" OR "uy" OR "or" OR "dang_uy" OR "uy_dang" OR "dang_or"')
  })

  it('is not asked for signs', () => {
    expect(toMatch('… *"')).toBeNull()
  })
})
