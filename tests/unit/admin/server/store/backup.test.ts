import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupStore, restoreStore } from '#admin/server/store/backup.ts'
import { openStore } from '#admin/server/store/store.ts'
import {
  articleSource,
  author,
  bareCopy,
  temporaryFolder,
  temporaryRepository,
} from '../temporary-repository.ts'

const path = 'content/articles/2024/hoi-nghi.md'
const first = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6.')
const key = { collection: 'articles', slug: '2024/hoi-nghi' }

async function newsroomWithDraft() {
  const repository = await bareCopy(await temporaryRepository({ [path]: first }))
  const store = await openStore({ repository: repository.folder })
  const changes = [{ path, content: Buffer.from(first.replace('Sáng', 'Chiều')) }]
  await store.drafts.save({ key, changes, author, message: 'Sửa nháp', status: 'pending_review' })
  return repository
}

describe('a backup', () => {
  it('brings back every article and every draft on an empty machine', async () => {
    const repository = await newsroomWithDraft()
    const folder = await temporaryFolder()
    const file = join(folder, 'bai.bundle')
    const kept = await backupStore(repository.folder, file)
    expect([...kept.keys()]).toEqual(['refs/heads/cms/articles/2024/hoi-nghi', 'refs/heads/main'])
    const restored = join(folder, 'kho.git')
    expect(await restoreStore(file, restored)).toEqual(kept)
    const store = await openStore({ repository: restored })
    expect((await store.read([path])).get(path)?.toString()).toBe(first)
    expect(await store.drafts.open(key)).toMatchObject({ status: 'pending_review', author: author.name })
    await store.save({ changes: [{ path, content: null }], author, message: 'Xóa' })
  })

  it('that is cut short is not taken for one', async () => {
    const repository = await newsroomWithDraft()
    const folder = await temporaryFolder()
    const file = join(folder, 'bai.bundle')
    await backupStore(repository.folder, file)
    await truncate(file, 400)
    await expect(restoreStore(file, join(folder, 'kho.git'))).rejects.toThrow()
  })

  it('is told from other files', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'thu.txt')
    await writeFile(file, 'thư')
    await expect(restoreStore(file, join(folder, 'kho.git'))).rejects.toThrow(
      `${file}: cần một bản sao lưu của Kỷ Yếu (git bundle), nhưng không đọc được: `,
    )
  })

  it('needs the published branch', async () => {
    const repository = await newsroomWithDraft()
    const folder = await temporaryFolder()
    const file = join(folder, 'bai.bundle')
    await backupStore(repository.folder, file)
    await expect(restoreStore(file, join(folder, 'kho.git'), 'xuat-ban')).rejects.toThrow(
      `${file}: cần bản sao lưu có nhánh "xuat-ban", nhưng trong đó không có.`,
    )
  })
})
