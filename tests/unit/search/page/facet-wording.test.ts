import { describe, expect, it } from 'vitest'
import { nameValue } from '#src/search/page/facet-wording.ts'

describe('nameValue', () => {
  it.each([
    ['quy', '2022-Q1', 'Quý I năm 2022'],
    ['ky', '7', 'Lần thứ 7'],
    ['khoa', 'XIII', 'Khóa XIII'],
    ['khoa', '2020-2025', 'Nhiệm kỳ 2020-2025'],
    ['van-ban', '21-KL/TW', '21-KL/TW'],
    ['quy', '<b>', '<b>'],
    ['ky', 'x', 'x'],
  ] as const)('of %s %s is %s', (facet, value, name) => {
    expect(nameValue(facet, value)).toBe(name)
  })
})
