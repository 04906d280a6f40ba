import { describe, expect, it } from 'vitest'
import { distanceOf, editsOf, slipperinessOf, slipsOf, withMarksOf } from '#src/search/engine/edits.ts'

describe('editsOf', () => {
  it.each([
    ['kiinh', 'kinh'],
    ['ngi', 'nghi'],
    ['dagn', 'dang'],
    ['hpi', 'hoi'],
    ['9100', '1900'],
  ])('mends “%s” to “%s”', (typed, meant) => {
    expect(editsOf(typed).has(meant)).toBe(true)
  })

  it('mends nothing that is too long to be a word', () => {
    expect(editsOf('a'.repeat(4000)).size).toBe(0)
  })

  it('leaves out the word itself', () => {
    expect(editsOf('dang').has('dang')).toBe(false)
  })
})

describe('slipsOf', () => {
  it.each([
    ['gia', 'da'],
    ['xo', 'so'],
    ['chinh', 'trinh'],
    ['luoc', 'nuoc'],
    ['nghi', 'ngi'],
  ])('hears “%s” as “%s”', (typed, meant) => {
    expect(slipsOf(typed).has(meant)).toBe(true)
  })
})

describe('distanceOf', () => {
  it.each([
    ['dang', 'dang', 0],
    ['dagn', 'dang', 1],
    ['daang', 'dang', 1],
    ['hpi', 'hoii', 2],
    ['chinh', 'quyen', 3],
    ['a', 'abcdef', 3],
  ])('counts the slips between “%s” and “%s”, up to one more than two', (a, b, slips) => {
    expect(distanceOf(a, b, 2)).toBe(slips)
  })
})

describe('slipperinessOf', () => {
  it('holds letters swapped or doubled for likelier than one missing, that for likelier than a wrong one', () => {
    const likely = ['dagn', 'daang', 'dng', 'sang', 'tang'].map((typed) => slipperinessOf(typed, 'dang'))
    expect(likely).toEqual([4, 4, 2.5, 1.5, 0])
  })
})

describe('withMarksOf', () => {
  it.each([
    ['dang', 'đảg', 'đảng'],
    ['quan', 'qan', 'quan'],
    ['nhan', 'nhâ', 'nhân'],
    ['nghi', 'ngị', 'nghị'],
    ['cong', 'côngg', 'công'],
  ])('gives “%s” the marks of “%s”', (folded, typed, marked) => {
    expect(withMarksOf(folded, typed)).toBe(marked)
  })
})
