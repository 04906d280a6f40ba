import { describe, expect, it } from 'vitest'
import { Refusal } from '#admin/server/refusal.ts'
import type { Keeping } from '#admin/server/store/change.ts'
import { type DraftSave } from '#admin/server/store/draft-desk.ts'
import { revisionOf } from '#admin/server/store/revision.ts'
import { openStore } from '#admin/server/store/store.ts'
import { articleSource, author, temporaryRepository } from '../temporary-repository.ts'

const key = { collection: 'articles', slug: '2024/hoi-nghi-lan-thu-20' }
const path = 'content/articles/2024/hoi-nghi-lan-thu-20.md'
const picture = 'public/media/hoi-nghi.jpg'
const first = articleSource('Hội nghị lần thứ 20', 'Một.\n\nHai.\n\nBa.')
const second = first.replace('Ba.', 'Ba, đã sửa.')

async function newsroom() {
  const repository = await temporaryRepository({ [path]: first })
  const store = await openStore({ repository: repository.folder })
  const saveDraft = (text: string, more: Partial<DraftSave> = {}) =>
    store.drafts.save({
      key,
      changes: [{ path, content: Buffer.from(text) }],
      author,
      message: 'Sửa nháp',
      ...more,
    })
  const save = (text: string) =>
    store.save({ changes: [{ path, content: Buffer.from(text) }], author, message: 'Sửa bài' })
  const publish = (more = {}) => store.drafts.publish({ key, author, message: 'Đăng', ...more })
  return { ...repository, drafts: store.drafts, saveDraft, save, publish }
}

describe('a draft', () => {
  it('is a branch of its own that readers do not see', async () => {
    const { saveDraft, git, published, drafts } = await newsroom()
    await saveDraft(second)
    expect(await git('show', `cms/articles/2024/hoi-nghi-lan-thu-20:${path}`)).toBe(second)
    expect(await published(path)).toBe(first)
    expect(await drafts.read(key, path)).toEqual(Buffer.from(second))
  })

  it('knows its files, its editor, its status and its last change', async () => {
    const { saveDraft, drafts } = await newsroom()
    await saveDraft(second, { status: 'pending_review' })
    const draft = await drafts.open(key)
    expect(draft).toMatchObject({ ...key, status: 'pending_review', author: author.name })
    expect(draft?.files).toEqual([{ path, change: 'modified', content: Buffer.from(second) }])
    expect(Date.now() - Date.parse(draft?.updated ?? '')).toBeLessThan(60_000)
  })

  it('exists from its first save on, even if that changes nothing', async () => {
    const { saveDraft, drafts } = await newsroom()
    await saveDraft(first)
    expect(await drafts.open(key)).toMatchObject({ status: 'draft', files: [] })
  })

  it('keeps its status in git, through saves and a restart', async () => {
    const { saveDraft, drafts, folder } = await newsroom()
    await saveDraft(second)
    await drafts.setStatus(key, { status: 'pending_publish', author })
    await saveDraft(`${second}\n`, { status: 'draft' })
    const reopened = await openStore({ repository: folder })
    expect((await reopened.drafts.list()).map(({ status }) => status)).toEqual(['pending_publish'])
  })

  it('refuses a save from an old version and shows both', async () => {
    const { saveDraft } = await newsroom()
    await saveDraft(second)
    const changes = [{ path, content: Buffer.from('khác'), revision: revisionOf(Buffer.from(first)) }]
    await expect(saveDraft('', { changes })).rejects.toMatchObject({
      status: 409,
      details: { mine: 'khác', theirs: second },
    })
  })

  it('loses the pictures that only it brought and that it no longer shows', async () => {
    const { saveDraft, drafts } = await newsroom()
    const changes = [
      { path, content: Buffer.from(second) },
      { path: picture, content: Buffer.from('ảnh') },
    ]
    await saveDraft('', { changes })
    expect((await drafts.open(key))?.files.map((file) => file.path)).toEqual([path, picture])
    await saveDraft(second)
    expect((await drafts.open(key))?.files.map((file) => file.path)).toEqual([path])
  })

  it('can be thrown away', async () => {
    const { saveDraft, drafts, published } = await newsroom()
    await saveDraft(second)
    await drafts.drop(key)
    expect(await drafts.list()).toEqual([])
    expect(await drafts.open(key)).toBeNull()
    expect(await published(path)).toBe(first)
  })

  it('is missed with 404', async () => {
    const { drafts, publish } = await newsroom()
    const missing = { status: 404, message: 'Không có bản nháp nào của 2024/hoi-nghi-lan-thu-20.' }
    await expect(drafts.drop(key)).rejects.toMatchObject(missing)
    await expect(drafts.setStatus(key, { status: 'draft', author })).rejects.toMatchObject(missing)
    await expect(publish()).rejects.toMatchObject(missing)
  })
})

