import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { actionNames, answer } from '#admin/server/protocol/actions.ts'
import { Refusal } from '#admin/server/refusal.ts'
import { temporaryDesk } from '../temporary-desk.ts'
import { articleSource, temporaryFolder, temporaryRepository } from '../temporary-repository.ts'

const slug = '2024/hoi-nghi-lan-thu-20'
const path = `content/articles/${slug}.md`
const source = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6, Đảng ủy Khối tổ chức hội nghị.')
const commit = 'a'.repeat(40)
const tab = '0b4c6f5e-6f0e-4b53-9d4b-1f6f3f0f7f01'
const options = { commitMessage: 'Sửa', collectionName: 'articles' }

/** Paths that lead out of what the newsroom keeps, or mean another thing to another machine. */
const evilFiles = [
  ...['../../etc/passwd.md', 'content/../../a.md', 'content/articles/../../.git/config.md', '/etc/passwd.md'],
  ...[
    '.git/config',
    'content/.git/a.md',
    '.git/hooks/post-commit',
    'content/articles/.git.md',
    '.GIT/config',
  ],
  ...['content/articles/a\0.md', 'content/articles/a.md\0', 'content/articles/\u202Edm.a.md'],
  ...['content/articles/a\u200B.md', 'content/articles/a\nb.md', 'content/articles/a\u00A0b.md'],
  ...['content/articles/con.md', 'content/articles/NUL.md', 'content/articles/lpt1.x.md', 'content/aux/a.md'],
  ...['content/articles/a.md.', 'content/articles/a.md ', ' content/articles/a.md', 'content/articles./a.md'],
  ...['content/articles/a.mdx', 'content/articles/a.html', 'content/articles/a.svg', 'content/articles/a.js'],
  ...['public/media/a.html', 'public/media/a.svg.html', 'public/media/a.mdx', 'public/media/../../src/a.png'],
  ...[
    'content/articles/đại-hội.md',
    'content/articles/đại-hội.md'.normalize('NFD'),
    'content/articles/％2e.md',
  ],
  ...['content\\articles\\a.md', 'content/articles/%2e%2e/a.md', 'C:\\a.md', '\\\\may-chu\\a.md'],
  ...['content/articles/git~1.md', 'content/articles/a.md:tap-tin', 'content/articles/-rf .md', ''],
  ...[`content/articles/${'a'.repeat(300)}.md`, `content/${'a/'.repeat(400)}a.md`],
  ...['package.json', 'src/pages/index.astro', '.gitattributes', 'content/settings/khac.yaml'],
]

const evilSlugs = [
  ...[
    '../main',
    '../../../main',
    'a/../../main',
    '/etc/passwd',
    '.git',
    'a/.git/b',
    'a..b',
    'a.lock',
    'a.lock/b',
  ],
  ...[
    'a\0b',
    '\u202Ea',
    'a\u200Bb',
    'a b',
    'a\nb',
    'đại-hội',
    'đại-hội'.normalize('NFD'),
    'con',
    '2024/nul',
    'a.',
  ],
  ...['a@{1}', 'a^', 'a~1', 'a:b', 'a*', 'a?', '[a]', 'a\\b', '-a b', '', 'a//b', 'a/', 'a'.repeat(301)],
]

const evilFolders = [
  '',
  '.',
  '..',
  '.git',
  'content/..',
  '../content',
  'src',
  'public',
  'content/.git',
  'content\0',
  '/etc',
]

type Ask = (evil: string) => object

const saved = (parts: object): object => ({
  dataFiles: [{ slug, path, raw: source, ...parts }],
  options,
})
const asset = (at: string): object => ({ path: at, content: 'iVBORw0KGgo=', encoding: 'base64' })
const draft = { collection: 'articles', slug }

