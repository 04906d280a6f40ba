import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate, type Report } from '../../scripts/evaluation/evaluate.ts'
import { toTable } from '../../scripts/evaluation/to-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'danh-gia-'))
const docs = join(folder, 'docs.jsonl')
const queries = join(folder, 'queries.jsonl')

// Without marks the first differ in nothing that plain Pagefind knows.
const places = ['Đoan Đắk', 'Đoan Đức', 'Đoan Đồng', 'Ý Yên', 'Krông Nô', 'Tuy Hòa']
const works = ['chăn nuôi', 'thủy lợi', 'chuyển đổi số', 'khuyến học', 'phòng cháy']

function unmark(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

const made = places.flatMap((place, row) =>
  works.map((work, column) => ({
    id: `/${row}?${work}#${column}"<`,
    title: `${place} tổng kết công tác ${work}`,
    body: column === 4 ? '' : `Hội nghị bàn việc ${work}.\n\nÝ kiến của đại biểu ${place} & <các> xã.`,
  })),
)

const questions = made.flatMap(({ id, title }, number) => [
  { qid: `t${number}`, kind: 'title', query: title, doc_ids: [id] },
  { qid: `n${number}`, kind: 'nodiac', query: unmark(title), doc_ids: [id] },
  { qid: `x${number}`, kind: 'unknown', query: 'zzzz', doc_ids: [id] },
])

function writeLines(file: string, lines: readonly unknown[]): void {
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
}

let report: Report

beforeAll(async () => {
  writeLines(docs, made)
  writeLines(queries, [...questions, { qid: 'gone', query: 'gone', doc_ids: ['gone'] }])
  report = await evaluate({ docs, queries, perKind: 12 }, join(folder, 'work'), () => undefined)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe('an evaluation', () => {
  it('asks every engine the same questions', () => {
    expect([report.documents, report.questions, report.withoutAnswer]).toEqual([30, 36, 1])
    for (const answers of Object.values(report.kinds)) {
      expect(Object.keys(answers)).toEqual(['ours', 'pagefind', 'fts5'])
      for (const { both, tune, held } of Object.values(answers))
        expect([both.n, tune.n + held.n]).toEqual([12, 12])
    }
  })

  it.each(['ours', 'pagefind', 'fts5'])('finds a whole title with %s, whatever its id', (engine) => {
    const figures = report.kinds['title']?.[engine]?.both
    expect(figures).toMatchObject({ 'success@1': 1, 'MRR@10': 1, 'nDCG@10': 1, empty: 0, sameLater: 1 })
  })

  it('sees that plain Pagefind does not fold đ where the others do', () => {
    const { ours, pagefind, fts5 } = report.kinds['nodiac'] ?? {}
    expect([ours?.both['success@1'], fts5?.both['success@1']]).toEqual([1, 1])
    expect(pagefind?.both['success@1']).toBeLessThan(1)
  })

  it('counts empty answers', () => {
    expect(report.kinds['unknown']?.['fts5']?.both).toMatchObject({
      empty: 1,
      'success@1': 0,
      'recall@10': 0,
    })
  })

  it('counts what a reader loads, less for a later search, and nothing for a server', () => {
    const { ours, pagefind, fts5 } = report.kinds['title'] ?? {}
    for (const parts of [ours, pagefind]) {
      expect(parts?.both.bytes).toBeGreaterThan(parts?.both.laterBytes ?? Infinity)
      expect(parts?.both.requests).toBeGreaterThan(3)
    }
    expect([fts5?.both.bytes, fts5?.both.laterRequests]).toEqual([null, null])
  })

  it('is printed as a table with a row for each half', () => {
    const rows = toTable(report).split('\n')
    expect(rows.filter((row) => row.startsWith('| title | ours | '))).toHaveLength(3)
    expect(rows.find((row) => row.startsWith('| title | ours | both |'))).toMatch(
      /^\| title \| ours \| both \| 12 \| 100\.0 \| 100\.0 \|/u,
    )
  })
})

describe('the command', () => {
  const script = join(import.meta.dirname, '../../scripts/search-evaluate.ts')
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

  it('prints one object of JSON and nothing else', () => {
    const text = run('--docs', docs, '--queries', queries, '--per-kind', '1', '--half', 'held', '--json')
    const { kinds } = JSON.parse(text) as Report
    expect(kinds['title']?.['ours']).toMatchObject({
      both: { n: 1 },
      tune: { n: 0, 'MRR@10': null },
      held: { n: 1 },
    })
  })

  it.each([
    ['no files', ['--json'], /expected --docs FILE and --queries FILE/u],
    [
      'a wrong half',
      ['--docs', 'a', '--queries', 'b', '--half', 'third'],
      /--half: expected tune or held, got "third"/u,
    ],
    [
      'a wrong count',
      ['--docs', 'a', '--queries', 'b', '--articles', 'many'],
      /--articles: expected a number from 1/u,
    ],
  ])('says what is wrong with %s', (_, args, message) => {
    expect(() => run(...args)).toThrow(message)
  })
})
