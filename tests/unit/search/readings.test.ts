import { describe, expect, it } from 'vitest'
import { understandQuery } from '#src/search/query.ts'
import { readingsOf } from '#src/search/readings.ts'

function shown(text: string): string[] {
  return readingsOf(understandQuery(text)).map((reading) => reading.shown)
}

describe('readingsOf', () => {
  it.each([
    ['hooij nghij', 'hội nghị'],
    ['hoi65 nghi5', 'hội nghị'],
    ['ddarng uyr', 'đảng ủy'],
    ['UBND tỉnh', 'ủy ban nhân dân tỉnh'],
    ['hdnd xa', 'hội đồng nhân dân xa'],
    ['uy ban nhan dan tinh', 'UBND tinh'],
    ['kế hoạch KT-XH', 'KH KT XH'],
    ['TP.HCM: Du lịch', 'thành phố hồ chí minh Du lịch'],
  ])('reads “%s” as “%s” as well', (text, other) => {
    expect(shown(text)).toContain(other)
  })

  it('takes BCH for the committee first, beside soldiers for the command', () => {
    expect(shown('hội nghị BCH đảng bộ')[0]).toContain('ban chấp hành')
    expect(shown('BCH quân sự tỉnh')[0]).toContain('ban chỉ huy')
    expect(shown('BCH quân sự tỉnh').join()).toContain('ban chấp hành')
  })

  it('has nothing to add to plain words', () => {
    expect(shown('đắk nông')).toEqual([])
    expect(shown('tu du')).toEqual([])
    expect(shown('')).toEqual([])
  })
})
