import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPageWriter } from '#src/releases/page-writer.ts'
import { UnknownReleaseError } from '#src/releases/release-links.ts'
import { FolderInUseError } from '#src/releases/release-lock.ts'
import { openReleaseStore, type ReleaseStore } from '#src/releases/release-store.ts'

const week = 7 * 86_400_000

let folder = ''
let moment = 0
let store: ReleaseStore

function open(): ReleaseStore {
  return openReleaseStore(folder, { now: () => moment, patience: 20 })
}

async function reopen(): Promise<void> {
  await store.close()
  store = open()
}

function seen(path: string): string | null {
  const file = join(folder, 'current', path)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

async function publish(files: Readonly<Record<string, string>>): Promise<boolean> {
  for (const [path, text] of Object.entries(files)) store.write(path, text)
  moment += 1000
  return store.save()
}

function idOf(index: number): string {
  return store.releases()[index]?.id ?? ''
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ky-yeu-releases-'))
  moment = Date.parse('2026-11-23T06:32:00.417Z')
  store = open()
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

describe('a release store', () => {
  it('shows nothing of a publication before it is saved, and then all of it', async () => {
    await publish({ 'index.html': 'Trang chủ', '2024/x/index.html': 'Hội nghị' })
    store.write('index.html', 'Trang chủ mới')
    store.remove('2024/x/index.html')
    store.write('2024/y/index.html', 'Đại hội')
    expect(seen('index.html')).toBe('Trang chủ')
    expect(seen('2024/x/index.html')).toBe('Hội nghị')
    expect(await store.save()).toBe(true)
    expect(seen('index.html')).toBe('Trang chủ mới')
    expect(seen('2024/x/index.html')).toBeNull()
    expect(existsSync(join(folder, 'current/2024/x'))).toBe(false)
    expect(seen('2024/y/index.html')).toBe('Đại hội')
  })

  it('writes only the folders that changed and shares the others', async () => {
    await publish({
      'index.html': 'a',
      '2023/a/index.html': 'a',
      '2024/b/index.html': 'b',
      '2024/c/index.html': 'c',
    })
    const real = (path: string): string => realpathSync(join(folder, 'current', path))
    const [old, year, other] = [real('2023'), real('2024'), real('2024/b')]
    const { ino } = statSync(join(folder, 'current/index.html'))
    await publish({ '2024/c/index.html': 'mới' })
    expect(real('2023')).toBe(old)
    expect(real('2024')).not.toBe(year)
    expect(real('2024/b')).toBe(other)
    expect(statSync(join(folder, 'current/index.html')).ino).toBe(ino)
  })

  it('makes no release where nothing changed, also after it is opened again', async () => {
    expect(await publish({ 'index.html': 'a', 'x/index.html': 'x' })).toBe(true)
    const current = readlinkSync(join(folder, 'current'))
    expect(store.write('index.html', 'a')).toBe(false)
    expect(await store.save()).toBe(false)
    await reopen()
    expect(store.write('x/index.html', 'x')).toBe(false)
    expect(await publish({ 'index.html': 'a' })).toBe(false)
    expect(readlinkSync(join(folder, 'current'))).toBe(current)
  })

  it('puts back what was lost or cut short in a folder, where it is written again', async () => {
    const files = { 'a/1.pack': 'one', 'a/2.pack': 'two', 'b/c/3.html': 'three '.repeat(2000), 'd.txt': 'd' }
    await publish(files)
    const current = join(folder, 'current')
    rmSync(join(current, 'a/1.pack'))
    writeFileSync(join(current, 'a/2.pack'), 't')
    for (const end of ['', '.br', '.gz']) rmSync(join(current, `b/c/3.html${end}`))
    rmSync(join(current, 'd.txt'))
    await reopen()
    expect(await publish(files)).toBe(false)
    for (const [path, text] of Object.entries(files)) expect(seen(path)).toBe(text)
    expect(existsSync(join(current, 'b/c/3.html.br'))).toBe(true)
    rmSync(join(current, 'a'))
    await reopen()
    await publish(files)
    expect(seen('a/1.pack')).toBe('one')
  })

  it('gives the same content the same folder', async () => {
    await publish({ 'index.html': 'a' })
    const first = realpathSync(join(folder, 'current'))
    await publish({ 'index.html': 'b' })
    await publish({ 'index.html': 'a' })
    expect(realpathSync(join(folder, 'current'))).toBe(first)
    expect(store.releases()).toHaveLength(3)
  })

  it('keeps compressed copies beside texts that are worth it', async () => {
    const page = `<p>${'Hội nghị Ban Chấp hành '.repeat(200)}</p>`
    await publish({ '2024/x/index.html': page, 'robots.txt': 'User-agent: *' })
    const file = (name: string): Buffer => readFileSync(join(folder, 'current', name))
    expect(brotliDecompressSync(file('2024/x/index.html.br')).toString()).toBe(page)
    expect(gunzipSync(file('2024/x/index.html.gz')).toString()).toBe(page)
    expect(readdirSync(join(folder, 'current'))).toEqual(['2024', 'robots.txt'])
    await publish({ '2024/y/index.html': 'y' })
    expect(brotliDecompressSync(file('2024/x/index.html.br')).toString()).toBe(page)
    await publish({ '2024/x/index.html': 'ngắn' })
    expect(readdirSync(join(folder, 'current/2024/x'))).toEqual(['index.html'])
  })

  it('knows its files, also after it is opened again', async () => {
    await publish({ 'index.html': 'a', '2024/x/index.html': 'x '.repeat(2000) })
    await reopen()
    store.write('feed.xml', 'f')
    store.remove('index.html')
    expect([...store.paths()].toSorted()).toEqual(['2024/x/index.html', 'feed.xml'])
  })

  it('takes back a change that was not saved', async () => {
    await publish({ 'index.html': 'a', 'x/index.html': 'x' })
    store.write('index.html', 'b')
    store.remove('x/index.html')
    expect(store.write('index.html', 'a')).toBe(false)
    expect(store.write('x/index.html', 'x')).toBe(false)
    expect(await store.save()).toBe(false)
    expect(seen('x/index.html')).toBe('x')
  })

  it('reads a file as it was last written', async () => {
    await publish({ 'x/index.html': 'x' })
    expect(readFileSync(store.fileOf('x/index.html'), 'utf8')).toBe('x')
    store.write('x/index.html', 'y')
    expect(readFileSync(store.fileOf('x/index.html'), 'utf8')).toBe('y')
  })

  it('adopts what another writer wrote', async () => {
    await publish({ 'index.html': 'a' })
    const writer = openPageWriter(store.writerPlace())
    expect(store.adopt(writer.write('index.html', 'a'))).toBe(false)
    expect(store.adopt(writer.write('2024/x/index.html', 'x'))).toBe(true)
    await store.save()
    expect(seen('2024/x/index.html')).toBe('x')
  })

  it('adopts what a writer compared with an earlier release', async () => {
    await publish({ 'index.html': 'a', 'x/index.html': 'x' })
    const writer = openPageWriter(store.writerPlace())
    await publish({ 'index.html': 'b' })
    expect(store.adopt(writer.write('index.html', 'a'))).toBe(true)
    expect(store.adopt(writer.write('x/index.html', 'x'))).toBe(false)
    expect(await store.save()).toBe(true)
    expect(seen('index.html')).toBe('a')
  })

  it('can be read by a web server that runs as another user', async () => {
    await publish({ '2024/x/index.html': 'x' })
    mkdirSync(join(folder, 'usual'))
    const { mode } = statSync(join(folder, 'usual'))
    expect(statSync(join(folder, 'current/2024/x')).mode).toBe(mode)
    expect(statSync(join(folder, 'current/2024/x/index.html')).mode & 0o444).toBe(mode & 0o444)
  })

  it('keeps one folder where two are the same', async () => {
    await publish({ 'a/index.html': 'x', 'b/index.html': 'x' })
    expect([seen('a/index.html'), seen('b/index.html')]).toEqual(['x', 'x'])
    expect(realpathSync(join(folder, 'current/a'))).toBe(realpathSync(join(folder, 'current/b')))
    await publish({ 'b/index.html': 'y' })
    expect([seen('a/index.html'), seen('b/index.html')]).toEqual(['x', 'y'])
  })

  it('leaves nothing waiting after a release', async () => {
    await publish({ 'index.html': 'a '.repeat(2000), 'x/index.html': 'x' })
    expect(readdirSync(join(folder, 'waiting'))).toEqual([])
  })

  it('goes on after a publication that failed on the disk', async () => {
    await publish({ 'index.html': 'a', 'x/index.html': 'x' })
    store.write('x/index.html', 'y')
    const waiting = store.fileOf('x/index.html')
    rmSync(waiting)
    await expect(store.save()).rejects.toThrow('ENOENT')
    expect(readdirSync(join(folder, 'waiting'))).toEqual([])
    expect(seen('x/index.html')).toBe('x')
    store.write('x/index.html', 'z')
    expect(await store.save()).toBe(true)
    expect(seen('x/index.html')).toBe('z')
  })

  it('is open in one place at a time', () => {
    expect(() => open()).toThrow(FolderInUseError)
    expect(() => open()).toThrow(/cần là chương trình duy nhất xuất bản vào thư mục này/u)
  })
})

describe('a file that was retired', () => {
  it('stays for seven days and then goes with the next release', async () => {
    await publish({ 'index.html': 'a', '_astro/old.css': 'p {}' })
    expect(store.retire('_astro/old.css')).toBe(true)
    expect([...store.paths()]).toEqual(['index.html'])
    await publish({ 'index.html': 'b' })
    await reopen()
    expect([...store.paths()]).toEqual(['index.html'])
    expect(store.retire('_astro/old.css')).toBe(false)
    moment += week - 3000
    await publish({ 'index.html': 'c' })
    expect(seen('_astro/old.css')).toBe('p {}')
    moment += 2000
    await publish({ 'index.html': 'd' })
    expect(seen('_astro/old.css')).toBeNull()
  })

  it('comes back where it is written again', async () => {
    await publish({ 'index.html': 'a', '_astro/old.css': 'p {}' })
    store.retire('_astro/old.css')
    expect(store.write('_astro/old.css', 'p {}')).toBe(false)
    moment += week
    await publish({ 'index.html': 'b' })
    expect(seen('_astro/old.css')).toBe('p {}')
  })
})

describe('going back to an earlier release', () => {
  it('shows it until something is published, which starts from the newest state', async () => {
    await publish({ 'index.html': 'một', '2024/x/index.html': 'x' })
    await publish({ 'index.html': 'hai', '2024/y/index.html': 'y' })
    const first = idOf(1)
    expect(await store.rollback(first)).toEqual({
      id: first,
      made: '2026-11-23T06:32:01.417Z',
      isCurrent: true,
    })
    expect(seen('index.html')).toBe('một')
    expect(seen('2024/y/index.html')).toBeNull()
    expect(store.releases().map(({ isCurrent }) => isCurrent)).toEqual([false, true])
    await publish({ '2024/z/index.html': 'z' })
    expect(seen('index.html')).toBe('hai')
    expect(seen('2024/y/index.html')).toBe('y')
    expect(seen('2024/z/index.html')).toBe('z')
  })

  it('outlasts a restart at which nothing changed', async () => {
    await publish({ 'index.html': 'một' })
    await publish({ 'index.html': 'hai' })
    await store.rollback(idOf(1))
    await reopen()
    expect(await publish({ 'index.html': 'hai' })).toBe(false)
    expect(seen('index.html')).toBe('một')
    await store.rollback(idOf(0))
    expect(seen('index.html')).toBe('hai')
  })

  it('refuses a release that is not kept', async () => {
    await expect(store.rollback('../../etc')).rejects.toThrow(
      'Không có bản phát hành "../../etc": chưa có bản nào được giữ.',
    )
    await publish({ 'index.html': 'một' })
    const unknown = store.rollback('20200101-000000-000')
    await expect(unknown).rejects.toThrow(UnknownReleaseError)
    await expect(unknown).rejects.toThrow(
      `Không có bản phát hành "20200101-000000-000": cần mã của một bản còn giữ, ví dụ "${idOf(0)}".`,
    )
  })
})

describe('a process that was killed', () => {
  it('leaves no half of a publication behind', async () => {
    await publish({ 'index.html': 'a' })
    store.write('index.html', 'b')
    await reopen()
    expect(readdirSync(join(folder, 'waiting'))).toEqual([])
    expect(seen('index.html')).toBe('a')
    expect(store.write('index.html', 'b')).toBe(true)
  })

  it('between naming a release and showing it has the next one show it', async () => {
    await publish({ 'index.html': 'a' })
    await publish({ 'index.html': 'b' })
    await store.close()
    const link = join(folder, 'current')
    const [, first = ''] = readdirSync(join(folder, 'releases')).toSorted().toReversed()
    rmSync(link)
    symlinkSync(`releases/${first}`, link)
    expect(seen('index.html')).toBe('a')
    store = open()
    expect(seen('index.html')).toBe('b')
  })
})

describe('sweeping', () => {
  function countObjects(): number {
    const objects = join(folder, 'objects')
    return readdirSync(objects).reduce((sum, name) => sum + readdirSync(join(objects, name)).length, 0)
  }

  it('deletes releases older than a week and what only they stood on, the last three excepted', async () => {
    await publish({ 'index.html': '0', '2023/a/index.html': 'a', '2024/b/index.html': 'b' })
    for (const text of ['1', '2', '3', '4']) await publish({ '2024/b/index.html': text })
    const before = countObjects()
    moment += week + 10_000
    await publish({ 'index.html': 'mới' })
    await store.sweep()
    expect(store.releases()).toHaveLength(3)
    expect(seen('2023/a/index.html')).toBe('a')
    expect(seen('2024/b/index.html')).toBe('4')
    await store.rollback(idOf(2))
    expect(seen('2024/b/index.html')).toBe('3')
    expect(seen('2023/a/index.html')).toBe('a')
    expect(countObjects()).toBe(before + 1 - 9)
    expect(await store.sweep()).toBe(0)
  })

  it('harms no release that is made meanwhile, not even of content that was about to go', async () => {
    await publish({ 'index.html': 'cũ', 'x/index.html': 'x' })
    await publish({ 'index.html': 'a' })
    await publish({ 'index.html': 'b' })
    await publish({ 'index.html': 'c' })
    moment += week
    const sweeping = store.sweep()
    const publishing = publish({ 'index.html': 'cũ' })
    await Promise.all([sweeping, publishing])
    expect(seen('index.html')).toBe('cũ')
    expect(seen('x/index.html')).toBe('x')
  })

  it('keeps the release that readers see', async () => {
    for (const text of ['1', '2', '3', '4', '5']) await publish({ 'index.html': text })
    await store.rollback(idOf(4))
    moment += week
    await store.sweep()
    expect(seen('index.html')).toBe('1')
    expect(store.releases()).toHaveLength(4)
  })
})
