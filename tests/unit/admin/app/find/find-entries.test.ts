import { describe, expect, it } from 'vitest'
import { findEntries } from '#admin/app/find/find-entries.ts'

const titles = ['Đảng bộ Khối: Hội nghị lần thứ 20', 'Tỉnh ủy Gia Lai', 'Khối thi đua']

function find(question: string): string[] {
  return findEntries(question, titles, (title) => title).map(({ original }) => original)
}

describe('findEntries', () => {
  it('finds with and without marks, in any order of the words', () => {
    expect(find('khoi dang')).toEqual(['Đảng bộ Khối: Hội nghị lần thứ 20'])
    expect(find('KHỐI'.normalize('NFD'))).toEqual(['Đảng bộ Khối: Hội nghị lần thứ 20', 'Khối thi đua'])
  })

  it('finds everything for nothing, and nothing for what is not there', () => {
    expect(find(' ')).toEqual(titles)
    expect(find('khối xyz')).toEqual([])
  })

  it('counts every hit as certain enough for Decap, which drops scores up to 5', () => {
    expect(findEntries('gia', titles, (title) => title)[0]?.score).toBeGreaterThan(5)
  })
})
