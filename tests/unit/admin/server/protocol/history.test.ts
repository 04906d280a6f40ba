import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { answer } from '#admin/server/protocol/actions.ts'
import { revisionOf } from '#admin/server/store/revision.ts'
import { type Cleanup, articleSource, bareCopy, temporaryRepository } from '../temporary-repository.ts'
import { temporaryDesk } from '../temporary-desk.ts'

const slug = '2024/hoi-nghi'
const path = `content/articles/${slug}.md`
const key = { collection: 'articles', slug }
const first = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6, Đảng ủy Khối tổ chức hội nghị.')
const second = first.replace('Sáng', 'Chiều')
const third = second.replace('27/6', '28/6')

interface Version {
  readonly commit: string
  readonly change: string
  readonly path: string
  readonly message: string
  readonly author: string
  readonly draft?: true
}

const places = ['a checkout', 'a bare repository'] as const

async function newsroom(place: (typeof places)[number], cleanup: Cleanup = onTestFinished) {
  const checkout = await temporaryRepository({ [path]: first }, cleanup)
  const repository = place === 'a checkout' ? checkout : await bareCopy(checkout)
  const desk = await temporaryDesk(repository, { cleanup })
  const ask = (action: string, params: object) => answer(desk, { action, params })
  const save = (raw: string, useWorkflow = false) =>
    ask('persistEntry', {
      dataFiles: [{ slug, path, raw }],
      options: { commitMessage: 'Sửa bài', collectionName: 'articles', useWorkflow },
    })
  const historyOf = async (params: object) =>
    (await ask('entryHistory', params)) as {
      readonly versions: readonly Version[]
      readonly cursor: string | null
    }
  return { ...repository, desk, ask, save, historyOf }
}

describe.each(places)('the history of an entry on %s', (place) => {
  it('tells who saved and published it when, those of its draft first', async () => {
    const { save, ask, historyOf } = await newsroom(place)
    await save(second, true)
    await ask('publishUnpublishedEntry', key)
    await save(third, true)
    const { versions, cursor } = await historyOf({ path, ...key })
    expect(cursor).toBeNull()
    expect(versions.map(({ message, change, draft }) => [message, change, draft ?? false])).toEqual([
      ['Sửa bài', 'modified', true],
      [`Đăng ${slug}`, 'published', false],
      ['Sửa bài', 'modified', false],
      ['Bắt đầu', 'added', false],
    ])
    expect(versions[0]).toMatchObject({ author: 'Nguyễn Văn An', path })
    expect((await historyOf({ path })).versions).toHaveLength(3)
  })

  it('leaves out that a draft of another entry, begun before, was published', async () => {
    const { save, ask, historyOf } = await newsroom(place)
    const other = { collection: 'articles', slug: '2024/bai-khac' }
    await ask('persistEntry', {
      dataFiles: [{ ...other, path: `content/articles/${other.slug}.md`, raw: third }],
      options: { commitMessage: 'Viết bài khác', collectionName: 'articles', useWorkflow: true },
    })
    await save(second, true)
    await ask('publishUnpublishedEntry', key)
    await ask('publishUnpublishedEntry', other)
    const messages = ['Đăng 2024/hoi-nghi', 'Sửa bài', 'Bắt đầu']
    const { versions } = await historyOf({ path })
    expect(versions.map(({ message }) => message)).toEqual(messages)
    const page = await historyOf({ path, size: 1 })
    expect(page.versions.map(({ message }) => message)).toEqual(messages.slice(0, 1))
  })

  it('follows the entry to the addresses it had before', async () => {
    const { save, ask, historyOf } = await newsroom(place)
    await save(second)
    const moved = { ...key, path, newSlug: '2024/hoi-nghi-hai-muoi' }
    const { path: newPath } = (await ask('moveEntry', moved)) as { readonly path: string }
    const whole = await historyOf({ path: newPath })
    expect(whole.versions.map((version) => [version.change, version.path])).toEqual([
      ['moved', newPath],
      ['modified', path],
      ['added', path],
    ])
    const pages: Version[] = []
    let cursor: string | null | undefined
    while (cursor !== null) {
      const page = await historyOf({ path: newPath, size: 1, ...(cursor === undefined ? {} : { cursor }) })
      pages.push(...page.versions)
      cursor = page.cursor
    }
    expect(pages).toEqual(whole.versions)
  })

  it('compares any two versions, the published one and the draft', async () => {
    const { save, ask, historyOf } = await newsroom(place)
    await save(second)
    await save(third, true)
    const { versions } = await historyOf({ path })
    const from = versions.at(-1)?.commit
    expect(await ask('entryDifference', { path, from, to: 'published' })).toMatchObject({
      fields: [],
      text: [{ kind: 'removed', words: 'Sáng' }, { kind: 'added', words: 'Chiều' }, { kind: 'same' }],
    })
    expect(await ask('entryDifference', { path, from: 'published', to: 'draft' })).toMatchObject({
      text: [{ kind: 'same' }, { kind: 'removed', words: '27/6,' }, { kind: 'added', words: '28/6,' }, {}],
    })
  })

  it('brings an old version back as a draft', async () => {
    const { save, ask, historyOf, desk, published } = await newsroom(place)
    await save(second)
    const commit = (await historyOf({ path })).versions.at(-1)?.commit
    expect(await ask('entryVersion', { path, commit })).toMatchObject({ data: first })
    expect(await ask('restoreEntry', { ...key, path, commit })).toEqual({
      files: [{ path, revision: revisionOf(Buffer.from(first)) }],
    })
    expect((await desk.store.drafts.read(key, path))?.toString()).toBe(first)
    expect(await published(path)).toBe(second)
  })

  it('brings a deleted entry back from the bin', async () => {
    const { ask, published } = await newsroom(place)
    expect(await ask('deletedEntries', { collection: 'articles' })).toEqual({ entries: [] })
    await ask('deleteFiles', { paths: [path], options: { commitMessage: 'Xóa bài' } })
    const { entries } = (await ask('deletedEntries', { collection: 'articles' })) as {
      readonly entries: readonly { readonly path: string; readonly commit: string }[]
    }
    expect(entries).toMatchObject([
      {
        path,
        slug,
        title: 'Hội nghị lần thứ 20',
        author: 'Nguyễn Văn An',
        commit: expect.any(String) as string,
      },
    ])
    await ask('restoreEntry', { ...key, path, commit: entries[0]?.commit })
    await ask('publishUnpublishedEntry', key)
    expect(await published(path)).toContain('Sáng 27/6')
    expect(await ask('deletedEntries', { collection: 'articles' })).toEqual({ entries: [] })
  })
})

