import { afterEach, describe, expect, it, vi } from 'vitest'

const askAboutConflict = vi.hoisted(() => vi.fn<(error: Error, doing: string) => Promise<string>>())
const showSource = vi.hoisted(() => vi.fn<(path: string, source: string) => void>())
const offerBack = vi.hoisted(() => vi.fn<(bring: () => void) => void>())
const tellOutcome = vi.hoisted(() => vi.fn<(outcome: object) => void>())
const askNewsroom = vi.hoisted(() => vi.fn<(address: string, payload: object) => Promise<unknown>>())

vi.mock('decap-cms-backend-proxy', () => ({
  ProxyBackend: class {
    branch = 'main'
    mediaFolder = 'public/media'
    options = {}
    request(payload: object): unknown {
      return payload
    }
    getEntry(path: string): unknown {
      return this.request({ action: 'getEntry', params: { path } })
    }
    entriesByFolder(folder: string): unknown {
      return this.request({ action: 'entriesByFolder', params: { folder } })
    }
    unpublishedEntry(params: object): unknown {
      return this.request({ action: 'unpublishedEntry', params })
    }
    async unpublishedEntryDataFile(collection: string, slug: string, path: string): Promise<unknown> {
      const answer = await this.request({
        action: 'unpublishedEntryDataFile',
        params: { collection, slug, path },
      })
      return (answer as { readonly data: unknown }).data
    }
  },
}))
vi.mock('decap-cms-lib-util', () => ({
  CURSOR_COMPATIBILITY_SYMBOL: Symbol.for('cursor'),
  Cursor: { create: (store: { data: object }) => ({ ...store, data: new Map(Object.entries(store.data)) }) },
}))
vi.mock('#admin/app/newsroom/conflict-dialog.ts', () => ({ askAboutConflict }))
vi.mock('#admin/app/newsroom/offer-back.ts', () => ({ offerBack }))
vi.mock('#admin/app/newsroom/show-source.ts', () => ({ showSource }))
vi.mock('#admin/app/newsroom/sign-in.tsx', () => ({ SignInPage: () => null }))
vi.mock('#admin/app/newsroom/sign-in-again.tsx', () => ({ askToSignInAgain: () => Promise.resolve(false) }))
vi.mock('#admin/app/workflow/publish-entry.ts', () => ({ tellOutcome }))
vi.mock('#admin/app/workflow/progress.ts', () => ({ showNotice: () => undefined }))
vi.mock(import('#admin/app/newsroom/answer.ts'), async (original) => ({ ...(await original()), askNewsroom }))

const { NewsroomBackend } = await import('#admin/app/newsroom/backend.ts')
const { NewsroomError } = await import('#admin/app/newsroom/answer.ts')

const path = 'content/articles/2023/a.md'
const source = '---\ntitle: "A"\nkind: "news"\nstatus: "draft"\n---\n\n- một\n- hai\n'
const rewritten = source.replace('"A"', '"B"').replaceAll('- ', '* ')

afterEach(() => {
  askNewsroom.mockReset()
  askAboutConflict.mockReset()
  showSource.mockReset()
})

async function openedBackend(revision: string | null = 'r1') {
  const backend = new NewsroomBackend({})
  askNewsroom.mockResolvedValueOnce({ data: source, file: { path, id: revision } })
  await backend.getEntry(path)
  return backend
}

function save(backend: InstanceType<typeof NewsroomBackend>) {
  const dataFiles = [{ path, slug: '2023/a', raw: rewritten }]
  return backend.persistEntry({ dataFiles, assets: [] }, { commitMessage: 'Edit', useWorkflow: false })
}

function sentFiles(call: number): unknown {
  const payload = askNewsroom.mock.calls[call]?.[1] as { readonly params: { readonly dataFiles: unknown } }
  return payload.params.dataFiles
}

const conflict = { path, mine: 'x', theirs: 'y', revision: 'r9', merged: 'm', fields: ['Tiêu đề'] }

