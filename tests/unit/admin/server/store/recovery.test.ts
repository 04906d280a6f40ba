import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { journalFolder, writeJournal } from '#admin/server/store/journal.ts'
import { openStore } from '#admin/server/store/store.ts'
import { articleSource, temporaryRepository } from '../temporary-repository.ts'

const path = 'content/articles/2024/a.md'
const edited = 'content/articles/2024/b.md'
const first = articleSource('Hội nghị sơ kết', 'Trước.')
const second = articleSource('Hội nghị sơ kết', 'Sau.')

/** A repository whose branch has moved on, while the work tree still shows the commit before. */
async function interrupted() {
  const repository = await temporaryRepository({ [path]: first, [edited]: first })
  const { folder, git, write } = repository
  const from = (await git('rev-parse', 'main')).trim()
  await write(path, second)
  await write(edited, second)
  await git('commit', '--quiet', '--all', '--message=Sửa bài')
  await git('read-tree', '-m', '-u', from)
  const journal = await journalFolder(folder)
  await writeJournal(journal, { workTree: folder, ref: 'refs/heads/main', from, paths: [path, edited] })
  const standing = (target: string) => readFile(join(folder, target), 'utf8')
  return { ...repository, journal, standing }
}

describe('opening a store after a crash', () => {
  it('brings the work tree to where the branch is', async () => {
    const { folder, git, standing } = await interrupted()
    await openStore({ repository: folder })
    expect(await standing(path)).toBe(second)
    expect(await git('status', '--porcelain')).toBe('')
  })

  it('finishes a refresh that wrote the files but not the index', async () => {
    const { folder, git, write } = await interrupted()
    await write(path, second)
    await openStore({ repository: folder })
    expect(await git('status', '--porcelain')).toBe('')
  })

  it('removes the lock on the index that the crash left', async () => {
    const { folder, git } = await interrupted()
    await writeFile(join(folder, '.git/index.lock'), '')
    await openStore({ repository: folder })
    expect(await git('status', '--porcelain')).toBe('')
  })

  it('removes that lock too where the branch had not moved yet', async () => {
    const { folder, git, write } = await temporaryRepository({ [path]: first })
    const from = (await git('rev-parse', 'main')).trim()
    const ref = 'refs/heads/main'
    await writeJournal(await journalFolder(folder), { workTree: folder, ref, from, paths: [path] })
    await writeFile(join(folder, '.git/index.lock'), '')
    await openStore({ repository: folder })
    await write(path, second)
    await git('commit', '--quiet', '--all', '--message=Sửa bài')
  })

  it('keeps a lock on the index that is not the newsroom’s', async () => {
    const { folder } = await temporaryRepository()
    const lock = join(folder, '.git/index.lock')
    await writeFile(lock, '')
    await openStore({ repository: folder })
    expect(existsSync(lock)).toBe(true)
  })

  it('leaves a file alone that somebody edited since, and says so', async () => {
    const { folder, standing, write } = await interrupted()
    await write(edited, 'sửa tay')
    const warnings: string[] = []
    await openStore({ repository: folder, warn: (message) => warnings.push(message) })
    expect(await standing(edited)).toBe('sửa tay')
    expect(await standing(path)).toBe(second)
    expect(warnings).toEqual([`${folder}: after a crash these edited files were left alone: ${edited}`])
  })

  it('forgets the journal once it is done', async () => {
    const { folder, journal } = await interrupted()
    await openStore({ repository: folder })
    expect(await readdir(journal)).toEqual([])
  })

  it('changes nothing where the journal was cut short: nothing had moved yet', async () => {
    const { folder, git } = await temporaryRepository({ [path]: first })
    await writeFile(join(await journalFolder(folder), 'main.json'), '{"workTree":"/')
    await openStore({ repository: folder })
    expect(await git('status', '--porcelain')).toBe('')
  })
})