describe('a version', () => {
  let shared: Awaited<ReturnType<typeof newsroom>>

  // One newsroom for the tests that change nothing.
  beforeAll(async () => {
    const undo: (() => Promise<void>)[] = []
    shared = await newsroom('a checkout', (step) => undo.push(step))
    return async () => {
      for (const step of undo.reverse()) await step()
    }
  })

  it('is missed with 404', async () => {
    const { ask } = shared
    const commit = 'a'.repeat(40)
    await expect(ask('entryVersion', { path, commit })).rejects.toMatchObject({
      status: 404,
      message: `${path}: không có trong lần lưu aaaaaaa.`,
    })
  })

  it.each([
    ['entryVersion', { path, commit: 'main' }],
    ['entryVersion', { path, commit: '--all' }],
    ['entryVersion', { path: '.git/config', commit: 'a'.repeat(40) }],
    ['entryHistory', { path: '../x.md' }],
    ['entryHistory', { path, cursor: '0 .git/config main' }],
    ['entryHistory', { path, cursor: `0 ${path} --output=x` }],
    ['entryDifference', { path, from: 'HEAD', to: 'draft' }],
    ['restoreEntry', { ...key, path: 'package.json', commit: 'a'.repeat(40) }],
    ['deletedEntries', { collection: '..' }],
    ['moveEntry', { ...key, path, newSlug: '../x' }],
    ['moveEntry', { ...key, path: 'content/articles/2024/khac.md', newSlug: '2024/x' }],
    ['moveEntry', { ...key, path, newSlug: slug }],
    ['moveEntry', { collection: 'sections', slug: 'a', path: 'content/sections/a.md', newSlug: 'b' }],
    ['unpublishEntry', { ...key, path: 'content/articles/2024/khac.md' }],
  ] as const)('is not asked for in a wrong way: %s %j', async (action, params) => {
    const { ask } = shared
    await expect(ask(action, params)).rejects.toMatchObject({ status: 422 })
  })
})

describe.each(places)('moving an entry on %s', (place) => {
  it('leads readers from the old address to the new one', async () => {
    const { ask, published } = await newsroom(place)
    const answered = await ask('moveEntry', { ...key, path, newSlug: '2024/hoi-nghi-hai-muoi' })
    const newPath = 'content/articles/2024/hoi-nghi-hai-muoi.md'
    expect(answered).toMatchObject({ path: newPath, published: { written: 2 } })
    expect(await published(newPath)).toContain('aliases: ["/2024/hoi-nghi/"]')
    await ask('moveEntry', {
      collection: 'articles',
      slug: '2024/hoi-nghi-hai-muoi',
      path: newPath,
      newSlug: slug,
    })
    expect(await published(path)).toContain('aliases: ["/2024/hoi-nghi-hai-muoi/"]')
  })

  it('waits until its draft is published or thrown away', async () => {
    const { ask, save } = await newsroom(place)
    await save(second, true)
    await expect(ask('moveEntry', { ...key, path, newSlug: '2024/khac' })).rejects.toMatchObject({
      status: 409,
      message: 'Bài đang có bản nháp. Hãy đăng hoặc bỏ bản nháp rồi đổi đường dẫn.',
    })
  })

  it('is refused if somebody changed it meanwhile', async () => {
    const { ask } = await newsroom(place)
    const revision = revisionOf(Buffer.from(second))
    await expect(ask('moveEntry', { ...key, path, newSlug: '2024/khac', revision })).rejects.toMatchObject({
      status: 409,
      message: 'Có người khác đã sửa bài này sau khi bạn mở. Hãy mở bản mới rồi làm lại.',
    })
  })
})

describe.each(places)('taking an article off the site on %s', (place) => {
  it('keeps its file, withdrawn, and says so in its draft', async () => {
    const { ask, save, published, desk } = await newsroom(place)
    await save(second, true)
    expect(await ask('unpublishEntry', { ...key, path })).toMatchObject({ published: { written: 1 } })
    expect(await published(path)).toBe(first.replace('"published"', '"withdrawn"'))
    expect((await desk.store.drafts.read(key, path))?.toString()).toBe(
      second.replace('"published"', '"withdrawn"'),
    )
  })

  it('needs an article that is published', async () => {
    const { ask } = await newsroom(place)
    const missing = { collection: 'articles', slug: '2024/khac', path: 'content/articles/2024/khac.md' }
    await expect(ask('unpublishEntry', missing)).rejects.toMatchObject({
      status: 404,
      message: 'content/articles/2024/khac.md: mục này chưa đăng hoặc đã bị xóa.',
    })
  })
})
