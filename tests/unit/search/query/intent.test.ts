import { describe, expect, it } from 'vitest'
import type { Chip } from '#src/search/query/chip.ts'
import { mayNarrow, readIntent } from '#src/search/query/intent.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { knownNames } from './known-names.ts'

const known = knownNames({
  nam: ['2020', '2021', '2022', '2023'],
  quy: ['2022-Q1', '2022-Q2'],
  tinh: ['Đắk Nông', 'Lâm Đồng', 'Bà Rịa - Vũng Tàu', 'Huế', 'Hồ Chí Minh'],
  ky: ['7', '20'],
  khoa: ['XIII', '2020-2025'],
  loai: ['Hội nghị', 'Đại hội', 'Tin'],
  'to-chuc': [
    'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Đắk Nông',
    'Tỉnh ủy Nam Định',
    'Đảng bộ huyện Hải Hậu',
  ],
  nguoi: ['Phạm Thị Tố Hải', 'Nguyễn Văn Hùng', 'Nguyễn Văn Hưng', 'Lâm Đông'],
  'van-ban': ['21-KL/TW', '35-NQ/TW', '35-NQ/TU', '05-CT/TW', '64/2007/NĐ-CP', '202/2025/QH15'],
})

function shown(chips: readonly Chip[]): string[] {
  return chips.map(({ facet, value, words }) => `${facet}=${value} “${words}”`)
}

function read(text: string): { chips: string[]; offers: string[] } {
  const { chips, offers } = readIntent(understandQuery(text), known)
  return { chips: shown(chips), offers: shown(offers) }
}

function values(text: string, of: 'chips' | 'offers'): string[] {
  return readIntent(understandQuery(text), known)[of].map(({ facet, value }) => `${facet}=${value}`)
}

describe('a question about one conference', () => {
  it('is read as its session, province and year', () => {
    expect(read('hội nghị bch lần thứ 7 đắk nông 2022')).toEqual({
      chips: ['ky=7 “lần thứ 7”', 'nam=2022 “2022”', 'tinh=Đắk Nông “đắk nông”'],
      offers: [],
    })
  })

  it.each([
    'hoi nghi bch lan thu 7 dak nong 2022',
    'HỘI NGHỊ BCH LẦN THỨ VII ĐẮK NÔNG 2022',
    'hội nghị bch lần thứ bảy Đăk Nông năm 2022',
    'hoi nghi lan thu bay dak nong nam 2022',
    'hội nghi bch lân thư 7 đăc nông 2022'.replace('đăc', 'đắc'),
    'bch lần 7 đắk nông 2022',
    'kỳ họp thứ 7 hđnd đắk nông 2022',
    'lần thứ 7 đắk nông năm 2022',
    'hội nghị bch lần thứ 7 đắk nông 2022'.normalize('NFD'),
  ])('is read alike as “%s”', (text) => {
    expect(values(text, 'chips')).toEqual(['ky=7', 'nam=2022', 'tinh=Đắk Nông'])
  })

  it.each([
    ['hội nghị bch lần thứ 20 nhiệm kỳ 2020-2025', ['ky=20', 'khoa=2020-2025']],
    ['hội nghị lần thứ 7 khóa XIII', ['ky=7', 'khoa=XIII']],
    ['hội nghị lần thứ 7 khoa 13', ['ky=7', 'khoa=XIII']],
    ['hội nghị lần thứ 7 quý I/2022', ['ky=7', 'quy=2022-Q1']],
    ['hội nghị lần thứ 7 quý 2 năm 2022', ['ky=7', 'quy=2022-Q2']],
    ['hội nghị đắk nông năm 2022', ['nam=2022', 'tinh=Đắk Nông', 'loai=Hội nghị']],
    ['đại hội nhiệm kỳ 2020 - 2025', ['khoa=2020-2025', 'loai=Đại hội']],
    ['hội nghị lần thứ 7 bà rịa vũng tàu', ['ky=7', 'tinh=Bà Rịa - Vũng Tàu']],
    ['hội nghị lần thứ 7 TP.HCM', ['ky=7', 'tinh=Hồ Chí Minh']],
  ])('“%s” is narrowed to %j', (text, chips) => {
    expect(values(text, 'chips')).toEqual(chips)
  })

  it('is not narrowed by what the index has not', () => {
    expect(values('hội nghị lần thứ 9 gia lai 2019', 'chips')).toEqual([])
  })

  it('is not narrowed by a facet of which it names two', () => {
    expect(values('hội nghị lần thứ 7 năm 2021, 2022', 'chips')).toEqual(['ky=7'])
    expect(values('hội nghị lần thứ 7 đắk nông, lâm đồng', 'chips')).toEqual(['ky=7'])
  })

  it('is not narrowed to a year that it plans or looks back on', () => {
    const text = 'hội nghị lần thứ 7 triển khai nhiệm vụ năm 2023'
    expect(values(text, 'chips')).toEqual(['ky=7'])
    expect(values(text, 'offers')).toEqual(['nam=2023'])
  })

  it('is offered the body it names', () => {
    expect(values('hội nghị lần thứ 7 đảng ủy khối CCQ&DN tỉnh Đắk Nông', 'offers')).toEqual([
      'to-chuc=Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Đắk Nông',
    ])
  })
})

