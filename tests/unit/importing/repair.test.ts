import { describe, expect, it } from 'vitest'
import { repairSpaces } from '#src/importing/repair.ts'

describe('repairSpaces', () => {
  it('puts the space back between two sentences', () => {
    expect(repairSpaces('đồng bộ, hiệu quả.Công tác tổ chức')).toBe('đồng bộ, hiệu quả. Công tác tổ chức')
  })

  it.each([
    'tỉnhCác nhiệm vụ',
    'H.L',
    '4.288 đảng viên',
    'http://baonamdinh.vn/Trang',
    'TP.Hồ Chí Minh',
    'v.v.',
  ])('changes nothing in %j', (text) => expect(repairSpaces(text)).toBe(text))
})
