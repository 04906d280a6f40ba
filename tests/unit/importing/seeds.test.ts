import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listParagraphs } from '#src/importing/kept-paragraphs.ts'
import type { PageReading } from '#src/importing/page-reading.ts'
import { readPage } from '#src/importing/read-page.ts'
import { toArticle } from '#src/importing/to-article.ts'
import { toReport } from '#src/importing/to-report.ts'
import type { Article } from '#src/schema/article.ts'
import { checkEntry } from '#src/schema/read-entry.ts'

const fixtures = new URL('../../fixtures/', import.meta.url)

interface GoldenSeed {
  readonly id: string
}

const golden = (
  JSON.parse(readFileSync(new URL('golden-seeds.json', fixtures), 'utf8')) as { seeds: GoldenSeed[] }
).seeds

function read(path: string): PageReading {
  const reading = readPage(readFileSync(new URL(path, fixtures), 'utf8'))
  if (reading === null) throw new Error(`${path} has no text`)
  return reading
}

function make(reading: PageReading): Article {
  const pictures = reading.captions.map((_, index) => `/media/2024/a-${String(index + 1)}.svg`)
  const facts = { source: 'a.txt', sha256: 'a'.repeat(64), imported: '2026-11-23', pictures }
  return toArticle(reading, { ...facts, registry: { bodies: [], sections: [] } })
}

const pages = readdirSync(new URL('pages/', fixtures))
  .filter((name) => name !== 'only-menu.txt')
  .map((name) => `pages/${name}`)
const every = [...golden.map(({ id }) => `seeds/${id}.txt`), ...pages]

describe('the five seeds', () => {
  it.each(golden)('$id is read as the golden table has it, nulls included', (seed) => {
    expect(toReport(seed.id, read(`seeds/${seed.id}.txt`))).toStrictEqual(seed)
  })
})

describe('every page', () => {
  it.each(every)('%s gives an article without faults', (path) => {
    expect(checkEntry('articles', path, make(read(path))).faults).toEqual([])
  })

  it.each(every)('%s: each value stands where its provenance says', (path) => {
    const article = make(read(path))
    const paragraphs = listParagraphs(article)
    const values = article.provenance?.values ?? []
    expect(values.length).toBeGreaterThan(0)
    for (const { text, paragraph, start, end } of values) {
      if (paragraph === null || start === null || end === null) continue
      expect(paragraphs[paragraph]?.slice(start, end)).toBe(text)
    }
  })

  it.each(every)('%s: only lines the article does not keep lack a place', (path) => {
    const unplaced = (make(read(path)).provenance?.values ?? []).filter(({ paragraph }) => paragraph === null)
    const aside = ['published', 'section', 'byline', 'source']
    expect(unplaced.filter(({ field, how }) => !aside.includes(field) && how !== 'source-host')).toEqual([])
  })
})
