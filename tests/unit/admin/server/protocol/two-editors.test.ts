import { describe, expect, it } from 'vitest'
import { answer } from '#admin/server/protocol/actions.ts'
import { revisionOf } from '#admin/server/store/revision.ts'
import { bareCopy, temporaryRepository } from '../temporary-repository.ts'
import { temporaryDesk } from '../temporary-desk.ts'

const slug = '2024/hoi-nghi'
const path = `content/articles/${slug}.md`
const key = { collection: 'articles', slug }
const first = `---
title: "Hội nghị lần thứ 20"
kind: "conference"
status: "published"
published: "2024-06-27T17:00+07:00"
---

Sáng 27/6, Đảng ủy Khối tổ chức hội nghị.

Đồng chí Bí thư chủ trì.
`
const mine = first.replace('lần thứ 20', 'lần thứ hai mươi')
const theirs = first.replace('chủ trì.', 'chủ trì hội nghị.')
const both = mine.replace('chủ trì.', 'chủ trì hội nghị.')

function idOf(text: string): string | null {
  return revisionOf(Buffer.from(text))
}

const places = ['a checkout', 'a bare repository'] as const

async function newsroom(place: (typeof places)[number]) {
  const checkout = await temporaryRepository({ [path]: first })
  const repository = place === 'a checkout' ? checkout : await bareCopy(checkout)
  const desk = await temporaryDesk(repository)
  const ask = (action: string, params: object) => answer(desk, { action, params })
  const save = (raw: string, base: string, useWorkflow = false) =>
    ask('persistEntry', {
      dataFiles: [{ slug, path, raw, base, revision: idOf(base) }],
      options: { commitMessage: 'Sửa bài', collectionName: 'articles', useWorkflow },
    })
  return { ...repository, desk, ask, save }
}

describe.each(places)('two editors of one article on %s', (place) => {
  it('both save to the page when they change different places', async () => {
    const { save, published } = await newsroom(place)
    expect(await save(mine, first)).toMatchObject({ merged: [], files: [{ path, revision: idOf(mine) }] })
    expect(await save(theirs, first)).toMatchObject({
      merged: [{ path, source: both }],
      files: [{ path, revision: idOf(both) }],
    })
    expect(await published(path)).toBe(both)
  })

  it('both save to the draft', async () => {
    const { save, desk } = await newsroom(place)
    await save(mine, first, true)
    expect(await save(theirs, first, true)).toMatchObject({ merged: [{ path, source: both }] })
    expect((await desk.store.drafts.read(key, path))?.toString()).toBe(both)
  })

  it('are shown all versions and the fields where they touched the same', async () => {
    const { save, published } = await newsroom(place)
    await save(theirs.replace('lần thứ 20', 'lần thứ XX'), first)
    await expect(save(mine, first)).rejects.toMatchObject({
      status: 409,
      message:
        'Có người khác cũng vừa sửa cùng chỗ với bạn: Tiêu đề. Bản của bạn chưa được lưu nhưng vẫn còn nguyên; hãy so hai bản rồi lưu lại.',
      details: { path, mine, base: first, merged: both, fields: ['Tiêu đề'] },
    })
    expect(await published(path)).toBe(theirs.replace('lần thứ 20', 'lần thứ XX'))
  })

  it('replace the other version once they have seen it', async () => {
    const { save, ask, published } = await newsroom(place)
    const other = first.replace('lần thứ 20', 'lần thứ XX')
    await save(other, first)
    await ask('persistEntry', {
      dataFiles: [{ slug, path, raw: mine, base: first, revision: idOf(first), over: idOf(other) }],
      options: {},
    })
    expect(await published(path)).toBe(mine)
  })

  it('trust no base that is not the one they started from', async () => {
    const { save, ask } = await newsroom(place)
    await save(mine, first)
    const file = { slug, path, raw: theirs, base: theirs, revision: idOf(first) }
    await expect(ask('persistEntry', { dataFiles: [file], options: {} })).rejects.toMatchObject({
      status: 409,
    })
  })

  it('publish a draft over what was published meanwhile in other places', async () => {
    const { save, ask, published } = await newsroom(place)
    await save(mine, first, true)
    await save(theirs, first)
    await ask('publishUnpublishedEntry', key)
    expect(await published(path)).toBe(both)
  })

  it('do not disturb others by a conflict at publishing', async () => {
    const { save, ask, published, git } = await newsroom(place)
    await save(mine, first, true)
    await save(first.replace('lần thứ 20', 'lần thứ XX'), first)
    await expect(ask('publishUnpublishedEntry', key)).rejects.toMatchObject({
      status: 409,
      details: { fields: ['Tiêu đề'], mine },
    })
    const other = 'content/articles/2024/khac.md'
    await ask('persistEntry', { dataFiles: [{ slug: '2024/khac', path: other, raw: first }], options: {} })
    expect(await published(other)).toBe(first)
    expect(await git('for-each-ref', '--format=%(refname)')).toBe(
      'refs/heads/cms/articles/2024/hoi-nghi\nrefs/heads/main\n',
    )
  })
})

describe('publishing', () => {
  const undated = first.replace('published: "2024-06-27T17:00+07:00"\n', '')
  const fresh = { slug: '2026/moi', path: 'content/articles/2026/moi.md' }

  it('gives a new article the moment it was published, and tells the editor its text', async () => {
    const { ask, published } = await newsroom('a checkout')
    const options = { collectionName: 'articles', useWorkflow: true, newEntry: true }
    await ask('persistEntry', { dataFiles: [{ ...fresh, raw: undated }], options })
    await ask('publishUnpublishedEntry', { collection: 'articles', slug: fresh.slug })
    const [, moment = ''] = /^published: "(.+)"$/mu.exec(await published(fresh.path)) ?? []
    expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d\+07:00$/u)
    expect(Math.abs(Date.now() - Date.parse(moment))).toBeLessThan(120_000)
  })

  it('leaves an article undated that readers saw without a date before, and one that nobody will see', async () => {
    const { ask, published, save } = await newsroom('a checkout')
    await save(undated, first)
    await save(undated.replace('chủ trì.', 'dự.'), undated)
    expect(await published(path)).not.toMatch(/^published:/mu)
    const hidden = undated.replace('status: "published"', 'status: "draft"')
    await ask('persistEntry', { dataFiles: [{ ...fresh, raw: hidden }], options: {} })
    expect(await published(fresh.path)).toBe(hidden)
  })

  it('lets an article whose slug changes answer at its former address', async () => {
    const { save, published } = await newsroom('a checkout')
    await save(first.replace('kind:', 'slug: "hoi-nghi-hai-muoi"\nkind:'), first)
    expect(await published(path)).toContain('aliases: ["/2024/hoi-nghi/"]')
  })
})
