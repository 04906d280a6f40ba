import { basename } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { settlePicture } from '#admin/server/pictures/settle-picture.ts'
import { actionNames, answer } from '#admin/server/protocol/actions.ts'
import { revisionOf } from '#admin/server/store/revision.ts'
import { type Cleanup, articleSource, temporaryRepository } from '../temporary-repository.ts'
import { mutePublisher } from '../mute-publisher.ts'
import { temporaryDesk } from '../temporary-desk.ts'

const slug = '2024/hoi-nghi-lan-thu-20'
const path = `content/articles/${slug}.md`
const picture = 'public/media/hoi-nghi.png'
const first = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6, Đảng ủy Khối tổ chức hội nghị.')
const second = first.replace('Sáng', 'Chiều')
const incomplete = '---\ntitle: "Hội nghị lần thứ 20"\n---\n'
const sent = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#b00' } })
  .png()
  .toBuffer()
// As the newsroom keeps it.
const { content: png } = await settlePicture(picture, sent)
const asset = { path: picture, content: sent.toString('base64'), encoding: 'base64' }

function idOf(text: string | Buffer): string | null {
  return revisionOf(Buffer.from(text))
}

/** A newsroom's desk, with a publisher that notes what it is told. */
async function newsroom({ publisherFails = false } = {}, cleanup: Cleanup = onTestFinished) {
  const repository = await temporaryRepository({ [path]: first }, cleanup)
  const told: string[][] = []
  const warnings: string[] = []
  const publish = (files: readonly string[]) => {
    told.push([...files])
    if (publisherFails) return Promise.reject(new Error('đĩa đầy'))
    return mutePublisher().publish(files)
  }
  const publisher = mutePublisher({ publish })
  const desk = await temporaryDesk(repository, {
    publisher,
    warn: (message) => warnings.push(message),
    cleanup,
  })
  const ask = (action: string, params: object = {}): Promise<unknown> =>
    answer(desk, { branch: 'main', action, params: { branch: 'main', ...params } })
  return { ...repository, desk, ask, told, warnings }
}

let shared: Awaited<ReturnType<typeof newsroom>>

// One newsroom for every test that changes nothing.
beforeAll(async () => {
  const undo: (() => Promise<void>)[] = []
  shared = await newsroom({}, (step) => undo.push(step))
  return async () => {
    for (const step of undo.reverse()) await step()
  }
})

function persist(raw: string, more: object = {}, options: object = {}) {
  return {
    dataFiles: [{ slug, path, raw, ...more }],
    assets: [],
    options: { commitMessage: 'Sửa bài', collectionName: 'articles', useWorkflow: false, ...options },
  }
}

const workflow = { useWorkflow: true, status: 'draft' }

describe('the protocol', () => {
  it.each([
    ...['info', 'entriesByFolder', 'entriesByFiles', 'getEntry', 'persistEntry', 'deleteFile', 'deleteFiles'],
    ...['unpublishedEntries', 'unpublishedEntry', 'unpublishedEntryDataFile', 'unpublishedEntryMediaFile'],
    ...['deleteUnpublishedEntry', 'updateUnpublishedEntryStatus', 'publishUnpublishedEntry'],
    ...['getMedia', 'getMediaFile', 'persistMedia', 'getDeployPreview'],
  ])('knows the action %s of Decap’s proxy', (action) => {
    expect(actionNames).toContain(action)
  })

  it.each([undefined, null, 'x', {}, { action: 7 }, { action: '__proto__' }, { action: 'constructor' }])(
    'refuses what is no action: %j',
    async (request) => {
      await expect(answer(shared.desk, request)).rejects.toMatchObject({ status: 422 })
    },
  )

  it('says who and what it is', async () => {
    const { ask, folder } = shared
    expect(await ask('info')).toEqual({
      repo: basename(folder),
      publish_modes: ['simple', 'editorial_workflow'],
      type: 'newsroom',
      author: 'Nguyễn Văn An',
      member: {
        id: 'an',
        name: 'Nguyễn Văn An',
        email: 'an@example.vn',
        role: 'administrator',
        roleName: 'Quản trị',
        sections: null,
        rights: ['read', 'write', 'review', 'publish', 'manage'],
        mustChangePassword: false,
        isDemo: false,
      },
    })
  })

  it('says which parameter is wrong', async () => {
    const { ask } = shared
    await expect(
      ask('entriesByFolder', { folder: 'content', extension: 'md', depth: 0 }),
    ).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/^Yêu cầu không đúng mẫu: depth: /u) as string,
    })
  })
})

