import { describe, expect, it } from 'vitest'
import { groupByProvince, shortNameOf } from '#src/archive/bodies.ts'
import { exampleBody } from './example.ts'

const gialai = exampleBody('gia-lai', {
  name: 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Gia Lai',
  shortName: 'Đảng bộ Khối',
  province: 'Gia Lai',
})
const unknown = exampleBody('khong-ro', { name: 'Đảng bộ Khối các cơ quan tỉnh', shortName: 'Đảng bộ Khối' })
const daknong = exampleBody('dak-nong', { name: 'Đảng bộ Khối tỉnh Đắk Nông', province: 'Đắk Nông' })

describe('the short name of a body', () => {
  it('has its province, since the short names of many are alike', () => {
    expect(shortNameOf(gialai.entry)).toBe('Đảng bộ Khối Gia Lai')
  })

  it('is the full name where the province or a short name is not known', () => {
    expect(shortNameOf(unknown.entry)).toBe('Đảng bộ Khối các cơ quan tỉnh')
    expect(shortNameOf(daknong.entry)).toBe('Đảng bộ Khối tỉnh Đắk Nông')
  })
})

describe('bodies by province', () => {
  it('follow the Vietnamese alphabet, where Đ comes after D and before E', () => {
    const haiduong = exampleBody('hai-duong', { province: 'Hải Dương' })
    const diengroup = exampleBody('dong-thap', { province: 'Đồng Tháp' })
    expect(
      groupByProvince([haiduong, unknown, gialai, diengroup, daknong]).map(({ province }) => province),
    ).toEqual(['Đắk Nông', 'Đồng Tháp', 'Gia Lai', 'Hải Dương', null])
  })
})
