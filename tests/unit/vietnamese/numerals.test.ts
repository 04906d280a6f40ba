import { describe, expect, it } from 'vitest'
import { numeralPattern, readAmount, readNumeral, spellNumeral } from '#src/vietnamese/numerals.ts'

describe('a numeral', () => {
  it.each([
    ['20', 20],
    ['09', 9],
    ['XX', 20],
    ['XIV', 14],
    ['xiii', 13],
    ['nhất', 1],
    ['Nhất', 1],
    ['thứ', null],
    ['tư', 4],
    ['năm', 5],
    ['chín', 9],
    ['mười', 10],
    ['mười hai', 12],
    ['mười lăm', 15],
    ['hai mươi', 20],
    ['hai mươi mốt', 21],
    ['Ba mươi tư', 34],
    ['hai muoi mot', 21],
    ['muoi lam', 15],
    ['bay', 7],
    ['bà', null],
    ['hai mươi mốt ba', null],
    ['0', null],
    ['IIX', null],
    ['hai ba', null],
    ['', null],
  ])('%j is %j', (text, value) => {
    expect(readNumeral(text)).toBe(value)
  })
})

describe('the pattern of a numeral', () => {
  const whole = new RegExp(`lần thứ (${numeralPattern})`, 'iu')

  it.each([
    ['Hội nghị lần thứ hai mươi mốt của Ban Chấp hành', 'hai mươi mốt'],
    ['Hội nghị lần thứ chín nhằm đánh giá', 'chín'],
    ['Hội nghị lần thứ VII', 'VII'],
    ['Hội nghị lần thứ mười năm 2022', 'mười'],
    ['Hội nghị lần thứ 15, khóa XX', '15'],
  ])('in %j takes %j', (text, numeral) => {
    expect(whole.exec(text)?.[1]).toBe(numeral)
  })

  it('takes no beginning of a word and no year', () => {
    expect(whole.test('lần thứ balô')).toBe(false)
    expect(whole.test('lần thứ 2024')).toBe(false)
  })
})

describe('an amount', () => {
  it.each([
    ['21.208', 21208],
    ['1,5', 1.5],
    ['1.234.567,25', 1234567.25],
    ['05', 5],
    ['4288', 4288],
    ['1.5', null],
    ['21.20', null],
    ['năm', null],
  ])('%j is %j', (text, value) => {
    expect(readAmount(text)).toBe(value)
  })
})

describe('a number in words', () => {
  it.each([
    [1, 'nhất'],
    [4, 'tư'],
    [7, 'bảy'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [34, 'ba mươi tư'],
    [0, '0'],
    [100, '100'],
    [1.5, '1.5'],
  ])('%j is %s', (number, words) => {
    expect(spellNumeral(number)).toBe(words)
  })

  it('is read back', () => {
    for (let number = 1; number < 100; number += 1) expect(readNumeral(spellNumeral(number))).toBe(number)
  })
})
