import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '#admin/server/store/store.ts'
import { listWorkTrees } from '#admin/server/store/work-tree.ts'
import {
  articleSource,
  author,
  bareCopy,
  temporaryFolder,
  temporaryRepository,
} from '../temporary-repository.ts'

const path = 'content/articles/2023/ky-niem-94-nam.md'
const other = 'content/articles/2024/bai-khac.md'
const first = articleSource('Kỷ niệm 94 năm Ngày thành lập Đảng', 'Sáng 3/2.')
const second = articleSource('Kỷ niệm 94 năm Ngày thành lập Đảng', 'Sáng ngày 3/2.')

async function checkout() {
  const repository = await temporaryRepository({ [path]: first, [other]: first })
  const store = await openStore({ repository: repository.folder, warn: () => undefined })
  const save = (target: string, text: string | null) =>
    store.save({
      changes: [{ path: target, content: text === null ? null : Buffer.from(text) }],
      author,
      message: 'Sửa bài',
    })
  const standing = (target: string) => readFile(join(repository.folder, target), 'utf8')
  return { ...repository, save, standing }
}

const dirtyMessage = `${path} đang được sửa dở ngay trong thư mục làm việc trên máy chủ và chưa ghi vào git. Hãy ghi (commit) hoặc bỏ phần sửa đó rồi lưu lại.`

describe('a checkout of the published branch', () => {
  it('shows what was saved, and git finds it clean', async () => {
    const { save, standing, git } = await checkout()
    await save(path, second)
    expect(await standing(path)).toBe(second)
    expect(await git('status', '--porcelain')).toBe('')
  })

  it('gets new files and loses deleted ones', async () => {
    const { save, standing, git } = await checkout()
    await save('content/articles/2025/moi.md', second)
    await save(other, null)
    expect(await standing('content/articles/2025/moi.md')).toBe(second)
    await expect(standing(other)).rejects.toThrow('ENOENT')
    expect(await git('status', '--porcelain')).toBe('')
  })

  it('keeps what somebody edits elsewhere, staged or not', async () => {
    const { save, standing, write, git } = await checkout()
    await write(other, 'đang viết dở')
    await write('README.md', 'đã thêm vào index')
    await git('add', 'README.md')
    await save(path, second)
    expect(await standing(other)).toBe('đang viết dở')
    expect(await git('status', '--porcelain')).toBe(`M  README.md\n M ${other}\n`)
  })

  it('refuses to touch a file that somebody edits there', async () => {
    const { save, standing, write, published } = await checkout()
    await write(path, 'đang viết dở')
    await expect(save(path, second)).rejects.toMatchObject({ status: 423, message: dirtyMessage })
    expect(await standing(path)).toBe('đang viết dở')
    expect(await published(path)).toBe(first)
  })

  it('refuses to touch a file that is staged there', async () => {
    const { save, write, git } = await checkout()
    await write(path, 'đã thêm vào index')
    await git('add', path)
    await expect(save(path, second)).rejects.toThrow(dirtyMessage)
  })

  it('refuses to overwrite a file that git does not know, even an ignored one', async () => {
    const { save, write } = await checkout()
    await write('.gitignore', 'nhap.md\n')
    await write('content/pages/moi.md', 'chưa thêm')
    await write('content/pages/nhap.md', 'bị bỏ qua')
    await expect(save('content/pages/moi.md', second)).rejects.toMatchObject({ status: 423 })
    await expect(save('content/pages/nhap.md', second)).rejects.toMatchObject({ status: 423 })
  })

  it('refuses saves while a merge stands half done', async () => {
    const { save, write, git, published } = await checkout()
    await git('switch', '--quiet', '--create=nhanh')
    await write(other, 'một')
    await git('commit', '--quiet', '--all', '--message=Một')
    await git('switch', '--quiet', 'main')
    await write(other, 'hai')
    await git('commit', '--quiet', '--all', '--message=Hai')
    await git('merge', 'nhanh').catch(() => undefined)
    await expect(save(path, second)).rejects.toThrow('đang hợp nhất (git merge) dở dang')
    expect(await published(path)).toBe(first)
  })

  it('waits for another git command that holds the index', async () => {
    const { save, folder, git } = await checkout()
    const lock = join(folder, '.git/index.lock')
    await writeFile(lock, '')
    const saving = save(path, second)
    setTimeout(() => void rm(lock), 300)
    await saving
    expect(await git('status', '--porcelain')).toBe('')
  })

  it('refuses saves while a git command holds the index for long', async () => {
    const { save, folder, published } = await checkout()
    await writeFile(join(folder, '.git/index.lock'), '')
    await expect(save(path, second)).rejects.toMatchObject({
      status: 423,
      message:
        'Có lệnh git khác đang giữ thư mục làm việc trên máy chủ (index.lock). Hãy chờ lệnh đó xong rồi lưu lại; nếu không còn lệnh nào chạy, hãy xóa tệp index.lock.',
    })
    expect(await published(path)).toBe(first)
  })

  it('is refreshed although a file was touched without being changed', async () => {
    const { save, folder, git } = await checkout()
    await utimes(join(folder, path), new Date(0), new Date(0))
    await save(path, second)
    expect(await git('status', '--porcelain')).toBe('')
  })

  it('is left alone when another branch is checked out', async () => {
    const { save, standing, git, published } = await checkout()
    await git('switch', '--quiet', '--create=nhanh')
    await save(path, second)
    expect(await published(path)).toBe(second)
    expect(await standing(path)).toBe(first)
    expect(await git('status', '--porcelain')).toBe('')
  })

  it('is refreshed where it is a second work tree', async () => {
    const { save, git } = await checkout()
    await git('switch', '--quiet', '--create=nhanh')
    const second_ = join(await temporaryFolder(), 'ban-sao')
    await git('worktree', 'add', '--quiet', second_, 'main')
    await save(path, second)
    expect(await readFile(join(second_, path), 'utf8')).toBe(second)
  })
})

describe('listWorkTrees', () => {
  it('finds none in a bare repository', async () => {
    const { folder } = await bareCopy(await temporaryRepository())
    expect(await listWorkTrees(folder)).toEqual(new Map())
  })
})
