import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Refusal } from '#admin/server/refusal.ts'
import { toDiskRefusal } from '#admin/server/store/disk.ts'
import { GitFault } from '#admin/server/store/git.ts'
import { openStore } from '#admin/server/store/store.ts'
import { articleSource, author, temporaryFolder, temporaryRepository } from '../temporary-repository.ts'

const path = 'content/articles/2024/hoi-nghi.md'
const first = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6.')
const changes = [{ path, content: Buffer.from(first.replace('Sáng', 'Chiều')) }]

const full =
  'Máy chủ đã hết chỗ trống trên đĩa. Bài chưa được lưu nhưng vẫn còn nguyên trong cửa sổ này; những gì đã lưu trước đó không mất. Hãy báo người quản trị dọn đĩa, rồi lưu lại.'

/** Lets git fail as on a full disk whenever it is to write commits; gives the way back. */
async function fillDisk(): Promise<() => void> {
  const folder = await temporaryFolder()
  const before = process.env['PATH'] ?? ''
  const lines = [
    '#!/bin/sh',
    'case "$*" in *fast-import*) echo "fatal: cannot write: No space left on device" >&2; exit 128;; esac',
    `PATH=${JSON.stringify(before)} exec git "$@"`,
  ]
  await writeFile(join(folder, 'git'), `${lines.join('\n')}\n`)
  await chmod(join(folder, 'git'), 0o755)
  const free = (): void => {
    process.env['PATH'] = before
  }
  process.env['PATH'] = `${folder}:${before}`
  onTestFinished(free)
  return free
}

describe('a save on a full disk', () => {
  it('is refused with 507 to all who wait, changes nothing, and works again when there is room', async () => {
    const repository = await temporaryRepository({ [path]: first })
    const store = await openStore({ repository: repository.folder })
    const makeRoom = await fillDisk()
    const key = { collection: 'articles', slug: '2024/hoi-nghi' }
    const save = { changes, author, message: 'Sửa' }
    const outcomes = await Promise.allSettled([store.save(save), store.drafts.save({ ...save, key })])
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { status: 507, message: full } })
    makeRoom()
    expect(await repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n')
    expect(await repository.published(path)).toBe(first)
    expect(await repository.git('status', '--porcelain')).toBe('')
    expect((await store.save(save)).files).toEqual([path])
  })
})

describe('a fault of the disk', () => {
  it.each([
    ['error: unable to write file: Disk quota exceeded', 507],
    ['fatal: Unable to create packed-refs.lock: Read-only file system', 500],
    ['error: insufficient permission for adding an object: Permission denied', 500],
    ['fatal: write error: Input/output error', 500],
  ])('is told to editors in their words: %s', (said, status) => {
    const refusal = toDiskRefusal(new GitFault(['fast-import'], 128, said))
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ status })
  })

  it('is told of the journal too', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    expect(toDiskRefusal(error)).toMatchObject({ status: 507, message: full })
  })

  it('is not seen where there is none', () => {
    const fault = new GitFault(['log'], 128, 'fatal: bad object main')
    const refusal = new Refusal(409, 'Permission denied')
    expect([toDiskRefusal(fault), toDiskRefusal(refusal)]).toEqual([fault, refusal])
  })
})
