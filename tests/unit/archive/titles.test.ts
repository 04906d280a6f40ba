import { describe, expect, it } from 'vitest'
import { isCapitalTitle, listTitle } from '#src/archive/titles.ts'

describe('a title in a list', () => {
  it('loses the emoji at its ends and nothing else', () => {
    expect(listTitle('🎉🇻🇳 Đại hội thành công tốt đẹp ❤️👍🏽')).toBe('Đại hội thành công tốt đẹp')
    expect(listTitle('Hội nghị 1️⃣')).toBe('Hội nghị')
  })

  it('keeps emoji within, numbers at the ends and marks such as ®', () => {
    expect(listTitle('Chung tay 🌱 trồng cây')).toBe('Chung tay 🌱 trồng cây')
    expect(listTitle('35 năm Đổi mới và Nghị quyết số 18')).toBe('35 năm Đổi mới và Nghị quyết số 18')
    expect(listTitle('Phần mềm Kỷ Yếu®')).toBe('Phần mềm Kỷ Yếu®')
  })

  it('stays whole where it is emoji alone', () => {
    expect(listTitle('🎉🎉')).toBe('🎉🎉')
  })
})

describe('a title in capitals', () => {
  it.each([
    'KỶ NIỆM 1 NĂM THÀNH LẬP ĐẢNG BỘ KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH (1-6-2020 - 1-6-2021)',
    'HỘI NGHỊ BAN CHẤP HÀNH (Khóa IX)',
  ])('is known: %s', (title) => {
    expect(isCapitalTitle(title)).toBe(true)
  })

  it.each([
    'Đảng ủy Khối các cơ quan tỉnh: Tổng kết công tác xây dựng Đảng năm 2023',
    'UBND tỉnh',
    'ĐẠI HỘI Đảng bộ Khối lần thứ XX',
    '2020-2025',
  ])('is not every title with capitals: %s', (title) => {
    expect(isCapitalTitle(title)).toBe(false)
  })
})