describe('any other question', () => {
  it.each([
    'đại hội lần thứ 7 đắk nông',
    'hội nghị',
    'hội thi cán bộ giỏi lần thứ 7 đắk nông',
    'hội nghị trung ương 7 khóa XIII',
    'nghị quyết hội nghị lần thứ 7 ban chấp hành trung ương khóa XIII',
    'tình hình đắk nông 2022',
    'giải báo chí lần thứ 7',
    'Hội nghị sơ kết công tác xây dựng Đảng sáu tháng đầu năm, quán triệt và phổ biến các văn bản mới lần thứ 7',
  ])('“%s” is narrowed by nothing', (text) => {
    expect(values(text, 'chips')).toEqual([])
  })

  it.each([
    ['tình hình đắk nông 2022', ['nam=2022', 'tinh=Đắk Nông']],
    ['thu ngân sách quý I/2022', ['quy=2022-Q1', 'nam=2022']],
    ['phạm thị tố hải', ['nguoi=Phạm Thị Tố Hải']],
    ['pham thi to hai', ['nguoi=Phạm Thị Tố Hải']],
    ['Nguyễn Văn Hưng', ['nguoi=Nguyễn Văn Hưng']],
    ['nguyen van hung', ['nguoi=Nguyễn Văn Hùng', 'nguoi=Nguyễn Văn Hưng']],
    ['ông Lâm Đông', ['nguoi=Lâm Đông', 'tinh=Lâm Đồng']],
    ['tinh uy nam dinh', ['to-chuc=Tỉnh ủy Nam Định']],
    ['Ban Chấp hành Đảng bộ tỉnh Nam Định', ['to-chuc=Tỉnh ủy Nam Định']],
    ['huyện ủy hải hậu họp', ['to-chuc=Đảng bộ huyện Hải Hậu']],
    ['kết luận 21', ['van-ban=21-KL/TW']],
    ['21- KL/TW', ['van-ban=21-KL/TW']],
    ['35 nq tw', ['van-ban=35-NQ/TW']],
    ['nghị quyết 35', ['van-ban=35-NQ/TW', 'van-ban=35-NQ/TU']],
    ['nq35', ['van-ban=35-NQ/TW', 'van-ban=35-NQ/TU']],
    ['chi thi 5', ['van-ban=05-CT/TW']],
    ['nghị định 64/2007/NĐ-CP', ['van-ban=64/2007/NĐ-CP']],
    ['luật 202/2025/QH15', ['van-ban=202/2025/QH15']],
    ['hội nghị tổng kết', []],
    ['nq tw 35', ['van-ban=35-NQ/TW']],
    ['phường Huế', []],
    ['hoa huệ', []],
    ['nghị quyết 36', []],
  ])('“%s” is offered %j', (text, offers) => {
    expect(values(text, 'offers')).toEqual(offers)
  })

  it('says which words it was read from', () => {
    expect(read('theo  Kết luận số 21- KL/TW, Đắk-Nông').offers).toEqual([
      'van-ban=21-KL/TW “Kết luận số 21- KL/TW”',
      'tinh=Đắk Nông “Đắk-Nông”',
    ])
  })
})

describe('mayNarrow', () => {
  it.each([
    ['hội nghị đắk nông', true],
    ['bch lan thu 7', true],
    ['đại hội nhiệm kỳ 2020-2025 thành công tốt đẹp với sự tham dự của các đại biểu', true],
    ['hội nghị', false],
    ['hội nghị trung ương 9', false],
    ['Hội nghị sơ kết công tác xây dựng Đảng sáu tháng đầu năm của toàn tỉnh', false],
    ['kết luận 21', false],
    ['', false],
  ])('“%s”: %s', (text, may) => {
    expect(mayNarrow(understandQuery(text))).toBe(may)
  })
})
