import { describe, expect, it } from 'vitest'
import { countSheets, cutSheet, readSheetNumber, sheetRests, sheetSize } from '#src/archive/sheets.ts'

/** `count`, …, 2, 1: newest first, each number the age of its item. */
function newestFirst(count: number): number[] {
  return Array.from({ length: count }, (_, index) => count - index)
}

describe('a page of a list', () => {
  it('keeps its number and its items when an article is added', () => {
    const before = cutSheet(newestFirst(45), 1)
    const after = cutSheet(newestFirst(46), 1)
    expect(before?.items).toEqual(newestFirst(20))
    expect(after?.items).toEqual(before?.items)
  })

  it('holds what is left at the newest end', () => {
    expect(cutSheet(newestFirst(45), 3)?.items).toEqual([45, 44, 43, 42, 41])
  })

  it('is full where it is the newest of several', () => {
    expect(cutSheet(newestFirst(45), null)?.items).toEqual(newestFirst(45).slice(0, sheetSize))
  })

  it('holds everything where there is little, and nothing where there is nothing', () => {
    expect(cutSheet(newestFirst(5), null)).toEqual({ items: [5, 4, 3, 2, 1], number: 1, count: 1, total: 5 })
    expect(cutSheet([], null)).toEqual({ items: [], number: 1, count: 1, total: 0 })
  })

  it.each([0, 4, -1, 1.5, Number.NaN])('does not exist with the number %s', (number) => {
    expect(cutSheet(newestFirst(45), number)).toBeNull()
  })

  it('has no number where the list fits on one page', () => {
    expect(cutSheet(newestFirst(20), 1)).toBeNull()
  })
})

describe('the number in an address', () => {
  it('is read from its Vietnamese form only', () => {
    expect(readSheetNumber(undefined)).toBeNull()
    expect(readSheetNumber('trang/12')).toBe(12)
    for (const rest of ['trang/0', 'trang/01', 'trang/x', 'page/2', 'trang/2/3', ''])
      expect(readSheetNumber(rest)).toBeNaN()
  })

  it('stands for every page that exists', () => {
    expect(sheetRests(20)).toEqual([undefined])
    expect(sheetRests(41)).toEqual([undefined, 'trang/1', 'trang/2', 'trang/3'])
    expect(countSheets(41)).toBe(3)
  })
})
