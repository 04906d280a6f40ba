import { describe, expect, it } from 'vitest'
import {
  askAnew,
  choose,
  clipQuestion,
  decline,
  isEmpty,
  longestQuestion,
  readSearchAddress,
  writeSearchAddress,
} from '#src/search/engine/search-address.ts'

describe('readSearchAddress', () => {
  it('reads question, filters and order', () => {
    expect(
      readSearchAddress('?q=%C4%91%E1%BA%A3ng+b%E1%BB%99&nam=2024&to-chuc=Kh%E1%BB%91i&xep=moi-nhat'),
    ).toEqual({
      text: 'đảng bộ',
      chosen: { nam: '2024', 'to-chuc': 'Khối' },
      years: null,
      order: 'newest',
      declined: [],
      literal: false,
      grouped: false,
    })
  })

  it('reads years, what was declined, the literal question and groups', () => {
    expect(readSearchAddress('?tu=2019&den=2022&bo=ky,tinh,xyz&nguyen-van=1&nhom=hoi-nghi')).toMatchObject({
      years: { from: 2019, to: 2022 },
      declined: ['tinh', 'ky'],
      literal: true,
      grouped: true,
    })
  })

  it.each([
    ['?tu=2019', { from: 2019, to: 9999 }],
    ['?den=2019', { from: 0, to: 2019 }],
    ['?tu=2022&den=2019', { from: 2019, to: 2022 }],
    ['?tu=abc&den=20191', null],
  ])('reads the years of %j', (search, years) => {
    expect(readSearchAddress(search).years).toEqual(years)
  })

  it('composes a question that came decomposed', () => {
    expect(readSearchAddress(`?q=${encodeURIComponent('đảng'.normalize('NFD'))}`).text).toBe('đảng')
  })

  it.each(['', '?', '?nam=&xep=abc&x=1', '?q=%E0%A4%A'])('passes over %j', (search) => {
    expect(readSearchAddress(search)).toMatchObject({ chosen: {}, order: 'relevance' })
  })
})

describe('writeSearchAddress', () => {
  it.each([
    '?q=a&tu=2019&den=2022&nhom=hoi-nghi&bo=tinh,ky&nguyen-van=1',
    '?tu=2019',
    '?den=2022&xep=theo-ky',
    '',
    '?q=hoi+nghi',
    '?q=%C4%91%E1%BA%A3ng&nam=2024&chuyen-muc=Tin&xep=moi-nhat',
  ])('gives %j back', (search) => {
    expect(writeSearchAddress(readSearchAddress(search))).toBe(search)
  })
})

describe('choose', () => {
  const address = readSearchAddress('?q=dang&nam=2024')

  it('puts one value in place of another', () => {
    expect(choose(address, 'nam', '2023').chosen).toEqual({ nam: '2023' })
  })

  it('takes a value away and leaves the rest', () => {
    expect(choose(choose(address, 'to-chuc', 'Khối'), 'nam', null)).toEqual({
      ...address,
      chosen: { 'to-chuc': 'Khối' },
    })
  })
})

describe('a question that is too long', () => {
  it('does not make the address longer than web servers take', () => {
    const search = writeSearchAddress(readSearchAddress(`?q=${'đảng '.repeat(2000)}`))
    expect(search.length).toBeLessThan(4000)
    expect(readSearchAddress(search).text).toHaveLength(longestQuestion)
  })

  it('is not cut through a character', () => {
    expect(clipQuestion('😀'.repeat(1000)).isWellFormed()).toBe(true)
    expect(() => writeSearchAddress(readSearchAddress(`?q=a${'😀'.repeat(1000)}`))).not.toThrow()
  })
})

describe('askAnew', () => {
  const asked = readSearchAddress('?q=lan+thu+7&nam=2022&bo=ky&nguyen-van=1')

  it('keeps filters but not what was said of another question', () => {
    expect(askAnew(asked, 'lan thu 8')).toMatchObject({
      text: 'lan thu 8',
      chosen: { nam: '2022' },
      declined: [],
      literal: false,
    })
  })

  it('leaves the same question as it was', () => {
    expect(askAnew(asked, 'lan thu 7')).toBe(asked)
  })
})

describe('decline', () => {
  it('adds a facet once', () => {
    const address = decline(decline(readSearchAddress('?q=a'), 'ky'), 'ky')
    expect(writeSearchAddress(address)).toBe('?q=a&bo=ky')
  })
})

describe('isEmpty', () => {
  it.each([
    ['?q=+', true],
    ['?xep=moi-nhat', true],
    ['?tu=2019', false],
    ['?nam=2019', false],
    ['?q=a', false],
  ])('tells of %j', (search, empty) => {
    expect(isEmpty(readSearchAddress(search))).toBe(empty)
  })
})
