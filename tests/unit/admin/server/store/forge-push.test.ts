import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { withoutCredentials } from '#admin/server/store/forge-push.ts'
import { openStore } from '#admin/server/store/store.ts'
import { articleSource, author, bareCopy, temporaryRepository } from '../temporary-repository.ts'

const path = 'content/articles/2024/hoi-nghi.md'
const first = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6.')
const second = first.replace('Sáng', 'Chiều')
const key = { collection: 'articles', slug: '2024/hoi-nghi' }
const changes = [{ path, content: Buffer.from(second) }]
const save = { changes, author, message: 'Sửa bài' }

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(20)
}

async function newsroom() {
  const repository = await temporaryRepository({ [path]: first })
  const forge = await bareCopy(repository)
  const push = { remote: forge.folder, firstPause: 50 }
  const warnings: string[] = []
  const warn = (message: string): number => warnings.push(message)
  const store = await openStore({ repository: repository.folder, push, warn })
  onTestFinished(() => store.close())
  return { store, forge, warnings }
}

describe('the copy on a forge', () => {
  it('follows saves, drafts and publishes', async () => {
    const { store, forge } = await newsroom()
    await store.drafts.save({ ...save, key })
    await until(() => store.pushState?.isUpToDate === true)
    expect(await forge.git('show', `cms/articles/${key.slug}:${path}`)).toBe(second)
    await store.drafts.publish({ key, author, message: 'Đăng' })
    await until(() => store.pushState?.isUpToDate === true)
    expect(await forge.published(path)).toBe(second)
    expect(await forge.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n')
    expect(store.pushState).toMatchObject({
      fault: null,
      failures: 0,
      lastPushed: expect.any(String) as string,
    })
  })

  it('is tried again until the forge takes it; nobody waits for that', async () => {
    const { store, forge, warnings } = await newsroom()
    await until(() => store.pushState?.isUpToDate === true)
    const hook = join(forge.folder, 'hooks/pre-receive')
    await writeFile(hook, '#!/bin/sh\necho "đang bảo trì" >&2\nexit 1\n')
    await chmod(hook, 0o755)
    await store.save(save)
    await until(() => (store.pushState?.failures ?? 0) >= 2)
    expect(store.pushState?.fault).toContain('pre-receive hook declined')
    expect(warnings).toEqual([expect.stringMatching(/: not pushed, trying again: git push /u)])
    expect(await forge.published(path)).toBe(first)
    await writeFile(hook, '#!/bin/sh\nexit 0\n')
    await until(() => store.pushState?.isUpToDate === true)
    expect(await forge.published(path)).toBe(second)
  })

  it('never takes back what somebody else pushed to the published branch', async () => {
    const { store, forge } = await newsroom()
    await until(() => store.pushState?.isUpToDate === true)
    const tree = (await forge.git('rev-parse', 'main^{tree}')).trim()
    const other = (
      await forge.git(
        ...['-c', 'user.name=A', '-c', 'user.email=a@b.vn', 'commit-tree', tree, '-p', 'main', '-m', 'Khác'],
      )
    ).trim()
    await forge.git('update-ref', 'refs/heads/main', other)
    await store.save(save)
    await until(() => (store.pushState?.failures ?? 0) >= 1)
    expect((await forge.git('rev-parse', 'main')).trim()).toBe(other)
  })

  it('needs a remote that there is', async () => {
    const { folder } = await temporaryRepository()
    await expect(openStore({ repository: folder, push: { remote: 'forge' } })).rejects.toThrow(
      `${folder}: cần kho git từ xa tên "forge" hoặc một địa chỉ, nhưng không có. Hãy chạy: git remote add forge ĐỊA_CHỈ`,
    )
  })

  it('shows nobody the password in its address', () => {
    expect(withoutCredentials('fatal: https://an:mat-khau@git.example.vn/a.git và ssh://an@b/c')).toBe(
      'fatal: https://git.example.vn/a.git và ssh://b/c',
    )
  })
})