describe('publishing a draft', () => {
  it('joins it to the published branch, refreshes the checkout and removes it', async () => {
    const { saveDraft, publish, published, git, drafts } = await newsroom()
    await saveDraft(second)
    expect((await publish()).files).toEqual([path])
    expect(await published(path)).toBe(second)
    expect(await drafts.list()).toEqual([])
    expect(await git('status', '--porcelain')).toBe('')
    expect((await git('log', '-1', '--format=%an|%cn|%s')).trim()).toBe('Nguyễn Văn An|Kỷ Yếu|Đăng')
  })

  it('keeps what others published meanwhile in other places of the text', async () => {
    const { saveDraft, save, publish, published } = await newsroom()
    await saveDraft(second)
    await save(first.replace('Một.', 'Một, đã sửa.'))
    await publish()
    expect(await published(path)).toBe(second.replace('Một.', 'Một, đã sửa.'))
  })

  it('is refused with both versions where others published in the same place; the next save works', async () => {
    const { saveDraft, save, publish, published, drafts } = await newsroom()
    const theirs = first.replace('Ba.', 'Bốn.')
    await saveDraft(second)
    await save(theirs)
    await expect(publish()).rejects.toMatchObject({
      status: 409,
      message: `Chưa đăng được: người khác đã sửa và đăng ở cùng chỗ trong bài này (Nội dung). Bản nháp vẫn còn nguyên; hãy so hai bản, sửa bản nháp nếu cần rồi chọn đăng bản của bạn.`,
      details: {
        ...{ path, mine: second, theirs, base: first, merged: second, fields: ['Nội dung'] },
        revision: revisionOf(Buffer.from(theirs)),
      },
    })
    expect(await published(path)).toBe(theirs)
    expect(await drafts.read(key, path)).toEqual(Buffer.from(second))
    await save(`${theirs}\n`)
    expect(await published(path)).toBe(`${theirs}\n`)
  })

  it('replaces what others published in the same place once the editor has seen it', async () => {
    const { saveDraft, save, publish, published, drafts, git } = await newsroom()
    const theirs = first.replace('Ba.', 'Bốn.')
    await saveDraft(second)
    await save(theirs)
    await publish({ over: revisionOf(Buffer.from(theirs)) })
    expect(await published(path)).toBe(second)
    expect(await drafts.list()).toEqual([])
    expect(await git('log', '-1', '--format=%P')).toMatch(/^\w{40} \w{40}\n$/u)
    expect(await git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n')
  })

  it('does not replace what was published after the editor looked', async () => {
    const { saveDraft, save, publish, published, git } = await newsroom()
    const theirs = first.replace('Ba.', 'Bốn.')
    await saveDraft(second)
    await save(theirs)
    const refused = publish({ over: revisionOf(Buffer.from(first)) })
    await expect(refused).rejects.toMatchObject({ status: 409 })
    expect(await published(path)).toBe(theirs)
    expect(await git('for-each-ref', '--format=%(refname)', 'refs/newsroom')).toBe('')
  })

  it('is refused if the draft is not the one the editor saw', async () => {
    const { saveDraft, publish, published } = await newsroom()
    await saveDraft(second)
    await expect(publish({ revision: revisionOf(Buffer.from(first)) })).rejects.toMatchObject({
      status: 409,
      message: 'Bản nháp đã được người khác sửa sau khi bạn mở. Hãy xem bản mới rồi đăng lại.',
    })
    expect(await published(path)).toBe(first)
    await publish({ revision: revisionOf(Buffer.from(second)) })
    expect(await published(path)).toBe(second)
  })

  it('stops where the files, as they would be published, do not pass', async () => {
    const { saveDraft, publish, published, drafts } = await newsroom()
    await saveDraft(second)
    const seen: string[] = []
    const finish = ({ content }: Keeping): Buffer => {
      seen.push(content.toString())
      throw new Refusal(422, 'thiếu tiêu đề')
    }
    await expect(publish({ finish })).rejects.toThrow('thiếu tiêu đề')
    expect(seen).toEqual([second])
    expect(await published(path)).toBe(first)
    expect(await drafts.list()).toHaveLength(1)
  })

  it('refuses to touch a file that somebody edits in the checkout', async () => {
    const { saveDraft, publish, write, published } = await newsroom()
    await saveDraft(second)
    await write(path, 'sửa tay')
    await expect(publish()).rejects.toMatchObject({ status: 423 })
    expect(await published(path)).toBe(first)
  })
})
