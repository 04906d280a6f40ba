import { describe, expect, it } from 'vitest'
import { matchTerm, mostTerms, understandQuery } from '#src/search/query/query.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'

function words(text: string): string[] {
  return understandQuery(text).terms.map(({ word }) => word)
}

describe('understandQuery', () => {
  it.each([
    ['Đảng bộ khối lần thứ 20'.normalize('NFD'), ['đảng', 'bộ', 'khối', 'lần', 'thứ', '20']],
    ['ĐẢNG BỘ', ['đảng', 'bộ']],
    ['\u00D0ảng bộ', ['đảng', 'bộ']],
    ['\u00F0ảng bộ', ['đảng', 'bộ']],
    ['hoà bình', ['hòa', 'bình']],
    ['Cơ quan-Doanh nghiệp', ['cơ', 'quan', 'doanh', 'nghiệp']],
    ['21- KL/TW', ['21', 'kl', 'tw']],
    ['08/04/2022', ['8', '4', '2022']],
    ['“Mái ấm\u00A0biên cương”', ['mái', 'ấm', 'biên', 'cương']],
    ['', []],
    ['🎉 — ?', []],
    ['\uD800', []],
  ])('reads %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('keeps each word once and remembers where it was repeated', () => {
    const query = understandQuery('Đảng ủy Đảng bộ')
    expect(query.terms.map(({ word }) => word)).toEqual(['đảng', 'ủy', 'bộ'])
    expect(query.sequence).toEqual([0, 1, 0, 2])
  })

  it.each([
    ['hội ngh', false],
    ['hội nghị ', true],
    ['hội nghị.', true],
    ['"hội nghị"', true],
  ])('tells whether the last word of %j is ended', (text, finished) => {
    expect(understandQuery(text).finished).toBe(finished)
  })

  it.each([
    ['dang bo khoi', true],
    ['đang bo khoi', false],
    ['dảng bo', false],
    ['21-KL/TW', true],
  ])('tells whether %j has no marks', (text, unmarked) => {
    expect(understandQuery(text).unmarked).toBe(unmarked)
  })

  it('takes the first words of a question without end', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `từ${String(index)}x`).join(' ')
    expect(understandQuery(text).terms.length).toBeLessThanOrEqual(mostTerms)
  })
})

describe('matchTerm', () => {
  const term = (text: string) => {
    const [first] = understandQuery(text).terms
    if (first === undefined) throw new Error(`no word in "${text}"`)
    return first
  }

  it.each([
    ['đảng', 'Đảng', 'exact'],
    ['đảng', 'đang', 'folded'],
    ['dang', 'Đảng', 'folded'],
    ['uỷ', 'ủy', 'exact'],
    ['quan', 'quang', 'none'],
    ['5', '05', 'exact'],
  ])('compares %s with %s: %s', (typed, word, match) => {
    expect(matchTerm(term(typed), toWordForm(word), false)).toBe(match)
  })

  it('lets a word go on where it is only begun', () => {
    expect(matchTerm(term('ngh'), toWordForm('nghị'), true)).toBe('exact')
    expect(matchTerm(term('nghi'), toWordForm('nghị'), true)).toBe('folded')
    expect(matchTerm(term('hoi'), toWordForm('nghị'), true)).toBe('none')
  })
})
