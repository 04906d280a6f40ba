import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readKeys } from '#src/suggestions/key-file.ts'
import { keysPath } from '#src/suggestions/keys.ts'
import { suggest } from '#src/suggestions/suggest.ts'
import { SuggestionShelf } from '#src/suggestions/shelf.ts'
import type { RankedSuggestion } from '#src/suggestions/suggestion.ts'
import { applied, exampleArticle, filesOf, sourceOf } from './example.ts'

const syllables =
  'hội nghị đảng bộ khối cơ quan doanh nghiệp tỉnh quảng trị tổng kết công tác năm kiểm tra giám sát lần thứ 20 19 2023 học tập'.split(
    ' ',
  )

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

function randomArticles(count: number, seed: number): RankedSuggestion[] {
  const pick = chance(seed)
  return Array.from({ length: count }, (_, number) => {
    const words = Array.from({ length: 4 + pick(8) }, () => syllables[pick(syllables.length)] ?? '')
    return exampleArticle(words.join(' '), number)
  })
}

describe('the files of the quick search', () => {
  test('are split where a key holds too much, and small then', () => {
    const files = filesOf(randomArticles(3000, 1))
    expect(readKeys(JSON.parse(files.get(keysPath) ?? '')).splits).toContain('hoi')
    const largest = Math.max(...[...files.values()].map((text) => gzipSync(text).length))
    expect(largest).toBeLessThan(10_000)
  })

  test('have no file for the longer keys of one that is whole', () => {
    const files = filesOf(randomArticles(20, 2))
    expect([...files.keys()].every((path) => /t-.\.json$/u.test(path) || path === keysPath)).toBe(true)
  })

  test('are the same after any changes as when made anew', () => {
    const pick = chance(7)
    const shelf = new SuggestionShelf()
    let held = randomArticles(400, 3)
    shelf.update(held)
    let files = applied(new Map(), shelf)
    for (let round = 0; round < 25; round += 1) {
      const kept = held.filter(() => pick(10) > 0)
      const renamed = kept.map((one) => (pick(40) === 0 ? { ...one, text: `${one.text} sửa` } : one))
      const come = randomArticles(pick(120), 100 + round).map((one, number) => ({
        ...one,
        href: `/2025/${String(round)}-${String(number)}/`,
      }))
      held = [...renamed, ...come]
      shelf.update(held)
      files = applied(files, shelf)
      expect(Object.fromEntries(files)).toEqual(Object.fromEntries(filesOf(held)))
    }
  })

  test('say which other files there are, so that nobody asks for one that is not', async () => {
    const files = filesOf(randomArticles(3000, 1))
    const starts = ['hq', 'hoiz', 'hoi nghiq', 'zq', 'ч', '9', 'khqz dang', 'hội nghị ban chấp hành xyz']
    for (const text of [...starts, ...syllables, ...syllables.map((one) => `hội ${one}q`)]) {
      const asked: string[] = []
      await suggest(text, sourceOf(files, asked))
      expect(asked.length).toBeLessThanOrEqual(2)
    }
  })

  test('do not depend on the order in which suggestions come', () => {
    const articles = randomArticles(500, 4)
    expect(filesOf(articles.toReversed())).toEqual(new Map(filesOf(articles)))
  })

  test('change only under the words of what changed', () => {
    const shelf = new SuggestionShelf()
    const articles = randomArticles(2000, 5)
    shelf.update(articles)
    const whole = applied(new Map(), shelf).size
    shelf.update([...articles, exampleArticle('Học tập ở Quảng Trị', 9999)])
    const changed = [...shelf.changedFiles()].map(([path]) => path)
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThan(whole / 10)
    expect(changed.every((path) => /\/t-[hqt]/u.test(path))).toBe(true)
  })

  test('lose what is withdrawn, down to the last file', () => {
    const shelf = new SuggestionShelf()
    shelf.update(randomArticles(600, 6))
    const files = applied(new Map(), shelf)
    shelf.update([])
    const left = applied(files, shelf)
    expect([...left]).toEqual([[keysPath, '[]']])
  })

  test('are still to be written where writing failed', () => {
    const shelf = new SuggestionShelf()
    shelf.update([exampleArticle('Hội thi')])
    shelf.update([exampleArticle('Hội thi'), exampleArticle('Đại hội', 1)])
    const changed = [...shelf.changedFiles()].map(([path]) => path)
    expect(changed).toEqual(
      expect.arrayContaining(['goi-y/h/t-h.json', 'goi-y/t/t-t.json', 'goi-y/d/t-d.json']),
    )
  })
})