/** How each action is asked about a file, one way for each parameter that names one. */
const byFile: Readonly<Record<string, readonly Ask[]>> = {
  entriesByFiles: [(at) => ({ files: [{ path }, { path: at }] })],
  getEntry: [(at) => ({ path: at })],
  getMediaFile: [(at) => ({ path: at })],
  unpublishedEntryDataFile: [(at) => ({ ...draft, path: at })],
  unpublishedEntryMediaFile: [(at) => ({ ...draft, path: at })],
  persistEntry: [
    (at) => saved({ path: at }),
    (at) => ({ ...saved({ path: at }), options: { ...options, useWorkflow: true } }),
    (at) => saved({ newPath: at }),
    (at) => ({ ...saved({}), assets: [asset(at)] }),
  ],
  persistMedia: [(at) => ({ asset: asset(at), options: {} })],
  deleteFile: [(at) => ({ path: at, options: {} })],
  deleteFiles: [(at) => ({ paths: [path, at], options: {} })],
  similarTitles: [(at) => ({ title: 'Hội nghị', path: at })],
  presence: [(at) => ({ path: at, tab, state: 'editing' })],
  entryHistory: [(at) => ({ path: at })],
  entryVersion: [(at) => ({ path: at, commit })],
  entryDifference: [(at) => ({ path: at, from: commit, to: commit })],
  restoreEntry: [(at) => ({ ...draft, path: at, commit })],
  moveEntry: [(at) => ({ ...draft, path: at, newSlug: '2024/moi' })],
  unpublishEntry: [(at) => ({ ...draft, path: at, revision: null })],
}

/** How each action is asked about a slug, which becomes a path and the name of a branch. */
const bySlug: Readonly<Record<string, readonly Ask[]>> = {
  unpublishedEntry: [(name) => ({ ...draft, slug: name }), (name) => ({ id: `articles/${name}` })],
  unpublishedEntryDataFile: [(name) => ({ ...draft, slug: name, path })],
  unpublishedEntryMediaFile: [(name) => ({ ...draft, slug: name, path: 'public/media/a.png' })],
  deleteUnpublishedEntry: [(name) => ({ ...draft, slug: name })],
  updateUnpublishedEntryStatus: [(name) => ({ ...draft, slug: name, newStatus: 'draft' })],
  publishUnpublishedEntry: [(name) => ({ ...draft, slug: name })],
  getDeployPreview: [(name) => ({ ...draft, slug: name })],
  persistEntry: [(name) => ({ ...saved({ slug: name }), options: { ...options, useWorkflow: true } })],
  getNotes: [(name) => ({ ...draft, slug: name })],
  addNote: [(name) => ({ ...draft, slug: name, note: { content: 'x' } })],
  updateNote: [(name) => ({ ...draft, slug: name, noteId: 'x', updates: {} })],
  deleteNote: [(name) => ({ ...draft, slug: name, noteId: 'x' })],
  toggleNoteResolution: [(name) => ({ ...draft, slug: name, noteId: 'x' })],
  getPRMetadata: [(name) => ({ ...draft, slug: name })],
  keepAutosave: [(name) => ({ key: `articles/${name}`, source: 'x', base: null })],
  readAutosave: [(name) => ({ key: `articles/${name}` })],
  dropAutosave: [(name) => ({ key: `articles/${name}` })],
  restoreEntry: [(name) => ({ ...draft, slug: name, path, commit })],
  moveEntry: [
    (name) => ({ ...draft, slug: name, path, newSlug: '2024/moi' }),
    (name) => ({ ...draft, path, newSlug: name }),
  ],
  unpublishEntry: [(name) => ({ ...draft, slug: name, path, revision: null })],
}

const byFolder: Readonly<Record<string, readonly Ask[]>> = {
  entriesByFolder: [
    (folder) => ({ folder, extension: 'md' }),
    (folder) => ({ folder, extension: 'md', size: 20 }),
  ],
  getMedia: [(mediaFolder) => ({ mediaFolder }), (mediaFolder) => ({ mediaFolder, contents: false })],
}

/** Actions that name no file, slug or folder. */
const placeless = new Set([
  ...[
    'info',
    'listEntries',
    'unpublishedEntries',
    'deletedEntries',
    'listAutosaves',
    'releases',
    'publishing',
    'rollback',
  ],
  ...['members', 'addMember', 'changeMember', 'resetMember', 'removeMember', 'signOutMember', 'audit'],
])

