import { appendFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openData } from '#admin/server/data/open-data.ts'
import { openIndex } from '#admin/server/entries/open-index.ts'
import { revisionOf } from '#admin/server/store/revision.ts'
import { author, temporaryFolder } from '../temporary-repository.ts'
import { indexedRepository, listedSource } from './temporary-index.ts'

const path = 'content/articles/2024/hoi-nghi-lan-thu-20.md'
const source = listedSource('Hội nghị lần thứ 20')
const other = 'content/articles/2024/ky-niem.md'

async function titles({ index }: Awaited<ReturnType<typeof indexedRepository>>): Promise<string[]> {
  return [...(await index.entries()).values()].map(({ facts }) => facts.title).toSorted()
}

describe('the index of entries', () => {
  it('knows an entry with its revision, as saves compare it', async () => {
    const { index } = await indexedRepository({ [path]: source })
    expect((await index.entries()).get(path)).toMatchObject({
      path,
      collection: 'articles',
      slug: '2024/hoi-nghi-lan-thu-20',
      revision: revisionOf(Buffer.from(source)),
      isPublished: true,
      workflow: null,
    })
  })

  it('gives the front matter without the text', async () => {
    const { index } = await indexedRepository({ [path]: source })
    const entry = (await index.entries()).get(path)
    expect(entry && (await index.front(entry))).toBe(source.slice(0, source.indexOf('\n\n') + 1))
  })

  it('follows what the newsroom saves', async () => {
    const newsroom = await indexedRepository({ [path]: source })
    expect(await titles(newsroom)).toEqual(['Hội nghị lần thứ 20'])
    const content = Buffer.from(listedSource('Kỷ niệm 90 năm'))
    await newsroom.store.save({ changes: [{ path: other, content }], author, message: 'Thêm' })
    expect(await titles(newsroom)).toEqual(['Hội nghị lần thứ 20', 'Kỷ niệm 90 năm'])
    await newsroom.store.save({ changes: [{ path, content: null }], author, message: 'Xóa' })
    expect(await titles(newsroom)).toEqual(['Kỷ niệm 90 năm'])
  })

  it('follows what somebody commits past the newsroom', async () => {
    const newsroom = await indexedRepository({ [path]: source })
    await titles(newsroom)
    await newsroom.write(path, listedSource('Hội nghị lần thứ 21'))
    await newsroom.commit()
    expect(await titles(newsroom)).toEqual(['Hội nghị lần thứ 21'])
  })

  it('follows every one of many quick saves', async () => {
    const newsroom = await indexedRepository({ [path]: source })
    for (const number of ['21', '22', '23', '24', '25']) {
      const content = Buffer.from(listedSource(`Hội nghị lần thứ ${number}`))
      await newsroom.store.save({ changes: [{ path, content }], author, message: 'Sửa' })
      expect(await titles(newsroom)).toEqual([`Hội nghị lần thứ ${number}`])
    }
  })

  it('follows a branch that was rewritten', async () => {
    const newsroom = await indexedRepository({ [path]: source })
    await newsroom.write(other, listedSource('Kỷ niệm 90 năm'))
    await newsroom.commit()
    expect(await titles(newsroom)).toHaveLength(2)
    await newsroom.git('reset', '--hard', '--quiet', 'HEAD~1')
    await newsroom.git('reflog', 'expire', '--expire=now', '--all')
    await newsroom.git('gc', '--quiet', '--prune=now')
    expect(await titles(newsroom)).toEqual(['Hội nghị lần thứ 20'])
  })

  it('shows an entry that only a draft holds, and the step of its draft', async () => {
    const newsroom = await indexedRepository({ [path]: source })
    const key = { collection: 'articles', slug: '2024/ky-niem' } as const
    const changes = [{ path: other, content: Buffer.from(listedSource('Kỷ niệm 90 năm')) }]
    await newsroom.store.drafts.save({ key, changes, author, message: 'Nháp' })
    expect((await newsroom.index.entries()).get(other)).toMatchObject({
      isPublished: false,
      workflow: 'draft',
    })
    await newsroom.store.drafts.setStatus(key, { status: 'pending_review', author })
    expect((await newsroom.index.entries()).get(other)?.workflow).toBe('pending_review')
    await newsroom.store.drafts.drop(key)
    expect((await newsroom.index.entries()).has(other)).toBe(false)
  })

  it('shows a published entry as readers see it while a draft changes it', async () => {
    const newsroom = await indexedRepository({ [path]: source })
    const key = { collection: 'articles', slug: '2024/hoi-nghi-lan-thu-20' } as const
    const changes = [{ path, content: Buffer.from(listedSource('Hội nghị lần thứ 21')) }]
    await newsroom.store.drafts.save({ key, changes, author, message: 'Nháp' })
    const entry = (await newsroom.index.entries()).get(path)
    expect(entry).toMatchObject({ isPublished: true, workflow: 'draft' })
    expect(entry?.facts.title).toBe('Hội nghị lần thứ 20')
  })

  it('starts from its cache, and without it from git', async () => {
    const newsroom = await indexedRepository({ [path]: source })
    await titles(newsroom)
    const again = newsroom.reopen()
    const entry = (await again.index.entries()).get(path)
    expect(entry?.facts.title).toBe('Hội nghị lần thứ 20')
    expect(entry && (await again.index.front(entry))).toContain('title: "Hội nghị lần thứ 20"')
  })

  it('throws away a cache that a crash has torn', async () => {
    const data = await temporaryFolder()
    const newsroom = await indexedRepository({ [path]: source })
    await writeFile(join(data, 'entries.sqlite'), 'không phải cơ sở dữ liệu'.repeat(200))
    const { index } = openIndex(newsroom.store.place, openData(data))
    expect((await index.entries()).get(path)?.facts.title).toBe('Hội nghị lần thứ 20')
  })

  it('leaves out links, files of foreign names and branches that somebody named like drafts', async () => {
    const newsroom = await indexedRepository({
      [path]: source,
      'content/articles/2024/đại-hội.md': listedSource('Đại hội'),
      'content/articles/2024/trang.mdx': 'export const x = 1',
    })
    await newsroom.git('branch', 'cms/linh-tinh/x')
    await newsroom.git('branch', 'cms/articles/con')
    await symlink('hoi-nghi-lan-thu-20.md', join(newsroom.folder, 'content/articles/2024/lien-ket.md'))
    await newsroom.commit()
    expect(await titles(newsroom)).toEqual(['Hội nghị lần thứ 20'])
  })

  it('keeps an entry whose front matter is broken, without a title', async () => {
    const { index } = await indexedRepository({ [path]: '---\ntitle: "Hội nghị\n---\n\nMột câu.\n' })
    expect((await index.entries()).get(path)?.facts).toMatchObject({ title: '', values: {} })
  })

  it('says that git failed, and recovers when git is back', async () => {
    const newsroom = await indexedRepository({ [path]: source })
    const config = join(newsroom.folder, '.git/HEAD')
    await titles(newsroom)
    await rm(config)
    await newsroom.write('.git/refs/heads/moi', '')
    await expect(newsroom.index.entries()).rejects.toThrow('git')
    await rm(join(newsroom.folder, '.git/refs/heads/moi'))
    await appendFile(config, 'ref: refs/heads/main\n')
    expect(await titles(newsroom)).toEqual(['Hội nghị lần thứ 20'])
  })
})
