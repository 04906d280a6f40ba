import { describe, expect, it } from 'vitest'
import { provinceOfHost, toProvinceName } from '#src/bodies/province-names.ts'
import { formerProvinces, presentProvinces } from '#src/bodies/provinces.ts'

describe('the provinces', () => {
  it('were 63, five of them cities', () => {
    expect(new Set(formerProvinces.map(({ name }) => name)).size).toBe(63)
    expect(formerProvinces.filter(({ kind }) => kind === 'thành phố')).toHaveLength(5)
  })

  it('are 34, six of them cities', () => {
    expect(presentProvinces).toHaveLength(34)
    expect(presentProvinces.filter(({ kind }) => kind === 'thành phố')).toHaveLength(6)
  })

  it('left eleven as they were', () => {
    const parts = (name: string): number =>
      formerProvinces.filter(({ successor }) => successor === name).length
    expect(presentProvinces.filter(({ name }) => parts(name) === 1)).toHaveLength(11)
  })

  it.each([
    ['Nam Định', 'Ninh Bình'],
    ['Đắk Nông', 'Lâm Đồng'],
    ['Bình Định', 'Gia Lai'],
    ['Kon Tum', 'Quảng Ngãi'],
    ['Bà Rịa - Vũng Tàu', 'Hồ Chí Minh'],
    ['Bắc Giang', 'Bắc Ninh'],
  ])('%s belongs to %s', (name, successor) => {
    expect(formerProvinces.find((province) => province.name === name)?.successor).toBe(successor)
  })
})

describe('the name of a province', () => {
  it.each([
    ['Gia lai', 'Gia Lai'],
    ['Đăk Nông', 'Đắk Nông'],
    ['Đắc Lắc', 'Đắk Lắk'],
    ['Hoà Bình', 'Hòa Bình'],
    ['Bà Rịa – Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['Thừa Thiên - Huế', 'Thừa Thiên Huế'],
    ['Bắc Cạn', 'Bắc Kạn'],
    ['Hải Hậu', null],
  ])('%j is %j', (spelling, name) => {
    expect(toProvinceName(spelling)).toBe(name)
  })
})

describe('the province of a host', () => {
  it.each([
    ['baonamdinh.vn', 'Nam Định'],
    ['www.baogialai.com.vn', 'Gia Lai'],
    ['dangbokhoi.quangninh.gov.vn', 'Quảng Ninh'],
    ['tinhuylangson.vn', 'Lạng Sơn'],
    ['baohanam.com.vn', 'Hà Nam'],
    ['baoquangnam.vn', 'Quảng Nam'],
    ['baoapbac.vn', 'Tiền Giang'],
    ['baodienbienphu.vn', 'Điện Biên'],
    ['dukccqdnlaocai.vn', 'Lào Cai'],
    ['nhandan.vn', null],
    ['dangcongsan.vn', null],
    ['vov.vn', null],
    ['hue.vnexpress.net', 'Huế'],
  ])('%s is %j', (host, name) => {
    expect(provinceOfHost(host)).toBe(name)
  })
})
