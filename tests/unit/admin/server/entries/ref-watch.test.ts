import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { RefWatch } from '#admin/server/entries/ref-watch.ts'
import { openStore } from '#admin/server/store/store.ts'
import { author, bareCopy, type TemporaryRepository, temporaryRepository } from '../temporary-repository.ts'

/** Longer than the clocks of disks are coarse. */
const settled = 150

async function watchOf({ folder }: TemporaryRepository): Promise<RefWatch> {
  await wait(settled)
  const watch = new RefWatch(folder, 'refs/heads/main')
  await watch.note()
  return watch
}

describe.each(['a checkout', 'a bare repository'])('the watch over the refs of %s', (kind) => {
  async function watched() {
    const checkout = await temporaryRepository({ 'content/articles/a.md': 'x' })
    const repository = kind === 'a checkout' ? checkout : await bareCopy(checkout)
    return {
      ...repository,
      watch: await watchOf(repository),
      store: await openStore({ repository: repository.folder }),
    }
  }

  it('is calm while nothing moves', async () => {
    const { watch, git } = await watched()
    expect(watch.mayHaveMoved).toBe(false)
    await git('log', '--oneline')
    expect(watch.mayHaveMoved).toBe(false)
  })

  it('notices a save, a draft, a step of a draft, and a draft’s end', async () => {
    const { watch, store } = await watched()
    const changes = [{ path: 'content/articles/a.md', content: Buffer.from('y') }]
    const key = { collection: 'articles', slug: '2024/a' } as const
    const noticed: boolean[] = []
    const steps = [
      () => store.save({ changes, author, message: 'Sửa' }),
      () => store.drafts.save({ key, changes, author, message: 'Nháp' }),
      () => store.drafts.setStatus(key, { status: 'pending_review', author }),
      () => store.drafts.drop(key),
    ]
    for (const step of steps) {
      await step()
      noticed.push(watch.mayHaveMoved)
      await wait(settled)
      await watch.note()
      expect(watch.mayHaveMoved).toBe(false)
    }
    expect(noticed).toEqual([true, true, true, true])
  })

  it('notices refs that were packed, and what moves afterwards', async () => {
    const { watch, git } = await watched()
    await git('pack-refs', '--all')
    await wait(settled)
    await watch.note()
    await git('update-ref', 'refs/heads/cms/articles/b', 'refs/heads/main')
    expect(watch.mayHaveMoved).toBe(true)
  })
})

describe('the watch over refs', () => {
  it('is in doubt right after a change, when the clock of the disk may not have moved on', async () => {
    const repository = await temporaryRepository()
    const watch = new RefWatch(repository.folder, 'refs/heads/main')
    await repository.git('update-ref', 'refs/heads/cms/articles/b', 'refs/heads/main')
    await watch.note()
    expect(watch.mayHaveMoved).toBe(true)
  })

  it('is always in doubt where git keeps refs in another way', async () => {
    const repository = await temporaryRepository()
    // How a repository in the reftable format looks.
    const heads = join(repository.folder, '.git/refs/heads')
    await rm(heads, { recursive: true })
    await writeFile(heads, 'this repository uses the reftable format\n')
    const watch = await watchOf(repository)
    expect(watch.mayHaveMoved).toBe(true)
  })

  it('is in doubt before it has looked', () => {
    expect(new RefWatch('/khong/co', 'refs/heads/main').mayHaveMoved).toBe(true)
  })
})
