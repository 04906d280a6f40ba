import { describe, expect, it } from 'vitest'
import { deskLinks } from '#admin/app/page/desk-links.ts'

describe('deskLinks', () => {
  it('shows a reporter no page of the administrator', () => {
    expect(deskLinks(['read', 'write']).map(({ label }) => label)).toEqual([
      'Tài khoản của tôi',
      'Hẹn giờ',
      'Thùng rác',
      'Bản phát hành',
    ])
  })

  it('shows an administrator accounts and the log', () => {
    const addresses = deskLinks(['read', 'manage']).map(({ address }) => address)
    expect(addresses).toContain('/admin/thanh-vien/')
    expect(addresses).toContain('/admin/nhat-ky/')
  })

  it('shows nothing to nobody', () => {
    expect(deskLinks([])).toEqual([])
  })
})
