import { describe, expect, it } from 'vitest'
import { settleBodyName, spellOut } from '#src/bodies/body-spelling.ts'
import { bodyAbbreviations } from '#src/vietnamese/abbreviations.ts'

describe('spellOut', () => {
  it.each([
    ['Đảng bộ Khối CCQ&DN tỉnh', 'dang bo khoi cac co quan va doanh nghiep tinh'],
    ['Đảng bộ Khối CCQ & DN', 'dang bo khoi cac co quan va doanh nghiep'],
    ['Đảng bộ Khối CCQDN', 'dang bo khoi cac co quan va doanh nghiep'],
    ['Khối CCQ', 'khoi cac co quan'],
    ['Công ty CP May (MTV)', 'cong ty co phan may'],
    ['BTV Tỉnh Đoàn TNCS', 'ban thuong vu tinh doan thanh nien cong san'],
    ['UBMTTQ xã', 'uy ban mat tran to quoc xa'],
    ['Đảng bộ Tdn', 'dang bo tdn'],
  ])('writes “%s” as “%s”', (name, words) => {
    expect(spellOut(name)).toBe(words)
  })

  it('has one meaning for each abbreviation', () => {
    const shorts = bodyAbbreviations.map(({ short }) => short)
    expect(new Set(shorts).size).toBe(shorts.length)
  })
})

describe('settleBodyName', () => {
  it.each([
    ['Ban Chấp hành Đảng bộ tỉnh Nam Định', 'Tỉnh ủy Nam Định'],
    ['Khối các cơ quan và các doanh nghiệp', 'khối Cơ quan - Doanh nghiệp'],
  ])('“%s” and “%s” settle alike', (one, other) => {
    expect(settleBodyName(one)).toBe(settleBodyName(other))
  })
})
