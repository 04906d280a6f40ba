import { describe, expect, it } from 'vitest'
import type { Member } from '#admin/server/members/member.ts'
import { answer } from '#admin/server/protocol/actions.ts'
import { articleSource, temporaryRepository } from '../temporary-repository.ts'
import { somebody, temporaryDesk } from '../temporary-desk.ts'

const slug = '2024/hoi-nghi-lan-thu-20'
const path = `content/articles/${slug}.md`
const source = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6, Đảng ủy Khối tổ chức hội nghị.')
const key = { collection: 'articles', slug }

const an = somebody({ id: 'an', name: 'Nguyễn Văn An', role: 'reporter' })
const binh = somebody({ id: 'binh', name: 'Trần Thị Bình', email: 'binh@example.vn', role: 'reporter' })
const chi = somebody({ id: 'chi', name: 'Lê Chi', email: 'chi@example.vn', role: 'editor' })

interface OneNote {
  readonly note: Readonly<Record<string, unknown>> & { readonly id: string }
}

/** One newsroom with several people in it. */
async function newsroom() {
  const repository = await temporaryRepository({ [path]: source })
  const desk = await temporaryDesk(repository)
  const askAs = (member: Member) => (action: string, params: object) =>
    answer({ ...desk, member }, { action, params })
  return { an: askAs(an), binh: askAs(binh), chi: askAs(chi), askAs }
}

function add(content: string) {
  return { ...key, note: { content, author: 'Kẻ Mạo Danh', id: 'x', resolved: true } }
}

describe('notes', () => {
  it('are written in the name of who is signed in, and read by everybody in their order', async () => {
    const { an, binh } = await newsroom()
    const { note } = (await an('addNote', add('  Xem lại sapo. '))) as OneNote
    await binh('addNote', add('Đã sửa.'))
    expect(note).toMatchObject({
      author: 'Nguyễn Văn An',
      content: 'Xem lại sapo.',
      resolved: false,
      isOwn: true,
    })
    expect(note['entrySlug']).toBe(slug)
    expect(Date.parse(String(note['timestamp']))).toBeGreaterThan(Date.now() - 60_000)
    expect(await binh('getNotes', key)).toMatchObject({
      notes: [
        { content: 'Xem lại sapo.', isOwn: false },
        { content: 'Đã sửa.', isOwn: true },
      ],
    })
    expect(await an('getNotes', { ...key, slug: '2024/khac' })).toEqual({ notes: [] })
  })

  it('are changed, settled and thrown away by their author', async () => {
    const { an } = await newsroom()
    const { note } = (await an('addNote', add('Xem lại sapo.'))) as OneNote
    const one = { ...key, noteId: note.id }
    expect(await an('updateNote', { ...one, updates: { content: 'Xem lại tít.' } })).toMatchObject({
      note: { content: 'Xem lại tít.', resolved: false },
    })
    expect(await an('toggleNoteResolution', one)).toMatchObject({ note: { resolved: true } })
    expect(await an('updateNote', { ...one, updates: { resolved: false } })).toMatchObject({
      note: { content: 'Xem lại tít.', resolved: false },
    })
    await an('deleteNote', one)
    expect(await an('getNotes', key)).toEqual({ notes: [] })
    await expect(an('deleteNote', one)).rejects.toMatchObject({
      status: 404,
      message: 'Ghi chú này không còn nữa: có lẽ người khác đã xóa.',
    })
  })

  it('of somebody else are only changed by who reviews', async () => {
    const { an, binh, chi } = await newsroom()
    const { note } = (await an('addNote', add('Xem lại sapo.'))) as OneNote
    const one = { ...key, noteId: note.id }
    const refused = {
      status: 403,
      message:
        'Ghi chú này của Nguyễn Văn An: chỉ người viết, biên tập viên, người xuất bản và quản trị mới được sửa.',
    }
    await expect(binh('updateNote', { ...one, updates: { content: 'x' } })).rejects.toMatchObject(refused)
    await expect(binh('toggleNoteResolution', one)).rejects.toMatchObject(refused)
    await expect(binh('deleteNote', one)).rejects.toMatchObject(refused)
    expect(await chi('toggleNoteResolution', one)).toMatchObject({ note: { resolved: true } })
  })

  it('are told apart by their entries', async () => {
    const { an } = await newsroom()
    const { note } = (await an('addNote', add('Xem lại sapo.'))) as OneNote
    const elsewhere = { ...key, slug: '2024/khac', noteId: note.id }
    await expect(an('deleteNote', elsewhere)).rejects.toMatchObject({ status: 404 })
  })

  it('are not written beside entries of somebody else’s section or collection', async () => {
    const { askAs } = await newsroom()
    const settings = { collection: 'settings', slug: 'site', note: { content: 'Đổi tên trang' } }
    await expect(askAs(an)('addNote', settings)).rejects.toMatchObject({ status: 403 })
  })

  it.each([
    ['   ', 'Ghi chú đang trống. Hãy viết nội dung rồi lưu.'],
    ['ă'.repeat(5001), 'Ghi chú dài quá 5000 ký tự. Hãy viết ngắn lại.'],
  ])('are refused empty or too long', async (content, message) => {
    const { an } = await newsroom()
    await expect(an('addNote', add(content))).rejects.toMatchObject({ status: 422, message })
  })
})

