import { describe, expect, it } from 'vitest'
import { findAnniversary } from '#src/dates/find-anniversary.ts'

describe('an anniversary', () => {
  it.each([
    [
      'KỶ NIỆM 1 NĂM THÀNH LẬP ĐẢNG BỘ KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH (1-6-2020 - 1-6-2021)',
      ['2020-06-01', '2021-06-01', '(1-6-2020 - 1-6-2021)'],
    ],
    [
      'Kỷ niệm 94 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2024)',
      ['1930-02-03', '2024-02-03', '(3/2/1930 - 3/2/2024)'],
    ],
    ['Mít tinh 90 năm ( 24/5/1932- 24/5/2022)', ['1932-05-24', '2022-05-24', '( 24/5/1932- 24/5/2022)']],
    ['Chào mừng Quốc khánh 2/9/1945–2/9/2023', ['1945-09-02', '2023-09-02', '2/9/1945–2/9/2023']],
  ])('%j', (title, [from, to, raw]) => {
    expect(findAnniversary(title)).toMatchObject({ from, to, raw })
  })

  it.each([
    'Họp từ ngày 27/6/2024 đến ngày 28/6/2024',
    'Kỷ niệm 94 năm Ngày thành lập Đảng (3/2)',
    'Tổng kết công tác xây dựng Đảng năm 2023',
  ])('is none in %j', (title) => {
    expect(findAnniversary(title)).toBeNull()
  })
})
