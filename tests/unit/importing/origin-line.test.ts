import { describe, expect, it } from 'vitest'
import { readOrigin } from '#src/importing/origin-line.ts'

describe('readOrigin', () => {
  it.each([
    ['Theo:http://baonamdinh.vn/', 'http://baonamdinh.vn/', 'baonamdinh.vn'],
    ['Nguồn: dangcongsan.vn', 'https://dangcongsan.vn', 'dangcongsan.vn'],
    ['(Theo www.baobinhdinh.vn)', 'https://www.baobinhdinh.vn', 'baobinhdinh.vn'],
    ['Nguồn tin: https://nhandan.vn/tin-tuc/a-1.html', 'https://nhandan.vn/tin-tuc/a-1.html', 'nhandan.vn'],
  ])('reads the address in %j', (raw, url, host) => expect(readOrigin(raw)).toEqual({ raw, url, host }))

  it.each([
    ['(Theo Báo Nhân Dân)', 'Báo Nhân Dân'],
    ['Theo TTXVN', 'TTXVN'],
    ['Nguồn: Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo Tỉnh ủy'],
    ['Theo Quảng Nam online', 'Quảng Nam online'],
  ])('reads the name in %j', (raw, name) =>
    expect(readOrigin(raw)).toEqual({ raw, url: null, host: null, name }),
  )

  it.each([
    'Theo bạn, điều gì có thể giữ chân và thu hút người tài vào khu vực công?',
    'Theo báo cáo của Ban Thường vụ',
    'Theo đó',
    'Theo đó:',
    'Theo Nghị quyết Đại hội',
    'Nguồn nhân lực: yếu tố quyết định, lâu dài',
  ])('leaves %j alone', (text) => expect(readOrigin(text)).toBeNull())
})
