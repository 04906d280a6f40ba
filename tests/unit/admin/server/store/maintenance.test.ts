import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tidyRepository } from '#admin/server/store/maintenance.ts'
import { openStore } from '#admin/server/store/store.ts'
import { articleSource, author, bareCopy, temporaryRepository } from '../temporary-repository.ts'

const path = 'content/articles/2024/hoi-nghi.md'

describe('tidying a repository', () => {
  it('leaves few files and loses nothing, while others save', async () => {
    const repository = await bareCopy(
      await temporaryRepository({ [path]: articleSource('Hội nghị', 'Một.') }),
    )
    const store = await openStore({ repository: repository.folder })
    const save = (count: number) => {
      const content = Buffer.from(articleSource('Hội nghị', `Lần ${String(count)}.`))
      return store.save({ changes: [{ path, content }], author, message: `Lần ${String(count)}` })
    }
    for (let count = 0; count < 10; count += 1) await save(count)
    await Promise.all([tidyRepository(repository.folder), save(10), save(11)])
    await tidyRepository(repository.folder)
    expect(await repository.git('count-objects')).toBe('0 objects, 0 kilobytes\n')
    const packs = (await readdir(join(repository.folder, 'objects/pack'))).filter((name) =>
      name.endsWith('.pack'),
    )
    expect(packs.length).toBeLessThanOrEqual(3)
    expect((await repository.git('rev-list', '--count', 'main')).trim()).toBe('13')
    await repository.git('fsck', '--strict')
    await repository.git('commit-graph', 'verify')
    expect((await store.history(path, { draft: null, size: 20, place: null })).versions).toHaveLength(13)
  })
})
