import { describe, expect, it } from 'vitest'
import { openWordForms, toWordForm } from '#src/search/documents/word-form.ts'

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

describe('openWordForms', () => {
  it('gives one form for a word, however it stands in a text', () => {
    const formOf = openWordForms()
    expect(formOf('Hoà')).toEqual(toWordForm('hòa'))
    expect(formOf('HÒA')).toBe(formOf('Hoà'))
    expect(formOf('hoa')).not.toBe(formOf('Hoà'))
  })
})
