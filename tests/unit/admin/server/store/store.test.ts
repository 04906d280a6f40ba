import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConflictRefusal, Refusal } from '#admin/server/refusal.ts'
import { revisionOf } from '#admin/server/store/revision.ts'
import { type Store, openStore } from '#admin/server/store/store.ts'
import {
  type TemporaryRepository,
  articleSource,
  author,
  bareCopy,
  temporaryFolder,
  temporaryRepository,
} from '../temporary-repository.ts'

const path = 'content/articles/2024/hoi-nghi-lan-thu-20.md'
const first = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6, Đảng ủy Khối tổ chức hội nghị.')
const second = articleSource('Hội nghị lần thứ 20', 'Chiều 27/6, Đảng ủy Khối tổ chức hội nghị.')

async function open(repository: TemporaryRepository): Promise<Store> {
  return openStore({ repository: repository.folder })
}

function edit(target: string, text: string | null, revision?: string | null) {
  const change = { path: target, content: text === null ? null : Buffer.from(text) }
  const changes = [revision === undefined ? change : { ...change, revision }]
  return { changes, author, message: 'Sửa bài' }
}

async function refusalOf(saving: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await saving.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error
  throw new Error(`expected a refusal, got ${String(error)}`)
}

describe('a store', () => {
  it('lists the files of a folder with their contents, as deep as asked', async () => {
    const store = await open(
      await temporaryRepository({
        [path]: first,
        'content/articles/x.md': 'x',
        'content/articles/2024/a.yml': 'y',
      }),
    )
    const deep = await store.list('content/articles', { extension: 'md', depth: 2 })
    expect(deep.map((file) => [file.path, file.content.toString()])).toEqual([
      [path, first],
      ['content/articles/x.md', 'x'],
    ])
    const flat = await store.list('content/articles', { extension: 'md', depth: 1 })
    expect(flat.map((file) => file.path)).toEqual(['content/articles/x.md'])
  })

  it('lists nothing where there is no folder', async () => {
    const store = await open(await temporaryRepository())
    expect(await store.list('content/bodies', {})).toEqual([])
  })

  it('reads files byte for byte, empty and binary ones too', async () => {
    const store = await open(await temporaryRepository({ 'content/pages/rong.md': '', [path]: first }))
    const bytes = Buffer.from([0, 255, 10, 13, 0])
    await store.save({ changes: [{ path: 'public/media/a.png', content: bytes }], author, message: '' })
    const files = await store.read(['content/pages/rong.md', 'public/media/a.png', 'content/khong-co.md'])
    expect([...files]).toEqual([
      ['content/pages/rong.md', Buffer.alloc(0)],
      ['public/media/a.png', bytes],
    ])
  })

  it('commits a save under the name of its editor', async () => {
    const repository = await temporaryRepository({ [path]: first })
    const store = await open(repository)
    const { commit, files } = await store.save(edit(path, second, revisionOf(Buffer.from(first))))
    expect(files).toEqual([path])
    expect(await repository.published(path)).toBe(second)
    const log = await repository.git('log', '-1', '--format=%H|%an|%ae|%cn|%s', 'main')
    expect(log.trim()).toBe(`${String(commit)}|Nguyễn Văn An|an@example.vn|Kỷ Yếu|Sửa bài`)
  })

  it('makes no commit of a save that changes nothing', async () => {
    const repository = await temporaryRepository({ [path]: first })
    const store = await open(repository)
    expect(await store.save(edit(path, first))).toEqual({ commit: null, files: [], kept: new Map() })
    expect((await repository.git('rev-list', '--count', 'main')).trim()).toBe('1')
  })

  it('moves an entry to another address in one commit', async () => {
    const repository = await temporaryRepository({ [path]: first })
    const store = await open(repository)
    const target = 'content/articles/2024/hoi-nghi-lan-thu-hai-muoi.md'
    const changes = [
      ...edit(path, null, revisionOf(Buffer.from(first))).changes,
      ...edit(target, first, null).changes,
    ]
    await store.save({ changes, author, message: 'Đổi địa chỉ' })
    expect(await repository.published(target)).toBe(first)
    expect(await repository.git('ls-tree', '-r', '--name-only', 'main', 'content')).toBe(`${target}\n`)
  })

  it('works on a bare repository', async () => {
    const repository = await bareCopy(await temporaryRepository({ [path]: first }))
    const store = await open(repository)
    await store.save(edit(path, second))
    expect(await repository.published(path)).toBe(second)
  })

  it('saves on top of a commit that came from outside', async () => {
    const repository = await temporaryRepository({ [path]: first })
    const store = await open(repository)
    await repository.git('commit', '--quiet', '--allow-empty', '--message=Từ ngoài')
    await store.save(edit(path, second))
    const subjects = await repository.git('log', '--format=%s', 'main')
    expect(subjects.trim().split('\n')).toEqual(['Sửa bài', 'Từ ngoài', 'Bắt đầu'])
  })

  it('leaves no ref behind', async () => {
    const repository = await temporaryRepository({ [path]: first })
    await (await open(repository)).save(edit(path, second))
    expect(await repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n')
  })
})

describe('many editors', () => {
  it('are all answered when fifty save different entries at once', async () => {
    const paths = Array.from(
      { length: 50 },
      (_none, index) => `content/articles/2024/bai-${String(index)}.md`,
    )
    const repository = await temporaryRepository(Object.fromEntries(paths.map((each) => [each, first])))
    const store = await open(repository)
    await Promise.all(
      paths.map((each) => store.save(edit(each, `${second}${each}\n`, revisionOf(Buffer.from(first))))),
    )
    const files = await store.read(paths)
    expect(paths.map((each) => files.get(each)?.toString())).toEqual(
      paths.map((each) => `${second}${each}\n`),
    )
    expect((await repository.git('rev-list', '--count', 'main')).trim()).toBe('51')
  })

  it('never overwrite one another: of fifty saves of one entry one is taken', async () => {
    const repository = await temporaryRepository({ [path]: first })
    const store = await open(repository)
    const base = revisionOf(Buffer.from(first))
    const texts = Array.from({ length: 50 }, (_none, index) => `${second}Người thứ ${String(index)}.\n`)
    const outcomes = await Promise.allSettled(texts.map((text) => store.save(edit(path, text, base))))
    const refusals = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    expect(refusals).toHaveLength(49)
    expect(refusals.every((each) => each instanceof ConflictRefusal)).toBe(true)
    expect(texts).toContain(await repository.published(path))
  })

  it('are told both versions when they collide', async () => {
    const store = await open(await temporaryRepository({ [path]: first }))
    const base = revisionOf(Buffer.from(first))
    await store.save(edit(path, second, base))
    const mine = first.replace('Sáng', 'Tối')
    const refusal = await refusalOf(store.save(edit(path, mine, base)))
    expect(refusal.status).toBe(409)
    expect(refusal.message).toBe(
      `Có người khác đã sửa bài này sau khi bạn mở. Bản của bạn chưa được lưu nhưng vẫn còn nguyên; hãy so hai bản rồi lưu lại.`,
    )
    const versions = { mine, theirs: second, base: null, merged: null, fields: [] }
    const conflict = { path, ...versions, revision: revisionOf(Buffer.from(second)) }
    expect(refusal.details).toEqual({ ...conflict, conflicts: [conflict] })
  })

  it('can save over the other version once they have seen it', async () => {
    const repository = await temporaryRepository({ [path]: first })
    const store = await open(repository)
    await store.save(edit(path, second))
    await store.save(edit(path, `${first}\n`, revisionOf(Buffer.from(second))))
    expect(await repository.published(path)).toBe(`${first}\n`)
  })

  it('have no quarrel over one and the same change', async () => {
    const store = await open(await temporaryRepository({ [path]: first }))
    const base = revisionOf(Buffer.from(first))
    const both = await Promise.all([
      store.save(edit(path, second, base)),
      store.save(edit(path, second, base)),
    ])
    expect(both.map(({ files }) => files)).toEqual([[path], []])
  })

  it('do not both create an entry of one name', async () => {
    const store = await open(await temporaryRepository({ [path]: first }))
    const refusal = await refusalOf(store.save(edit(path, second, null)))
    expect(refusal.message).toBe(
      'Đã có một bài khác ở địa chỉ này. Bản của bạn chưa được lưu nhưng vẫn còn nguyên; hãy đổi tên hoặc đường dẫn rồi lưu lại.',
    )
  })

  it('are told when what they edit was deleted', async () => {
    const store = await open(await temporaryRepository({ [path]: first }))
    await store.save(edit(path, null))
    const refusal = await refusalOf(store.save(edit(path, second, revisionOf(Buffer.from(first)))))
    expect(refusal.details).toMatchObject({ theirs: null, revision: null })
    expect(refusal.message).toBe(
      'Có người khác đã xóa bài này sau khi bạn mở. Bản của bạn chưa được lưu nhưng vẫn còn nguyên; lưu lại nếu vẫn cần.',
    )
  })

  it('are shown no bytes of pictures', async () => {
    const picture = 'public/media/hoi-nghi.jpg'
    const store = await open(await temporaryRepository({ [picture]: 'cũ' }))
    const refusal = await refusalOf(store.save(edit(picture, 'mới', null)))
    expect(refusal.message).toContain('Đã có một tệp khác ở địa chỉ này.')
    expect(refusal.details).toMatchObject({ path: picture, mine: null, theirs: null })
  })

  it('are not held up by somebody else’s refused save in the same moment', async () => {
    const other = 'content/articles/2024/ky-niem.md'
    const store = await open(await temporaryRepository({ [path]: first, [other]: first }))
    const stale = store.save(edit(path, second, revisionOf(Buffer.from('cũ'))))
    const good = store.save(edit(other, second))
    await expect(stale).rejects.toThrow(ConflictRefusal)
    expect((await good).files).toEqual([other])
  })
})

describe('a save that git cannot carry out', () => {
  it('fails alone', async () => {
    const store = await open(await temporaryRepository({ [path]: first }))
    const [bad, good] = await Promise.allSettled([
      store.save(edit('content/pages/lien he.md', first)),
      store.save(edit(path, second)),
    ])
    expect(bad).toMatchObject({
      reason: { message: 'content/pages/lien he.md: expected a path without spaces and quotes' },
    })
    expect(good).toMatchObject({ value: { files: [path] } })
  })
})

describe('a path in the repository', () => {
  it('is refused if it is a symbolic link', async () => {
    const repository = await temporaryRepository()
    await repository.write('content/pages/gioi-thieu.md', first)
    await symlink('/etc/passwd', join(repository.folder, 'content/pages/lien-he.md'))
    await repository.git('add', '--all')
    await repository.git('commit', '--quiet', '--message=Liên kết')
    const store = await open(repository)
    const refusal = await refusalOf(store.save(edit('content/pages/lien-he.md', first)))
    expect(refusal.message).toBe(
      'content/pages/lien-he.md: cần một tệp thường, nhưng content/pages/lien-he.md không phải tệp thường.',
    )
    expect(await store.read(['content/pages/lien-he.md'])).toEqual(new Map())
    expect((await store.list('content/pages', {})).map((file) => file.path)).toEqual([
      'content/pages/gioi-thieu.md',
    ])
  })

  it('is refused if it leads through a symbolic link', async () => {
    const repository = await temporaryRepository({ 'docs/a.md': 'a' })
    await symlink('docs', join(repository.folder, 'content'))
    await repository.git('add', '--all')
    await repository.git('commit', '--quiet', '--message=Liên kết')
    const refusal = await refusalOf((await open(repository)).save(edit('content/a.md', first)))
    expect(refusal.message).toBe('content/a.md: cần một tệp thường, nhưng content không phải tệp thường.')
  })
})

describe('openStore', () => {
  it('says what is missing where there is no repository', async () => {
    const folder = await temporaryFolder()
    await expect(openStore({ repository: folder })).rejects.toThrow(
      `${folder}: cần thư mục gốc của một kho git, nhưng thư mục này chưa phải kho git (fatal: not a git repository`,
    )
  })

  it('refuses a folder inside a repository, whose paths would be others', async () => {
    const { folder } = await temporaryRepository({ 'site/a.md': 'a' })
    await expect(openStore({ repository: join(folder, 'site') })).rejects.toThrow(
      'nhưng đây là thư mục con site/ của một kho',
    )
  })

  it('refuses a branch without a commit', async () => {
    const { folder } = await temporaryRepository()
    await expect(openStore({ repository: folder, branch: 'xuat-ban' })).rejects.toThrow(
      `${folder}: cần nhánh "xuat-ban" có ít nhất một lần ghi (commit), nhưng chưa có.`,
    )
  })
})
