import { describe, expect, it, vi } from 'vitest'
import { authorStamp, localAuthor } from '#admin/server/store/author.ts'
import { temporaryRepository } from '../temporary-repository.ts'

describe('localAuthor', () => {
  it('is who git knows on this machine', async () => {
    const { folder } = await temporaryRepository()
    expect(await localAuthor(folder)).toEqual({ name: 'Trần Thị Bình', email: 'binh@example.vn' })
  })

  it('is the setting of the newsroom where there is one', async () => {
    const { folder, git } = await temporaryRepository()
    await git('config', 'newsroom.author', 'Ban Biên tập')
    await git('config', 'newsroom.email', 'bbt@example.vn')
    expect(await localAuthor(folder)).toEqual({ name: 'Ban Biên tập', email: 'bbt@example.vn' })
  })

  it('has words where the machine has no setting at all', async () => {
    const { folder, git } = await temporaryRepository()
    await git('config', '--unset', 'user.name')
    await git('config', '--unset', 'user.email')
    vi.stubEnv('HOME', folder)
    vi.stubEnv('XDG_CONFIG_HOME', folder)
    const found = await localAuthor(folder)
    vi.unstubAllEnvs()
    expect(found).toEqual({ name: 'Biên tập viên', email: 'bien-tap@localhost' })
  })
})

describe('authorStamp', () => {
  const noon = new Date('2024-06-27T12:00:00+07:00')

  it('gives name, address and the moment in Vietnam', () => {
    const stamp = authorStamp({ name: 'Nguyễn Văn An', email: 'an@example.vn' }, noon)
    expect(stamp).toBe('Nguyễn Văn An <an@example.vn> 1719464400 +0700')
  })

  it('keeps a name from ending its line or its part of it', () => {
    const stamp = authorStamp({ name: 'An <root@x>\ncommitter Ai', email: 'an@x\n> 0' }, noon)
    expect(stamp).toBe('An  root@x committer Ai <an@x  0> 1719464400 +0700')
  })
})
