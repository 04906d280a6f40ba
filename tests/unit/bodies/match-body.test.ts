import { describe, expect, it } from 'vitest'
import { matchBody, sameBody } from '#src/bodies/match-body.ts'

describe('two spellings of one body', () => {
  it.each([
    ['Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh', 'Đảng uỷ Khối Các Cơ quan và Doanh nghiệp tỉnh'],
    ['Đảng bộ Khối CCQ&DN tỉnh Đắk Nông', 'Đảng bộ Khối Các cơ quan và Doanh nghiệp (CCQ&DN) tỉnh Đắk Nông'],
    ['Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh', 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Gia Lai'],
    ['Tỉnh ủy Nam Định', 'Ban Chấp hành Đảng bộ tỉnh Nam Định'],
    ['HĐND tỉnh Bắc Giang', 'Hội đồng nhân dân tỉnh Bắc Giang'],
    ['Huyện ủy Hải Hậu', 'Đảng bộ huyện Hải Hậu'],
    ['Thị ủy Kỳ Anh', 'Đảng bộ thị xã Kỳ Anh'],
    ['Đảng ủy BĐBP tỉnh Điện Biên', 'Đảng ủy Bộ đội Biên phòng tỉnh Điện Biên'],
    ['Chi bộ Công ty CP May Bắc Giang', 'Chi bộ Công ty Cổ phần May Bắc Giang'],
  ])('%j and %j are the same', (one, other) => {
    expect(sameBody(one, other)).toBe(true)
  })

  it.each([
    ['Đảng bộ Khối các cơ quan tỉnh', 'Đảng bộ Khối Doanh nghiệp tỉnh'],
    ['Tỉnh ủy Nam Định', 'Tỉnh ủy Ninh Bình'],
    ['Huyện ủy Hải Hậu', 'Huyện ủy Nghĩa Hưng'],
    ['HĐND tỉnh', 'UBND tỉnh'],
  ])('%j and %j are not', (one, other) => {
    expect(sameBody(one, other)).toBe(false)
  })
})

describe('the registry', () => {
  const giaLai = { name: 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Gia Lai', province: 'Gia Lai' }
  const namDinh = { name: 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Nam Định', province: 'Nam Định' }
  const unknown = {
    name: 'Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh',
    shortName: 'Đảng bộ Khối',
    province: null,
  }
  const registry = [giaLai, namDinh, unknown]
  const name = 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh'

  it('knows a body by its name and the province of the article', () => {
    expect(matchBody(name, 'Gia Lai', registry)).toBe(giaLai)
    expect(matchBody(name, 'Nam Định', registry)).toBe(namDinh)
  })

  it('takes no other province for it', () => {
    expect(matchBody(name, 'Lào Cai', [giaLai, namDinh])).toBeNull()
  })

  it('meets a body of unknown province only from an article of unknown province', () => {
    expect(matchBody(unknown.name, null, [unknown])).toBe(unknown)
    expect(matchBody(unknown.name, 'Lào Cai', [unknown])).toBeNull()
    expect(matchBody(name, null, [giaLai])).toBeNull()
  })

  it('reads the province in the name where the article tells none', () => {
    expect(matchBody('Đảng ủy Khối CCQ&DN tỉnh Gia Lai', null, registry)).toBe(giaLai)
  })

  it('takes a short name only in a known province', () => {
    const named = { ...giaLai, shortName: 'Đảng bộ Khối' }
    expect(matchBody('Đảng bộ Khối', 'Gia Lai', [named, unknown])).toBe(named)
    expect(matchBody('Đảng bộ Khối', null, [named, unknown])).toBeNull()
  })

  it.each([
    'Đảng bộ Khối Các cơ quan và Doanh nghiệp (CCQ&DN) tỉnh Gia Lai',
    'Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh',
    'ĐẢNG BỘ KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH GIA LAI',
  ])('knows the spelling %j', (spelling) => {
    expect(matchBody(spelling, 'Gia Lai', registry)).toBe(giaLai)
  })

  it('guesses nothing where several fit', () => {
    expect(matchBody(name, null, [giaLai, namDinh])).toBeNull()
  })

  it('knows a body by the very words of one of its names', () => {
    expect(matchBody('Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh', null, registry)).toBe(unknown)
    expect(matchBody('Tỉnh đoàn Gia Lai', 'Gia Lai', registry)).toBeNull()
  })

  it('knows a body by an alias', () => {
    const body = { name: 'Đảng ủy UBND tỉnh', aliases: ['Đảng bộ chính quyền tỉnh'], province: 'Lào Cai' }
    expect(matchBody('Đảng bộ Chính quyền tỉnh', 'Lào Cai', [body])).toBe(body)
  })
})