async function refusalOf(work: Promise<unknown>): Promise<number> {
  try {
    await work
    return 200
  } catch (error) {
    if (error instanceof Refusal) return error.status
    throw error
  }
}

let newsroom: {
  readonly ask: (action: string, parameters: object) => Promise<unknown>
  readonly git: (...words: string[]) => Promise<string>
}

beforeAll(async () => {
  const undo: (() => Promise<void>)[] = []
  const cleanup = (step: () => Promise<void>): void => void undo.push(step)
  const repository = await temporaryRepository({ [path]: source }, cleanup)
  const desk = await temporaryDesk(repository, { cleanup })
  newsroom = {
    git: repository.git,
    ask: (action, parameters) => answer(desk, { action, params: parameters }),
  }
  return async () => {
    for (const step of undo.reverse()) await step()
  }
})

function known(table: Readonly<Record<string, readonly Ask[]>>): [string, readonly Ask[]][] {
  return Object.entries(table).filter(([action]) => actionNames.includes(action))
}

async function mistaken(
  ask: (evil: string) => Promise<unknown>,
  evils: readonly string[],
): Promise<string[]> {
  const found: string[] = []
  for (const evil of evils) {
    const status = await refusalOf(ask(evil))
    if (status < 400 || status > 499) found.push(`${JSON.stringify(evil)} answered ${String(status)}`)
  }
  return found
}

describe('every action', () => {
  it('is tried here with every place it can be asked about', () => {
    const tried = new Set([byFile, bySlug, byFolder].flatMap((table) => Object.keys(table)))
    expect(actionNames.filter((name) => !tried.has(name) && !placeless.has(name))).toEqual([])
  })

  it.each([
    ...known(byFile).map(([action, asks]) => [action, 'file', asks, evilFiles] as const),
    ...known(bySlug).map(([action, asks]) => [action, 'slug', asks, evilSlugs] as const),
    ...known(byFolder).map(([action, asks]) => [action, 'folder', asks, evilFolders] as const),
  ])('refuses evil places: %s, by its %s', async (action, _, asks, evils) => {
    const before = await newsroom.git('for-each-ref')
    for (const ask of asks)
      expect(await mistaken((evil) => newsroom.ask(action, ask(evil)), evils)).toEqual([])
    expect(await newsroom.git('for-each-ref')).toBe(before)
  })
})

describe('a new file whose path differs from another’s in capitals only', () => {
  it('is refused as an entry', async () => {
    const { ask } = newsroom
    const twin = path.replace('hoi-nghi', 'Hoi-Nghi')
    const message = `${twin}: đã có tệp ${path}, chỉ khác chữ hoa chữ thường. Hãy đặt đường dẫn khác.`
    await expect(ask('persistEntry', saved({ path: twin }))).rejects.toMatchObject({ status: 409, message })
    const draftOptions = { ...options, useWorkflow: true }
    const order = { ...saved({ path: twin, slug: '2024/Hoi-Nghi' }), options: draftOptions }
    await expect(ask('persistEntry', order)).rejects.toMatchObject({ status: 409, message })
  })

  it('is refused as a picture', async () => {
    const repository = await temporaryRepository({ 'public/media/a.png': 'x' })
    const desk = await temporaryDesk(repository)
    const bytes = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#b00' } })
      .png()
      .toBuffer()
    const sent = { path: 'public/media/A.png', content: bytes.toString('base64'), encoding: 'base64' }
    await expect(
      answer(desk, { action: 'persistMedia', params: { asset: sent, options: {} } }),
    ).rejects.toMatchObject({
      status: 409,
      message:
        'public/media/A.png: đã có tệp public/media/a.png, chỉ khác chữ hoa chữ thường. Hãy đổi tên ảnh rồi tải lại.',
    })
  })
})

