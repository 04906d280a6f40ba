import { afterEach, describe, expect, it, vi } from 'vitest'

const askAboutConflict = vi.hoisted(() => vi.fn<() => Promise<boolean>>())
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
  },
}))
vi.mock('decap-cms-lib-util', () => ({
  CURSOR_COMPATIBILITY_SYMBOL: Symbol.for('cursor'),
  Cursor: { create: (store: { data: object }) => ({ ...store, data: new Map(Object.entries(store.data)) }) },
}))
vi.mock('#admin/app/newsroom/conflict-dialog.ts', () => ({ askAboutConflict }))
vi.mock('#admin/app/newsroom/sign-in.tsx', () => ({ SignIn: () => null }))
vi.mock(import('#admin/app/newsroom/answer.ts'), async (original) => ({ ...(await original()), askNewsroom }))

const { NewsroomBackend } = await import('#admin/app/newsroom/backend.ts')
const { NewsroomError } = await import('#admin/app/newsroom/answer.ts')

const path = 'content/articles/2023/a.md'
const source = '---\ntitle: "A"\nkind: "news"\nstatus: "draft"\n---\n\n- một\n- hai\n'
const rewritten = source.replace('"A"', '"B"').replaceAll('- ', '* ')

afterEach(() => {
  askNewsroom.mockReset()
  askAboutConflict.mockReset()
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

const conflict = { path, mine: 'x', theirs: 'y', revision: 'r9' }

describe('NewsroomBackend', () => {
  it('sends with a save the version it started from, and untouched blocks as they were', async () => {
    const backend = await openedBackend()
    askNewsroom.mockResolvedValueOnce({ files: [{ path, revision: 'r2' }] })
    await save(backend)
    const raw = source.replace('"A"', '"B"')
    expect(sentFiles(1)).toEqual([{ path, slug: '2023/a', raw, revision: 'r1' }])
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
    askAboutConflict.mockResolvedValueOnce(false)
    await expect(save(backend)).rejects.toBe(refusal)
    expect(askNewsroom).toHaveBeenCalledTimes(2)
  })

  it('saves over the other version once the editor has seen it', async () => {
    const backend = await openedBackend()
    askNewsroom.mockRejectedValueOnce(new NewsroomError(409, 'Có người khác đã sửa.', [conflict]))
    askNewsroom.mockResolvedValueOnce({ files: [{ path, revision: 'r10' }] })
    askAboutConflict.mockResolvedValueOnce(true)
    await save(backend)
    expect(sentFiles(2)).toMatchObject([{ revision: 'r9' }])
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

  it('gives the articles in pages of fifty', async () => {
    const backend = new NewsroomBackend({})
    const entries = Array.from({ length: 60 }, (_, index) => ({
      data: source,
      file: { path: String(index), id: null },
    }))
    askNewsroom.mockResolvedValueOnce(entries)
    const list = await backend.entriesByFolder('content/articles', 'md', 2)
    const cursor = Reflect.get(list, Symbol.for('cursor')) as Parameters<typeof backend.traverseCursor>[0]
    expect(list).toHaveLength(50)
    expect(cursor).toMatchObject({ actions: ['next'], meta: { count: 60 } })
    const next = await backend.traverseCursor(cursor, 'next')
    expect(next.entries).toHaveLength(10)
    expect(next.cursor).toMatchObject({ actions: [] })
  })

  it.each([
    [{ author: 'Trần Thị Mẫu' }, 'Trần Thị Mẫu'],
    [{}, 'Biên tập viên'],
  ])('goes straight in, in the name that %j says', async (info, name) => {
    askNewsroom.mockResolvedValueOnce(info)
    expect(await new NewsroomBackend({}).restoreUser()).toEqual({ name, login: name })
  })
})
