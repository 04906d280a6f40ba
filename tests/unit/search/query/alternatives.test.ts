import { describe, expect, it } from 'vitest'
import { alternativesOf } from '#src/search/query/alternatives.ts'
import { understandQuery } from '#src/search/query/query.ts'

function shown(text: string): string[] {
  const query = understandQuery(text)
  const typed = query.sequence.map((number) => query.terms[number]?.word ?? '')
  return alternativesOf(query).map(
    ({ from, to, words }) =>
      `${typed.slice(from, to).join(' ')} = ${words.map(({ word }) => word).join(' ')}`,
  )
}

describe('alternativesOf', () => {
  it.each([
    ['UBND tỉnh', 'ubnd = ủy ban nhân dân'],
    ['xa hdnd', 'hdnd = hội đồng nhân dân'],
    ['ủy ban nhân dân tỉnh', 'ủy ban nhân dân = ubnd'],
    ['Khối CCQ&DN tỉnh', 'ccq dn = các cơ quan và doanh nghiệp'],
    ['hội nghị lần thứ 20', '20 = xx'],
    ['hội nghị lần thứ 20', '20 = hai mươi'],
    ['hoi nghi lan thu bay', 'bay = 7'],
    ['hội nghị lần thứ VII', 'vii = 7'],
    ['hội nghị lần 7', 'lần 7 = lần thứ 7'],
    ['lần thứ hai mươi mốt', 'hai mươi mốt = 21'],
    ['lần thứ mười năm 2022', 'mười = 10'],
    ['đại hội XIII', 'xiii = 13'],
    ['đại hội 13', '13 = xiii'],
    ['XIII', 'xiii = 13'],
    ['quý 1', '1 = i'],
    ['quý I/2022', 'quý i 2022 = quý i năm 2022'],
    ['tháng 4 năm 2022', 'tháng 4 năm 2022 = tháng 4 2022'],
    ['thang 4/2022', 'thang 4 2022 = tháng 4 năm 2022'],
    ['8/4/2022', '8 4 2022 = 8 tháng 4 năm 2022'],
    ['08-04-2022', '8 4 2022 = 8 tháng 4 năm 2022'],
    ['ngày 8 tháng 4', '8 tháng 4 = 8 4'],
    ['ngay 8 thang tu nam 2022', '8 thang tu nam 2022 = 8 4 2022'],
    ['nghị quyết 35', 'nghị quyết 35 = 35 nq'],
    ['nghi quyet so 35', 'nghi quyet so 35 = 35 nq'],
    ['nq35', 'nq 35 = 35 nq'],
    ['nq35', 'nq 35 = nghị quyết 35'],
    ['NQ TW 35', 'nq tw 35 = 35 nq tw'],
    ['tb 12', 'tb 12 = thông báo 12'],
    ['qđ 12', 'qđ 12 = quyết định 12'],
  ])('of “%s” has “%s”', (text, alternative) => {
    expect(shown(text)).toContain(alternative)
  })

  it.each([
    '21-KL/TW',
    '35 nq tw',
    'Kết luận số 21- KL/TW',
    'đắk nông',
    'tu du',
    'vi li',
    'năm 2022',
    '20',
    '',
  ])('of “%s” has none', (text) => {
    expect(shown(text)).toEqual([])
  })

  it('has what fits the words around it first', () => {
    expect(shown('BCH quân sự')[0]).toBe('bch = ban chỉ huy')
    expect(shown('BCH đảng bộ')[0]).toBe('bch = ban chấp hành')
  })

  it('trusts nothing as much as what was typed, and stays few', () => {
    const query = understandQuery('UBND HĐND UBKT BCH BTV TW lần thứ 20 ngày 8/4/2022 nghị quyết 35')
    const found = alternativesOf(query)
    expect(found.length).toBeLessThanOrEqual(6)
    for (const { weight } of found) expect(weight).toBeLessThan(1)
  })
})
