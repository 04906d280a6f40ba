import { describe, expect, it } from 'vitest'
import { toWordForm } from '#src/search/documents/word-form.ts'
import type { SearchResult } from '#src/search/engine/result.ts'
import { missingOf, sayComplete } from '#src/search/page/missing-words.ts'

function lacking(...words: string[]): SearchResult {
  return {
    address: '/2024/a/',
    title: [],
    excerpt: [],
    date: '2024-06-27',
    section: null,
    body: null,
    conference: null,
    missing: words.map((typed) => ({ typed, ...toWordForm(typed) })),
  }
}

describe('missingOf', () => {
  it('names what the first result lacks, but no word that only asks', () => {
    expect(missingOf([lacking('ai', 'Hàng'), lacking('khối')])).toEqual(['Hàng'])
    expect(missingOf([])).toEqual([])
  })
})

describe('sayComplete', () => {
  it('says how many articles hold every word, where not all do', () => {
    expect(sayComplete({ complete: 4, total: 7, results: [lacking()] })).toBe(', 4 bài có đủ các từ')
    expect(sayComplete({ complete: 7, total: 7, results: [lacking()] })).toBe('')
    expect(sayComplete({ complete: 0, total: 7, results: [lacking('hàng')] })).toContain('không bài nào')
  })

  it('says nothing where the first article lacks only a word that asks', () => {
    expect(sayComplete({ complete: 0, total: 7, results: [lacking('ai')] })).toBe('')
  })
})