describe('reading', () => {
  it('gives entries with their revisions', async () => {
    const { ask } = shared
    const entry = { data: first, file: { path, id: idOf(first) } }
    expect(await ask('entriesByFolder', { folder: 'content/articles', extension: 'md', depth: 2 })).toEqual([
      entry,
    ])
    expect(await ask('getEntry', { path })).toEqual(entry)
    const files = [{ path, label: 'Hội nghị' }, { path: 'content/settings/site.yml' }]
    expect(await ask('entriesByFiles', { files })).toEqual([
      { data: first, file: { path, label: 'Hội nghị', id: idOf(first) } },
      { data: null, file: { path: 'content/settings/site.yml', id: null } },
    ])
  })

  it('says that an entry is missing by null, as Decap expects', async () => {
    const { ask } = shared
    const missing = 'content/articles/2024/khong-co.md'
    expect(await ask('getEntry', { path: missing })).toEqual({
      data: null,
      file: { path: missing, id: null },
    })
  })

  const actions = [
    ['entriesByFolder', { folder: '.git', extension: 'md' }],
    ['entriesByFiles', { files: [{ path: '.git/config' }] }],
    ['getEntry', { path: '../secret.md' }],
    ['getMedia', { mediaFolder: '.git' }],
    ['getMediaFile', { path: '.git/HEAD' }],
    ['deleteFile', { path: '.git/HEAD', options: {} }],
    ['deleteFiles', { paths: [path, 'package.json'], options: {} }],
    ['persistMedia', { asset: { ...asset, path: 'public/media/a.svg' }, options: {} }],
    ['persistEntry', persist(first, { path: 'content/articles/a.mdx' })],
    ['persistEntry', persist(first, { newPath: 'src/pages/a.md' })],
    ['persistEntry', { ...persist(first), assets: [{ ...asset, path: '.git/hooks/a.png' }] }],
    ['unpublishedEntryDataFile', { collection: 'articles', slug, path: '.git/config' }],
    ['unpublishedEntryMediaFile', { collection: 'articles', slug, path: '../a.png' }],
    ['unpublishedEntry', { collection: 'articles', slug: '../../main' }],
    ['unpublishedEntry', { id: '../main' }],
    ['deleteUnpublishedEntry', { collection: 'articles', slug: 'a..b' }],
    ['deleteUnpublishedEntry', { collection: '..', slug: 'a' }],
    ['updateUnpublishedEntryStatus', { collection: 'articles', slug: 'a b', newStatus: 'draft' }],
    ['updateUnpublishedEntryStatus', { collection: 'articles', slug, newStatus: 'published' }],
    ['publishUnpublishedEntry', { collection: 'articles', slug: 'a.lock' }],
  ] as const
  it.each(actions)('refuses a place that is not the newsroom’s: %s %j', async (action, params) => {
    const { ask, git } = shared
    await expect(ask(action, params)).rejects.toMatchObject({ status: 422 })
    expect(await git('rev-list', '--count', '--all')).toBe('1\n')
  })
})

