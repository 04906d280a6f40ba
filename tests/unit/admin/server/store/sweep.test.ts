import { spawnSync } from 'node:child_process'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pendingRef } from '#admin/server/store/ref.ts'
import { openStore } from '#admin/server/store/store.ts'
import { author, temporaryRepository } from '../temporary-repository.ts'

/** The id of a process that is no more. */
function deadProcess(): number {
  return spawnSync('true').pid
}

describe('sweeping a repository at start', () => {
  it('removes the pending refs of newsrooms that are no more', async () => {
    const { folder, git } = await temporaryRepository()
    const left = pendingRef().replace(String(process.pid), String(deadProcess()))
    await git('update-ref', left, 'main')
    await openStore({ repository: folder })
    expect(await git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n')
  })

  it('keeps those of a newsroom that is at work', async () => {
    const { folder, git } = await temporaryRepository()
    const ref = pendingRef()
    await git('update-ref', ref, 'main')
    await openStore({ repository: folder })
    expect(await git('for-each-ref', '--format=%(refname)', 'refs/newsroom')).toBe(`${ref}\n`)
  })

  it('removes locks that stand still, so that the next save works', async () => {
    const { folder, git } = await temporaryRepository()
    const locks = [
      'refs/heads/main.lock',
      'refs/heads/cms/articles/2024/a.lock',
      'packed-refs.lock',
      'HEAD.lock',
    ]
    await mkdir(join(folder, '.git/refs/heads/cms/articles/2024'), { recursive: true })
    for (const lock of locks) await writeFile(join(folder, '.git', lock), '')
    const store = await openStore({ repository: folder })
    const changes = [{ path: 'content/pages/a.md', content: Buffer.from('a') }]
    await store.save({ changes, author, message: 'Lưu' })
    expect(await git('show', 'main:content/pages/a.md')).toBe('a')
  })

  it('keeps a lock that somebody holds on another branch', async () => {
    const { folder } = await temporaryRepository()
    const lock = join(folder, '.git/refs/heads/cua-toi.lock')
    await writeFile(lock, '')
    await openStore({ repository: folder })
    await expect(stat(lock)).resolves.toBeDefined()
  })
})