describe('NewsroomBackend', () => {
  it('sends with a save the version it started from, and untouched blocks as they were', async () => {
    const backend = await openedBackend()
    askNewsroom.mockResolvedValueOnce({ files: [{ path, revision: 'r2' }] })
    await save(backend)
    const raw = source.replace('"A"', '"B"')
    expect(sentFiles(1)).toEqual([{ path, slug: '2023/a', raw, revision: 'r1', base: source }])
  })

  it('starts the next save from the version the last one left behind', async () => {
    const backend = await openedBackend()
    askNewsroom.mockResolvedValue({ files: [{ path, revision: 'r2' }] })
    await save(backend)
    await save(backend)
    expect(sentFiles(2)).toMatchObject([{ revision: 'r2' }])
  })

  it('says of a new entry that nothing was there', async () => {
    const backend = new NewsroomBackend({})
    askNewsroom.mockResolvedValueOnce({ files: [] })
    await save(backend)
    expect(sentFiles(0)).toMatchObject([{ revision: null }])
  })

  it('keeps the refusal where the editor goes back after a conflict', async () => {
    const backend = await openedBackend()
    const refusal = new NewsroomError(409, 'Có người khác đã sửa.', [conflict])
    askNewsroom.mockRejectedValueOnce(refusal)
    askAboutConflict.mockResolvedValueOnce('back')
    await expect(save(backend)).rejects.toThrow('Bạn quay lại sửa tiếp')
    expect(askNewsroom).toHaveBeenCalledTimes(2)
  })

  it('saves over the other version once the editor has seen it', async () => {
    const backend = await openedBackend()
    askNewsroom.mockRejectedValueOnce(new NewsroomError(409, 'Có người khác đã sửa.', [conflict]))
    askNewsroom.mockResolvedValueOnce({ files: [{ path, revision: 'r10' }] })
    askAboutConflict.mockResolvedValueOnce('mine')
    await save(backend)
    expect(sentFiles(2)).toMatchObject([{ revision: 'r9', base: 'y' }])
  })

  it('saves what was merged and shows it in the form, where the editor takes that', async () => {
    const backend = await openedBackend()
    askNewsroom.mockRejectedValueOnce(new NewsroomError(409, 'Có người khác đã sửa.', [conflict]))
    askNewsroom.mockResolvedValueOnce({ files: [{ path, revision: 'r10' }] })
    askAboutConflict.mockResolvedValueOnce('merged')
    await save(backend)
    expect(sentFiles(2)).toMatchObject([{ raw: 'm', revision: 'r9' }])
    expect(showSource).toHaveBeenCalledWith(path, 'm')
  })

  it('saves nothing where the editor takes the other version, and shows that one', async () => {
    const backend = await openedBackend()
    askNewsroom.mockRejectedValueOnce(new NewsroomError(409, 'Có người khác đã sửa.', [conflict]))
    askAboutConflict.mockResolvedValueOnce('theirs')
    await expect(save(backend)).rejects.toThrow('Bản của bạn chưa được lưu')
    expect(askNewsroom).toHaveBeenCalledTimes(2)
    expect(showSource).toHaveBeenLastCalledWith(path, 'y')
    const [bring] = offerBack.mock.lastCall ?? []
    bring?.()
    expect(showSource).toHaveBeenLastCalledWith(path, conflict.mine)
  })

  it('shows what the newsroom merged by itself, and starts the next save from it', async () => {
    const backend = await openedBackend()
    const merged = source.replace('"A"', '"C"')
    askNewsroom.mockResolvedValueOnce({
      files: [{ path, revision: 'r2' }],
      merged: [{ path, source: merged }],
    })
    askNewsroom.mockResolvedValueOnce({ files: [] })
    await save(backend)
    await save(backend)
    expect(showSource).toHaveBeenCalledWith(path, merged)
    expect(sentFiles(2)).toMatchObject([{ revision: 'r2', base: merged }])
  })

  it('asks nobody about a refusal that is no conflict', async () => {
    const backend = await openedBackend()
    askNewsroom.mockRejectedValueOnce(new NewsroomError(422, 'Tiêu đề: cần có nội dung.'))
    await expect(save(backend)).rejects.toThrow('Tiêu đề: cần có nội dung.')
    expect(askAboutConflict).not.toHaveBeenCalled()
  })

  it('does not open what cannot be read', async () => {
    const backend = new NewsroomBackend({})
    askNewsroom.mockResolvedValueOnce({ data: '---\ntitle: "\n---\n', file: { path, id: 'r1' } })
    await expect(backend.getEntry(path)).rejects.toThrow('cần phần đầu bài là YAML đúng')
  })

  it('lets Decap ask whether a slug is free', async () => {
    const backend = new NewsroomBackend({})
    askNewsroom.mockResolvedValueOnce({ data: null, file: { path, id: null } })
    expect((await backend.getEntry(path)).data).toBeNull()
  })

  it('asks for a list a page at a time, in the order that was chosen', async () => {
    const backend = new NewsroomBackend({})
    const sort = { field: 'title', direction: 'asc' } as const
    askNewsroom.mockResolvedValueOnce({ entries: [{ data: source }], cursor: 'c1', total: 60 })
    const list = await backend.entriesByFolder('content/articles', 'md', 2, { sort })
    const cursor = Reflect.get(list, Symbol.for('cursor')) as Parameters<typeof backend.traverseCursor>[0]
    expect(cursor).toMatchObject({ actions: ['next'], meta: { count: 60 } })
    askNewsroom.mockResolvedValueOnce({ entries: [], cursor: null, total: 60 })
    const next = await backend.traverseCursor(cursor, 'next')
    expect(next.cursor).toMatchObject({ actions: [] })
    expect(askNewsroom.mock.calls.map(([, payload]) => payload)).toMatchObject([
      { action: 'listEntries', params: { collection: 'articles', sort, size: 20 } },
      { action: 'listEntries', params: { collection: 'articles', sort, size: 20, cursor: 'c1' } },
    ])
  })

  it('asks for all drafts at once and answers for each of them', async () => {
    const backend = new NewsroomBackend({})
    const draft = {
      collection: 'articles',
      slug: '2023/a',
      status: 'draft',
      diffs: [{ path, id: 'h', newFile: true }],
    }
    askNewsroom.mockResolvedValueOnce([{ ...draft, sources: [{ id: 'h', data: source }] }])
    expect(await backend.unpublishedEntries()).toEqual(['articles/2023/a'])
    expect(await backend.unpublishedEntry({ id: 'articles/2023/a' })).toMatchObject(draft)
    expect(await backend.unpublishedEntryDataFile('articles', '2023/a', path, 'h')).toBe(source)
    expect(askNewsroom).toHaveBeenCalledTimes(1)
  })

  it('starts a save from the draft that was opened', async () => {
    const backend = new NewsroomBackend({})
    const diffs = [{ path, id: 'h', newFile: true }]
    askNewsroom.mockResolvedValueOnce({ collection: 'articles', slug: '2023/a', status: 'draft', diffs })
    await backend.unpublishedEntry({ collection: 'articles', slug: '2023/a' })
    askNewsroom.mockResolvedValueOnce({ data: source })
    await backend.unpublishedEntryDataFile('articles', '2023/a', path, 'h')
    askNewsroom.mockResolvedValueOnce({ files: [] })
    await save(backend)
    expect(sentFiles(2)).toMatchObject([{ revision: 'h', base: source }])
  })

  it('publishes the draft that it saved last and tells where the page is', async () => {
    const backend = await openedBackend()
    askNewsroom.mockResolvedValueOnce({ files: [{ path, revision: 'r2' }] })
    const dataFiles = [{ path, slug: '2023/a', raw: rewritten }]
    await backend.persistEntry({ dataFiles, assets: [] }, { collectionName: 'articles', useWorkflow: true })
    const entries = [{ file: path, address: '/2023/a/', faults: [], due: null }]
    askNewsroom.mockResolvedValueOnce({ published: { entries } })
    await backend.publishUnpublishedEntry('articles', '2023/a')
    expect(askNewsroom.mock.calls[2]?.[1]).toMatchObject({
      action: 'publishUnpublishedEntry',
      params: { collection: 'articles', slug: '2023/a', revision: 'r2' },
    })
    expect(tellOutcome).toHaveBeenCalledWith({ kind: 'live', text: 'Đã lên trang.', address: '/2023/a/' })
  })

  it('publishes over what was published meanwhile once the editor has seen it', async () => {
    const backend = new NewsroomBackend({})
    askNewsroom.mockRejectedValueOnce(new NewsroomError(409, 'Có người khác đã sửa.', [conflict]))
    askNewsroom.mockResolvedValueOnce({ published: null })
    askAboutConflict.mockResolvedValueOnce('mine')
    await backend.publishUnpublishedEntry('articles', '2023/a')
    expect(askAboutConflict.mock.calls[0]?.[1]).toBe('publish')
    expect(askNewsroom.mock.calls[1]?.[1]).toMatchObject({ params: { over: 'r9' } })
  })

  it('says who is signed in, with the role and the rights', async () => {
    const member = {
      id: '1',
      name: 'Trần Thị Mẫu',
      email: 'm@x.vn',
      roleName: 'Phóng viên',
      rights: ['read'],
      isDemo: false,
      mustChangePassword: false,
    }
    askNewsroom.mockResolvedValueOnce({ author: 'Trần Thị Mẫu', member })
    expect(await new NewsroomBackend({}).restoreUser()).toEqual({ ...member, login: 'm@x.vn' })
  })

  it('lets nobody in where nobody is signed in', async () => {
    askNewsroom.mockRejectedValueOnce(new NewsroomError(401, 'Bạn chưa đăng nhập.'))
    await expect(new NewsroomBackend({}).restoreUser()).rejects.toThrow('Bạn chưa đăng nhập.')
  })
})