describe('what a forge would say of a draft', () => {
  it('is its step, its author and its last save, or nothing', async () => {
    const { chi } = await newsroom()
    expect(await chi('getPRMetadata', key)).toEqual({ metadata: null })
    const dataFiles = [{ slug, path, raw: source.replace('Sáng', 'Chiều') }]
    const options = { collectionName: 'articles', useWorkflow: true, status: 'pending_review' }
    await chi('persistEntry', { dataFiles, options })
    expect(await chi('getPRMetadata', key)).toMatchObject({
      metadata: { id: `cms/articles/${slug}`, status: 'pending_review', author: 'Nguyễn Văn An' },
    })
  })
})

const tabs = ['0b4c6f5e-6f0e-4b53-9d4b-1f6f3f0f7f01', '0b4c6f5e-6f0e-4b53-9d4b-1f6f3f0f7f02'] as const

describe('presence', () => {
  it('tells who else has an entry open, and a member’s own other tab', async () => {
    const { an, binh } = await newsroom()
    const beat = { path, tab: tabs[0], state: 'editing' }
    expect(await an('presence', beat)).toEqual({ others: [] })
    expect(await binh('presence', beat)).toMatchObject({ others: [{ name: 'Nguyễn Văn An' }] })
    expect(await an('presence', { ...beat, tab: tabs[1] })).toMatchObject({
      others: [{ name: 'bạn, ở thẻ khác' }, { name: 'Trần Thị Bình' }],
    })
    expect(await binh('presence', { ...beat, state: 'gone' })).toEqual({ others: [] })
    await an('presence', { ...beat, tab: tabs[1], state: 'gone' })
    expect(await an('presence', beat)).toEqual({ others: [] })
  })

  it('wants a tab’s own mark', async () => {
    const { an } = await newsroom()
    await expect(an('presence', { path, tab: '1', state: 'editing' })).rejects.toMatchObject({
      status: 422,
      message: 'Yêu cầu không đúng mẫu: tab: cần mã của thẻ.',
    })
  })
})

describe('unsaved typing', () => {
  const place = `articles/${slug}`

  it('is kept for each member apart, until it is dropped', async () => {
    const { an, binh } = await newsroom()
    const base = 'a'.repeat(64)
    await an('keepAutosave', { key: place, source: 'Bản một', base })
    await an('keepAutosave', { key: place, source, base })
    await an('keepAutosave', { key: 'articles/new', source: '---\ntitle: "Hội', base: null })
    expect(await an('readAutosave', { key: place })).toMatchObject({ source, base })
    expect(await binh('readAutosave', { key: place })).toBeNull()
    expect(await an('listAutosaves', {})).toMatchObject([
      { key: 'articles/new', title: null },
      { key: place, title: 'Hội nghị lần thứ 20' },
    ])
    await an('dropAutosave', { key: place })
    expect(await an('readAutosave', { key: place })).toBeNull()
  })

  it('is refused when it is longer than 1 MB', async () => {
    const { an } = await newsroom()
    await expect(
      an('keepAutosave', { key: place, source: 'đ'.repeat(600_000), base: null }),
    ).rejects.toMatchObject({
      status: 413,
      message: 'Bài dài quá 1 MB nên không tự lưu được. Hãy bấm Lưu, hoặc tách bài.',
    })
  })

  it.each(['', 'articles', 'articles/', 'khac/a', 'articles/../a', 'articles/a b'])(
    'wants the name of an entry, not %j',
    async (wrong) => {
      const { an } = await newsroom()
      await expect(an('readAutosave', { key: wrong })).rejects.toMatchObject({
        status: 422,
        message: 'Yêu cầu không đúng mẫu: key: cần <mục>/<đường dẫn của bài> hoặc <mục>/new.',
      })
    },
  )
})

describe('lists', () => {
  it('give front matter, revision and the step of the draft', async () => {
    const { chi } = await newsroom()
    const entry = { data: source.slice(0, source.indexOf('\n\n') + 1), file: { path }, workflow: null }
    expect(await chi('listEntries', { collection: 'articles' })).toMatchObject({
      entries: [entry],
      cursor: null,
      total: 1,
    })
    expect(
      await chi('entriesByFolder', { folder: 'content/articles', extension: 'md', depth: 3, size: 10 }),
    ).toMatchObject({ entries: [entry], cursor: null, total: 1 })
    expect(
      await chi('entriesByFolder', { folder: 'content/articles', extension: 'md', depth: 1, size: 10 }),
    ).toMatchObject({ entries: [], total: 0 })
    expect(await chi('listEntries', { collection: 'articles', search: 'dai hoi' })).toMatchObject({
      total: 0,
    })
  })

  it('find titles that are nearly the same', async () => {
    const { chi } = await newsroom()
    const title = 'hoi nghi lan thu 20'
    expect(await chi('similarTitles', { title })).toMatchObject({ entries: [{ path, likeness: 1 }] })
    expect(await chi('similarTitles', { title, path })).toEqual({ entries: [] })
  })

  it('refuse what is no list', async () => {
    const { chi } = await newsroom()
    await expect(chi('listEntries', { collection: 'x' })).rejects.toMatchObject({ status: 422 })
    await expect(chi('listEntries', { collection: 'articles', size: 101 })).rejects.toMatchObject({
      status: 422,
    })
    await expect(
      chi('listEntries', { collection: 'articles', sort: { field: '__proto__', direction: 'asc' } }),
    ).rejects.toMatchObject({ status: 422 })
  })
})