describe('a link in the repository', () => {
  async function linked() {
    const outside = await temporaryFolder()
    await writeFile(join(outside, 'mat.md'), source)
    const repository = await temporaryRepository({ [path]: source })
    const folder = join(repository.folder, 'content/articles')
    await mkdir(join(repository.folder, 'public/media'), { recursive: true })
    await symlink(join(outside, 'mat.md'), join(folder, 'lien-ket.md'))
    await symlink(outside, join(folder, 'ngoai'))
    await symlink(outside, join(repository.folder, 'public/media/ngoai'))
    await repository.git('add', '--all')
    await repository.git('commit', '--quiet', '--message=Liên kết')
    const desk = await temporaryDesk(repository)
    const ask = (action: string, parameters: object): Promise<unknown> =>
      answer(desk, { action, params: parameters })
    return { ask, outside }
  }

  it('is never read through', async () => {
    const { ask } = await linked()
    for (const at of ['content/articles/lien-ket.md', 'content/articles/ngoai/mat.md'])
      expect(await ask('getEntry', { path: at })).toMatchObject({ data: null })
    const listed = await ask('entriesByFolder', { folder: 'content/articles', extension: 'md', depth: 5 })
    expect(listed).toMatchObject([{ file: { path } }])
    expect(await ask('listEntries', { collection: 'articles' })).toMatchObject({ total: 1 })
  })

  it('is never written through', async () => {
    const { ask, outside } = await linked()
    for (const at of [
      'content/articles/lien-ket.md',
      'content/articles/ngoai/mat.md',
      'content/articles/ngoai/moi.md',
    ]) {
      const save = { dataFiles: [{ slug: 'x', path: at, raw: source.replace('20', '21') }], options }
      await expect(ask('persistEntry', save)).rejects.toMatchObject({ status: 422 })
      await expect(ask('deleteFile', { path: at, options: {} })).rejects.toBeInstanceOf(Refusal)
    }
    expect(await readFile(join(outside, 'mat.md'), 'utf8')).toBe(source)
    await expect(readFile(join(outside, 'moi.md'))).rejects.toThrow('ENOENT')
  })
})

describe('what is not there, or is no text', () => {
  async function office() {
    const repository = await temporaryRepository({ [path]: source, 'public/media/hinh.svg': '<svg/>' })
    const desk = await temporaryDesk(repository)
    return (action: string, params: object): Promise<unknown> => answer(desk, { action, params })
  }

  it.each([
    ['getEntry', { path: 'public/media/hinh.svg' }],
    ['entriesByFiles', { files: [{ path: 'public/media/hinh.svg' }] }],
    ['entryHistory', { path: 'public/media/hinh.svg' }],
    ['entryDifference', { path: 'public/media/hinh.svg', from: 'published', to: 'draft' }],
    ['getMediaFile', { path }],
    ['entriesByFolder', { folder: path, extension: 'md' }],
    ['getMedia', { mediaFolder: 'public/media/hinh.svg' }],
    ['entryHistory', { path, cursor: `1 ${path} ${'0'.repeat(40)}` }],
  ])('is refused as such: %s %j', async (action, params) => {
    const ask = await office()
    await expect(ask(action, params)).rejects.toMatchObject({ status: 422 })
  })

  it('is not deleted, alone or among others; a drawing of an import is', async () => {
    const ask = await office()
    const missing = { status: 404, message: expect.stringMatching(/^Không có tệp .+khong-co/u) as string }
    await expect(ask('deleteFile', { path: 'public/media/khong-co.svg', options: {} })).rejects.toMatchObject(
      missing,
    )
    await expect(
      ask('deleteFiles', { paths: [path, 'content/articles/2024/khong-co.md'], options: {} }),
    ).rejects.toMatchObject(missing)
    await ask('deleteFile', { path: 'public/media/hinh.svg', options: {} })
    expect(await ask('getEntry', { path })).toMatchObject({ data: source })
  })

  it('is no value to filter by, whatever JavaScript calls its own', async () => {
    const ask = await office()
    for (const field of ['constructor', 'toString', 'valueOf'])
      expect(await ask('listEntries', { collection: 'articles', filter: { [field]: 'x' } })).toMatchObject({
        total: 0,
      })
  })
})
