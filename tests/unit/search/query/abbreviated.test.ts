import { describe, expect, it } from 'vitest'
import { swapsOf } from '#src/search/query/abbreviated.ts'
import { understandQuery } from '#src/search/query/query.ts'

function swaps(text: string): string[] {
  const { terms, sequence } = understandQuery(text)
  const words = sequence.flatMap((number) => terms[number] ?? [])
  return swapsOf(words).map(({ from, to, text: other }) => `${from}-${to} ${other}`)
}

describe('swapsOf', () => {
  it.each([
    ['UBND tỉnh', '0-1 ủy ban nhân dân'],
    ['tỉnh hdnd', '1-2 hội đồng nhân dân'],
    ['kế hoạch KT-XH', '2-4 kinh tế xã hội'],
    ['TP.HCM: Du lịch', '0-1 thành phố'],
    ['Sở GD&ĐT', '1-3 giáo dục và đào tạo'],
    ['Đảng ủy Khối CCQ&DN', '3-5 các cơ quan và doanh nghiệp'],
    ['uy ban nhan dan xa', '0-4 UBND'],
    ['BCH quân sự tỉnh', '0-1 bộ chỉ huy'],
    ['họp Hội đồng nhân dân', '1-5 HĐND'],
    ['sở giáo dục và đào tạo', '1-6 GD ĐT'],
  ])('“%s” can be written “%s”', (text, swap) => {
    expect(swaps(text)).toContain(swap)
  })

  it('writes a name short as a whole, not a part of it', () => {
    expect(swaps('ủy ban mặt trận tổ quốc').filter((swap) => swap.startsWith('0-'))).toEqual(['0-6 UBMTTQ'])
  })

  it('writes names of two words short in short questions only', () => {
    expect(swaps('chính phủ họp')).toEqual(['0-2 CP'])
    expect(swaps('phiên họp của chính phủ về giá lúa')).toEqual([])
  })

  it('takes what is a word as well for an abbreviation in capitals only', () => {
    expect(swaps('đi du lịch')).toEqual([])
    expect(swaps('ĐU khối')).toEqual(['0-1 đảng ủy'])
    expect(swaps('ĐI DU LỊCH')).toEqual([])
  })

  it('trusts what fits the words nearby more', () => {
    const best = (text: string): string | undefined => {
      const { terms } = understandQuery(text)
      return swapsOf(terms).toSorted((a, b) => b.weight - a.weight)[0]?.text
    }
    expect(best('BCH đảng bộ')).toBe('ban chấp hành')
    expect(best('BCH quân sự')).toBe('ban chỉ huy')
    expect(best('CP')).toBe('chính phủ')
    expect(best('công ty CP')).toBe('cổ phần')
  })
})
