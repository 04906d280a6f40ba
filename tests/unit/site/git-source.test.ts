import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContentSource } from '#src/site/content-source.ts'
import { openGitSource } from '#src/site/git-source.ts'
import { openSource } from '#src/site/open-source.ts'

const root = mkdtempSync(join(tmpdir(), 'ky-yeu-git-source-'))
const work = join(root, 'work')
const bare = join(root, 'bare.git')
const article = 'content/articles/2024/hội nghị.md'
let source: ContentSource

function git(...arguments_: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...arguments_], {
    cwd: work,
    stdio: 'pipe',
  })
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(work, file)), { recursive: true })
  writeFileSync(join(work, file), content)
}

function commit(): void {
  git('add', '-A')
  git('commit', '-qm', 'x')
  git('push', '-q', bare, 'main')
}

beforeAll(() => {
  mkdirSync(work)
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', bare])
  git('init', '-q', '-b', 'main')
})

beforeEach(async () => {
  rmSync(join(work, 'content'), { recursive: true, force: true })
  write(article, 'Sáng 27/6')
  write('content/articles/2024/b.md', 'b')
  write('public/media/a.png', Buffer.from([0, 1, 2, 10, 255]))
  write('README.md', 'no content')
  symlinkSync('/etc/passwd', join(work, 'content/link.md'))
  write('content/again.txt', String(Math.random()))
  commit()
  source = await openGitSource(bare, 'main')
  return () => source.close()
})

afterAll(() => rmSync(root, { recursive: true }))

describe('content in a bare repository', () => {
  it('is listed in order of names, with sizes in bytes and links told apart', async () => {
    expect(await source.list('content/articles')).toMatchObject([
      { file: 'content/articles/2024/b.md', size: 1, isLink: false },
      { file: article, size: Buffer.byteLength('Sáng 27/6'), isLink: false },
    ])
    expect(await source.list('content/nothing')).toEqual([])
    expect(await source.describe('content/link.md')).toMatchObject({ isLink: true })
    expect(await source.describe('content/none.md')).toBeNull()
    expect(await source.has(article)).toBe(true)
    expect(await source.has('content/link.md')).toBe(false)
  })

  it('is read byte for byte, many files at once', async () => {
    expect(await source.read(article)).toBe('Sáng 27/6')
    expect([...(await source.readBytes('public/media/a.png'))]).toEqual([0, 1, 2, 10, 255])
    const texts = await Promise.all(Array.from({ length: 50 }, () => source.read(article)))
    expect(new Set(texts)).toEqual(new Set(['Sáng 27/6']))
  })

  it('rejects for a file that is not there', async () => {
    await expect(source.read('content/none.md')).rejects.toThrow(/content\/none\.md: expected a file of/u)
  })

  it('stays as it was until it catches up, and then tells what changed, came and went', async () => {
    write(article, 'Chiều 27/6')
    write('content/articles/2024/c.md', 'c')
    rmSync(join(work, 'content/articles/2024/b.md'))
    commit()
    expect(await source.read(article)).toBe('Sáng 27/6')
    expect((await source.catchUp()).toSorted()).toEqual(
      ['content/articles/2024/b.md', 'content/articles/2024/c.md', article].toSorted(),
    )
    expect(await source.read(article)).toBe('Chiều 27/6')
    expect(await source.has('content/articles/2024/b.md')).toBe(false)
    expect(await source.describe('content/articles/2024/c.md')).toMatchObject({ size: 1 })
    expect(await source.catchUp()).toEqual([])
  })

  it('gives another version to another content, so that a replaced picture is measured anew', async () => {
    const before = await source.describe('public/media/a.png')
    write('public/media/a.png', Buffer.from([9, 1, 2, 10, 255]))
    commit()
    await source.catchUp()
    expect((await source.describe('public/media/a.png'))?.version).not.toBe(before?.version)
  })

  it('is opened again by another thread in the very same state', async () => {
    const place = source.place()
    write(article, 'Tối 27/6')
    commit()
    const other = await openSource(place)
    expect(await other.read(article)).toBe('Sáng 27/6')
    other.close()
  })

  it('says which branch is not there', async () => {
    await expect(openGitSource(bare, 'khac')).rejects.toThrow(
      'khac: expected a branch with a commit, got none',
    )
  })
})
