import { describe, expect, it } from 'vitest'
import { findProvince } from '#src/bodies/find-province.ts'

const read = (title: string | null, text: string, sourceHost: string | null = null) => {
  const { value, how, evidence } = findProvince({ title, text, sourceHost })
  return [value, how, evidence]
}

describe('the province of an article', () => {
  it('is stated in the name of its body', () => {
    const text = 'Sáng 8/4, Ban Chấp hành Đảng bộ Khối tỉnh Đắk Nông họp.'
    expect(read(null, text)).toEqual(['Đắk Nông', 'stated', 'tỉnh Đắk Nông'])
    expect(read(null, text, 'baonamdinh.vn')[0]).toBe('Đắk Nông')
  })

  it('is stated in a dateline', () => {
    expect(read('Quảng Ninh: Sơ kết công tác dân vận', 'Chiều 1/7, Ban Dân vận Tỉnh ủy họp.')).toEqual([
      'Quảng Ninh',
      'stated',
      'Quảng Ninh',
    ])
  })

  it.each([
    ['Ngày 5/10, Huyện ủy Yên Thủy (Hòa Bình) tổ chức hội nghị.', 'Hòa Bình'],
    ['Ngày 5/10, Chi bộ Công ty Cổ phần May Bắc Giang tổ chức hội nghị.', 'Bắc Giang'],
  ])('is stated beside or at the end of the name of its body: %j', (text, province) => {
    expect(read(null, text)).toEqual([province, 'stated', province])
  })

  it('is not that of a smaller place of its name', () => {
    expect(read(null, 'Ngày 5/10, Trung tâm Văn hóa huyện Hòa Bình tổ chức hội thi.')[0]).toBeNull()
  })

  it('is known from the host of the source', () => {
    const text = 'Đảng bộ Khối có 158 đảng bộ, chi bộ cơ sở.'
    expect(read(null, text, 'baonamdinh.vn')).toEqual(['Nam Định', 'source-host', 'baonamdinh.vn'])
  })

  it('is the one province the text mentions', () => {
    const text = 'Ban Chấp hành Đảng bộ Khối họp. Chào mừng 90 năm Ngày thành lập tỉnh Gia lai.'
    expect(read(null, text)).toEqual(['Gia Lai', 'mention', 'tỉnh Gia lai'])
  })

  it.each([
    'Đảng bộ Khối họp. Các tỉnh miền núi còn khó khăn.',
    'Đảng bộ Khối họp. Đoàn công tác tỉnh Phú Yên đến thăm.',
    'Đảng bộ Khối trao đổi kinh nghiệm ở tỉnh Hà Nam và tỉnh Thái Bình.',
    'Đảng bộ Khối học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.',
  ])('is unknown in %j', (text) => {
    expect(read(null, text)).toEqual([null, 'none', undefined])
  })
})
