import { describe, expect, it } from 'vitest'
import { AuditLog } from '#admin/server/audit/audit-log.ts'
import { noteDeed } from '#admin/server/audit/deed.ts'
import { Refusal } from '#admin/server/refusal.ts'
import { somebody, temporaryAccounts } from '../temporary-desk.ts'

const path = 'content/articles/2024/hoi-nghi.md'

async function log() {
  const { accounts, database } = await temporaryAccounts()
  const warnings: string[] = []
  const asked = {
    member: somebody(),
    emailOf: (id: string) => (id === 'ma-cua-binh' ? 'binh@example.vn' : null),
    address: '203.0.113.9',
    warn: (text: string) => void warnings.push(text),
  }
  const note = (
    action: unknown,
    params: object,
    work: () => Promise<unknown> = () => Promise.resolve('xong'),
  ) => noteDeed(accounts.audit, { ...asked, request: { action, params } }, work)
  return { audit: accounts.audit, database, warnings, note }
}

function noted(audit: AuditLog) {
  return audit.read({}).lines.map(({ action, target, outcome }) => [action, target, outcome])
}

describe('what was asked', () => {
  it.each([
    [
      'persistEntry',
      { dataFiles: [{ path }, { path: 'content/settings/site.yml' }] },
      `${path}, content/settings/site.yml`,
    ],
    ['persistEntry', { entry: { path } }, path],
    ['deleteFiles', { paths: [path, 'public/media/a.png'] }, `${path}, public/media/a.png`],
    ['persistMedia', { asset: { path: 'public/media/a.png' } }, 'public/media/a.png'],
    ['publishUnpublishedEntry', { collection: 'articles', slug: '2024/hoi-nghi' }, 'articles/2024/hoi-nghi'],
    ['addMember', { name: 'An', email: 'an@example.vn' }, 'an@example.vn'],
    ['changeMember', { id: 'ma-cua-binh', role: 'administrator' }, 'binh@example.vn (Quản trị)'],
    [
      'changeMember',
      { id: 'ma-cua-binh', isDisabled: true, sections: null },
      'binh@example.vn (khóa, mọi chuyên mục)',
    ],
    [
      'changeMember',
      { id: 'ma-cua-binh', sections: ['tin-tuc', 'hoi-nghi'] },
      'binh@example.vn (tin-tuc, hoi-nghi)',
    ],
    ['removeMember', { id: 'khong-con' }, 'khong-con'],
    [
      'updateUnpublishedEntryStatus',
      { collection: 'articles', slug: '2024/hoi-nghi', newStatus: 'pending_publish' },
      'articles/2024/hoi-nghi (sang bước chờ đăng)',
    ],
    ['persistEntry', { entry: { path }, options: { useWorkflow: true } }, `${path} (bản nháp)`],
    ['moveEntry', { path, newSlug: '2024/moi' }, `${path} (thành 2024/moi)`],
    ['rollback', { id: '2024-06-27' }, '2024-06-27'],
    ['deleteFiles', { paths: 'sai' }, ''],
  ])('is noted for %s with what it was done to', async (action, params, target) => {
    const { audit, note } = await log()
    expect(await note(action, params)).toBe('xong')
    expect(noted(audit)).toEqual([[action, target, 'ok']])
  })

  it.each(['info', 'getEntry', 'keepAutosave', 'members', 'audit', 'khong-co', 7, undefined])(
    'is not noted where it only reads: %s',
    async (action) => {
      const { audit, note } = await log()
      await note(action, { path })
      expect(noted(audit)).toEqual([])
    },
  )
})

describe('how it ended', () => {
  it('is noted when it was refused, and the refusal goes on', async () => {
    const { audit, note } = await log()
    const refusal = new Refusal(409, 'Bài đã bị người khác sửa.', { mine: 'a', theirs: 'b' })
    await expect(note('deleteFile', { path }, () => Promise.reject(refusal))).rejects.toBe(refusal)
    expect(noted(audit)).toEqual([['deleteFile', path, '409: Bài đã bị người khác sửa.']])
  })

  it('is noted when something broke, without what only the machine’s log shall hold', async () => {
    const { audit, note } = await log()
    await expect(
      note('deleteFile', { path }, () => Promise.reject(new Error('/srv/bí mật'))),
    ).rejects.toThrow()
    expect(noted(audit)).toEqual([['deleteFile', path, '500']])
  })

  it('reaches the editor even when the log cannot be written', async () => {
    const { database, warnings, note } = await log()
    database.exec('DROP TABLE audit')
    expect(await note('deleteFile', { path })).toBe('xong')
    expect(warnings).toEqual([
      'audit log: deleteFile by Nguyễn Văn An <an@example.vn> (ok): Error: no such table: audit',
    ])
  })
})
