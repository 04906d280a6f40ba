import { describe, expect, it } from 'vitest'
import { toWordForm } from '#src/search/documents/word-form.ts'

describe('toWordForm', () => {
  it.each([
    ['Uỷ', 'ủy', 'uy'],
    ['ĐẢNG', 'đảng', 'dang'],
    ['hòa', 'hòa', 'hoa'],
    ['hoà', 'hòa', 'hoa'],
    ['08', '8', '8'],
    ['0', '0', '0'],
  ])('compares %j as %j and without marks as %j', (typed, word, folded) => {
    expect(toWordForm(typed)).toEqual({ word, folded })
  })

  it('is the same for one word in NFC and NFD', () => {
    expect(toWordForm('nghị'.normalize('NFD'))).toEqual(toWordForm('nghị'))
  })
})
