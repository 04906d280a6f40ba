import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate, type Report } from '../../scripts/evaluation/evaluate.ts'
import type { Figures } from '../../scripts/evaluation/figures.ts'

const fixtures = join(import.meta.dirname, '../fixtures/search')
const folder = mkdtempSync(join(tmpdir(), 'nguong-tim-kiem-'))

let known: Report
let human: Report

beforeAll(async () => {
  const files = (docs: string, queries: string) => ({
    docs: join(fixtures, `${docs}.jsonl.gz`),
    queries: join(fixtures, `${queries}.jsonl.gz`),
    engines: ['ours', 'fts5'] as const,
    perKind: 40,
  })
  const silent = (): void => undefined
  known = await evaluate(files('wiki-articles', 'wiki-questions'), join(folder, 'known'), silent)
  human = await evaluate(files('paragraphs', 'human-questions'), join(folder, 'human'), silent)
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function figuresOf(report: Report, kind: string, engine: 'ours' | 'fts5'): Figures {
  const figures = report.kinds[kind]?.[engine]?.both
  if (figures === undefined) throw new Error(`expected figures of ${engine} for ${kind}, got none`)
  return figures
}

/** Of 100 questions, those whose first answer is the right one. */
function successOf(report: Report, kind: string, engine: 'ours' | 'fts5'): number {
  return 100 * (figuresOf(report, kind, engine)['success@1'] ?? 0)
}

/** The least share of questions, in percent, whose first answer is the right one. */
const floors = [
  ['title', 99],
  ['title_nodiac', 99],
  ['title_upper', 99],
  ['title_nfd', 99],
  ['title_wrongtone', 99],
  ['title_tonestyle', 99],
  ['title_typo', 95],
  ['title_abbr', 95],
] as const

const asGoodAsServer = ['title_first6', 'title_first6_nodiac', 'body_3pairs', 'body_3pairs_nodiac'] as const

describe('known articles', () => {
  it.each(floors)('%s: the right article is first in at least %d of 100 searches', (kind, floor) => {
    expect(successOf(known, kind, 'ours')).toBeGreaterThanOrEqual(floor)
  })

  it.each(asGoodAsServer)('%s: found first as often as by a server', (kind) => {
    const success = successOf(known, kind, 'ours')
    expect(success).toBeGreaterThanOrEqual(successOf(known, kind, 'fts5'))
  })

  it.each([
    ['title', 'title_nodiac'],
    ['title_first6', 'title_first6_nodiac'],
    ['body_3pairs', 'body_3pairs_nodiac'],
  ])('%s and %s: marks make no difference of more than 2 points', (marked, unmarked) => {
    const [one, other] = [marked, unmarked].map((kind) => successOf(known, kind, 'ours'))
    expect(Math.abs((one ?? 0) - (other ?? 100))).toBeLessThanOrEqual(2)
  })
})

describe('human questions', () => {
  it('are answered as well as by a server', () => {
    const [kind = ''] = Object.keys(human.kinds)
    const [ours, server] = [figuresOf(human, kind, 'ours'), figuresOf(human, kind, 'fts5')]
    expect(ours['nDCG@10']).toBeGreaterThanOrEqual(server['nDCG@10'] ?? 1)
  })
})

describe('every question', () => {
  const all = (): Figures[] =>
    [known, human].flatMap((report) =>
      Object.keys(report.kinds).map((kind) => figuresOf(report, kind, 'ours')),
    )

  it('finds something', () => {
    for (const { empty } of all()) expect(empty).toBe(0)
  })

  it('has the same answer at any point of a visit', () => {
    for (const { sameLater } of all()) expect(sameLater).toBe(1)
  })
})