describe('saving', () => {
  it('keeps the bytes, publishes, and gives the new revision', async () => {
    const { ask, published, told } = await newsroom()
    expect(await ask('persistEntry', persist(second, { revision: idOf(first) }))).toMatchObject({
      message: 'Đã lưu và đăng.',
      files: [{ path, revision: idOf(second) }],
      published: { written: 1, removed: 0, milliseconds: 1 },
    })
    expect(await published(path)).toBe(second)
    expect(told).toEqual([[path]])
  })

  it('does not bother the publisher when nothing changed', async () => {
    const { ask, told } = await newsroom()
    expect(await ask('persistEntry', persist(first))).toMatchObject({ published: null })
    expect(told).toEqual([])
  })

  it('stays done although publishing fails, and says so', async () => {
    const { ask, published, warnings } = await newsroom({ publisherFails: true })
    expect(await ask('persistEntry', persist(second))).toMatchObject({
      published: { fault: 'Đã lưu, nhưng chưa đưa được lên trang. Xin báo người quản trị.' },
    })
    expect(await published(path)).toBe(second)
    expect(warnings).toEqual([`publishing ${path}: đĩa đầy`])
  })

  it('takes an entry and its pictures as one commit', async () => {
    const { ask, git } = await newsroom()
    await ask('persistEntry', { ...persist(second), assets: [asset] })
    expect((await git('show', '--format=', '--name-only', 'main')).trim().split('\n')).toEqual([
      path,
      picture,
    ])
  })

  it('moves an entry', async () => {
    const { ask, git, told } = await newsroom()
    const newPath = 'content/articles/2024/hoi-nghi-lan-thu-hai-muoi.md'
    await ask('persistEntry', persist(second, { newPath, revision: idOf(first) }))
    expect(await git('ls-tree', '-r', '--name-only', 'main', 'content')).toBe(`${newPath}\n`)
    expect(told).toEqual([[path, newPath]])
  })

  it('refuses a new entry in the place of another', async () => {
    const { ask } = shared
    await expect(ask('persistEntry', persist(second, {}, { newEntry: true }))).rejects.toMatchObject({
      status: 409,
    })
  })

  it('refuses an entry with faults and commits nothing', async () => {
    const { ask, published } = shared
    await expect(ask('persistEntry', persist(incomplete))).rejects.toMatchObject({ status: 422 })
    expect(await published(path)).toBe(first)
  })

  it('refuses a picture as an entry, and an entry as a picture', async () => {
    const { ask } = shared
    await expect(ask('persistEntry', persist(first, { path: picture }))).rejects.toThrow(
      `${picture}: cần một tệp .md hoặc .yml.`,
    )
    await expect(ask('persistMedia', { asset: { ...asset, path }, options: {} })).rejects.toThrow(
      `${path}: cần một tệp ảnh trong public/media/.`,
    )
  })

  it('wants at least one file', async () => {
    const { ask } = shared
    await expect(ask('persistEntry', { ...persist(first), dataFiles: [] })).rejects.toThrow(
      'cần ít nhất một tệp để lưu',
    )
  })
})

describe('drafts', () => {
  const key = { collection: 'articles', slug }

  it('go from the first save to the page', async () => {
    const { ask, published, told } = await newsroom()
    expect(await ask('persistEntry', persist(second, { revision: idOf(first) }, workflow))).toMatchObject({
      message: 'Đã lưu bản nháp.',
      files: [{ path, revision: idOf(second) }],
      published: null,
      pictures: [],
    })
    expect(told).toEqual([])
    expect(await ask('unpublishedEntries')).toEqual([`articles/${slug}`])
    expect(await ask('unpublishedEntry', { id: `articles/${slug}` })).toMatchObject({
      ...key,
      status: 'draft',
      diffs: [{ path, newFile: false, id: idOf(second) }],
    })
    const file = { data: second, file: { path, id: idOf(second) } }
    expect(await ask('unpublishedEntryDataFile', { ...key, path, id: 'x' })).toEqual(file)
    await ask('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' })
    expect(await ask('unpublishedEntry', key)).toMatchObject({ status: 'pending_publish' })
    expect(await ask('publishUnpublishedEntry', key)).toMatchObject({ published: { written: 1 } })
    expect(await published(path)).toBe(second)
    expect(told).toEqual([[path]])
    expect(await ask('unpublishedEntries')).toEqual([])
  })

  it('may be incomplete until they are published', async () => {
    const { ask, published } = await newsroom()
    await ask('persistEntry', persist(incomplete, {}, workflow))
    await expect(ask('publishUnpublishedEntry', key)).rejects.toMatchObject({ status: 422 })
    expect(await published(path)).toBe(first)
  })

  it('keep their pictures to themselves', async () => {
    const { ask } = await newsroom()
    await ask('persistEntry', { ...persist(second, {}, workflow), assets: [asset] })
    expect(await ask('getMedia', { mediaFolder: 'public/media' })).toEqual([])
    expect(await ask('unpublishedEntryMediaFile', { ...key, path: picture, id: 'x' })).toEqual({
      id: idOf(png),
      path: picture,
      name: 'hoi-nghi.png',
      content: png.toString('base64'),
      encoding: 'base64',
    })
  })

  it('do not wear their pictures out by being saved again', async () => {
    const { ask } = await newsroom()
    const saved = await ask('persistEntry', { ...persist(second, {}, workflow), assets: [asset] })
    expect(saved).toMatchObject({ pictures: [{ path: picture, credit: null }] })
    const again = { ...asset, content: png.toString('base64') }
    await ask('persistEntry', { ...persist(second, {}, workflow), assets: [again] })
    expect(await ask('unpublishedEntryMediaFile', { ...key, path: picture })).toMatchObject({ id: idOf(png) })
  })

  it('can be thrown away; then they are missed with 404', async () => {
    const { ask } = shared
    await ask('persistEntry', persist(second, {}, workflow))
    await ask('deleteUnpublishedEntry', key)
    await expect(ask('unpublishedEntry', key)).rejects.toMatchObject({ status: 404 })
    await expect(ask('unpublishedEntryDataFile', { ...key, path })).rejects.toMatchObject({
      status: 404,
      message: `Bản nháp ${slug} không có tệp ${path}.`,
    })
  })

  it('have an address where members see them', async () => {
    const { ask } = shared
    expect(await ask('getDeployPreview', key)).toEqual({
      url: `/xem-truoc/articles/${slug}/`,
      status: 'success',
    })
  })

  it('need the name of their collection', async () => {
    const { ask } = shared
    const params = persist(second, {}, { ...workflow, collectionName: 'tin-tuc' })
    await expect(ask('persistEntry', params)).rejects.toThrow('Bản nháp cần tên mục và đường dẫn của bài.')
  })
})

