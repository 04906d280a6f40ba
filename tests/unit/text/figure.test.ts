import { describe, expect, it } from 'vitest'
import { formatFigure } from '#src/text/figure.ts'

describe('a figure in Vietnamese', () => {
  it.each([
    [5, '5'],
    [4288, '4.288'],
    [21208, '21.208'],
    [0.5, '0,5'],
    [1234.56, '1.234,56'],
    [1_500_000_000, '1,5 tỷ'],
    [12_700_000, '12,7 triệu'],
    [1_234_567, '1.234.567'],
    [1_250_000_000_000, '1.250 tỷ'],
    [-4288, '-4.288'],
  ])('%d is %s', (value, words) => {
    expect(formatFigure(value)).toBe(words)
  })
})
