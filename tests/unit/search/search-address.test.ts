import { describe, expect, it } from 'vitest'
import { choose, readSearchAddress, writeSearchAddress } from '#src/search/search-address.ts'

describe('readSearchAddress', () => {
  it('reads question, filters and order', () => {
    expect(
      readSearchAddress('?q=%C4%91%E1%BA%A3ng+b%E1%BB%99&nam=2024&to-chuc=Kh%E1%BB%91i&xep=moi-nhat'),
    ).toEqual({
      text: 'đảng bộ',
      chosen: { nam: '2024', 'to-chuc': 'Khối' },
      order: 'newest',
    })
  })

  it('composes a question that came decomposed', () => {
    expect(readSearchAddress(`?q=${encodeURIComponent('đảng'.normalize('NFD'))}`).text).toBe('đảng')
  })

  it.each(['', '?', '?nam=&xep=abc&x=1', '?q=%E0%A4%A'])('passes over %j', (search) => {
    expect(readSearchAddress(search)).toMatchObject({ chosen: {}, order: 'relevance' })
  })
})

describe('writeSearchAddress', () => {
  it.each(['', '?q=hoi+nghi', '?q=%C4%91%E1%BA%A3ng&nam=2024&chuyen-muc=Tin&xep=moi-nhat'])(
    'gives %j back',
    (search) => {
      expect(writeSearchAddress(readSearchAddress(search))).toBe(search)
    },
  )
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
