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

function gitText(...words: string[]): string {
  return execFileSync('git', words, { cwd: work, encoding: 'utf8' }).trim()
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

  it('tells what git itself tells, of files that became folders, links and whole folders that went', async () => {
    write('content/articles/2023/x.md', 'x')
    write('content/articles/2023/tháng 6/y.md', 'y')
    write('content/z', 'z')
    write('other/no.md', 'no')
    commit()
    await source.catchUp()
    const from = gitText('rev-parse', 'HEAD')
    rmSync(join(work, 'content/articles/2023'), { recursive: true })
    rmSync(join(work, 'content/z'))
    rmSync(join(work, article))
    symlinkSync('b.md', join(work, article))
    write('content/z/in.md', 'z')
    write('public/media/2024/a/b/c.png', 'c')
    write('other/no.md', 'still no')
    commit()
    const told = gitText(
      'diff-tree',
      '-r',
      '-z',
      '--no-renames',
      '--name-only',
      from,
      'HEAD',
      'content',
      'public',
    )
    expect(new Set(await source.catchUp())).toEqual(new Set(told.split('\0').filter(Boolean)))
    expect(await source.describe(article)).toMatchObject({ isLink: true })
    const fresh = await openGitSource(bare, 'main')
    expect(await source.list('content')).toEqual(await fresh.list('content'))
    expect(await source.list('public')).toEqual(await fresh.list('public'))
    fresh.close()
  })

  it('goes back to an earlier state and on from there, but not to one that is not there', async () => {
    const before = source.place()
    write(article, 'Đêm 27/6')
    commit()
    const later = await openGitSource(bare, 'main')
    const commitOf = (place: ReturnType<ContentSource['place']>): string =>
      'branch' in place ? place.branch : ''
    expect(await later.returnTo('0'.repeat(40))).toBe(false)
    expect(await later.returnTo(commitOf(before))).toBe(true)
    expect(await later.read(article)).toBe('Sáng 27/6')
    expect(later.place()).toEqual(before)
    expect(await later.catchUp()).toEqual([article])
    expect(await later.read(article)).toBe('Đêm 27/6')
    later.close()
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
