import { describe, expect, it } from 'vitest'
import { readNumeral } from '#src/vietnamese/numerals.ts'
import { toRoman } from '#src/vietnamese/roman.ts'

describe('a Roman numeral', () => {
  it('is what khóa and congresses are counted in', () => {
    expect([4, 9, 13, 14, 20, 49].map(toRoman)).toEqual(['IV', 'IX', 'XIII', 'XIV', 'XX', 'XLIX'])
  })

  it('is read back as the same number', () => {
    for (let number = 1; number <= 399; number += 1) expect(readNumeral(toRoman(number))).toBe(number)
  })

  it('is left to digits where there is none', () => {
    expect([0, -1, 1.5, 400].map(toRoman)).toEqual(['0', '-1', '1.5', '400'])
  })
})