describe('pictures', () => {
  const file = {
    id: idOf(png),
    path: picture,
    name: 'hoi-nghi.png',
    content: png.toString('base64'),
    encoding: 'base64',
  }

  it('are added, listed, read and published', async () => {
    const { ask, told } = await newsroom()
    expect(await ask('persistMedia', { asset, options: { commitMessage: 'Tải ảnh' } })).toEqual({
      ...file,
      credit: null,
    })
    expect(await ask('getMedia', { mediaFolder: 'public/media' })).toEqual([file])
    expect(await ask('getMedia', { mediaFolder: 'public/media', contents: false })).toEqual([
      { id: picture, path: picture, name: 'hoi-nghi.png', size: png.length },
    ])
    expect(await ask('getMediaFile', { path: picture })).toEqual(file)
    expect(told).toEqual([[picture]])
  })

  it('are never overwritten by another of the same name', async () => {
    const { ask } = await newsroom()
    await ask('persistMedia', { asset, options: {} })
    const blue = sharp({ create: { width: 2, height: 2, channels: 3, background: '#00b' } })
    const other = { ...asset, content: (await blue.png().toBuffer()).toString('base64') }
    const refused = {
      status: 409,
      message: `${picture}: đã có một ảnh khác cùng tên. Hãy đổi tên ảnh rồi tải lại.`,
    }
    await expect(ask('persistMedia', { asset: other, options: {} })).rejects.toMatchObject(refused)
    const entry = { ...persist(second), assets: [other] }
    await expect(ask('persistEntry', entry)).rejects.toMatchObject(refused)
  })

  it('are missed with 404', async () => {
    const { ask } = await newsroom()
    await expect(ask('getMediaFile', { path: picture })).rejects.toMatchObject({
      status: 404,
      message: `Không có tệp ${picture}.`,
    })
  })

  it('must be what their name says', async () => {
    const { ask } = shared
    const page = { ...asset, content: Buffer.from('<script>').toString('base64') }
    await expect(ask('persistMedia', { asset: page, options: {} })).rejects.toMatchObject({ status: 422 })
    const broken = { ...asset, content: 'không phải base64' }
    await expect(ask('persistMedia', { asset: broken, options: {} })).rejects.toThrow(
      'cần nội dung dạng base64',
    )
  })
})

describe('deleting', () => {
  it('removes files in one commit and tells the publisher', async () => {
    const { ask, git, told } = await newsroom()
    await ask('persistMedia', { asset, options: {} })
    await ask('deleteFiles', { paths: [path, picture], options: { commitMessage: 'Xóa bài' } })
    expect(await git('ls-tree', '-r', '--name-only', 'main')).toBe('README.md\n')
    expect(told.at(-1)).toEqual([path, picture])
  })

  it('removes one file', async () => {
    const { ask, git } = await newsroom()
    await ask('deleteFile', { path, options: { commitMessage: 'Xóa bài' } })
    expect(await git('ls-tree', '-r', '--name-only', 'main')).toBe('README.md\n')
  })

  it('is refused if somebody changed the file since the editor saw it', async () => {
    const { ask, published } = await newsroom()
    await ask('persistEntry', persist(second))
    const params = { paths: [path], options: {}, revisions: { [path]: idOf(first) } }
    await expect(ask('deleteFiles', params)).rejects.toMatchObject({ status: 409 })
    expect(await published(path)).toBe(second)
  })
})
