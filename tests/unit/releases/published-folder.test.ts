import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openPageWriter } from '#src/releases/page-writer.ts'
import { openPublishedFolder, type PublishedFolder } from '#src/releases/published-folder.ts'
import { keptMilliseconds } from '#src/releases/retired-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'ky-yeu-folder-'))

afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})

describe('a published folder', () => {
  it('writes a file once and leaves it alone while its bytes are the same', () => {
    const out = openPublishedFolder(folder)
    expect(out.write('2024/x/index.html', 'Đảng')).toBe(true)
    const { mtimeMs } = statSync(join(folder, '2024/x/index.html'))
    expect(out.write('2024/x/index.html', 'Đảng')).toBe(false)
    expect(statSync(join(folder, '2024/x/index.html')).mtimeMs).toBe(mtimeMs)
    expect(out.write('2024/x/index.html', 'Đàng')).toBe(true)
    expect(readFileSync(join(folder, '2024/x/index.html'), 'utf8')).toBe('Đàng')
    expect(readdirSync(join(folder, '2024/x'))).toEqual(['index.html'])
  })

  it('removes what is ours with the folders that it empties, and nothing else', () => {
    const out = openPublishedFolder(folder)
    out.write('2024/x/index.html', 'x')
    out.write('2024/y/index.html', 'y')
    writeFileSync(join(folder, 'verify.txt'), 'của người khác')
    expect(out.remove('2024/x/index.html')).toBe(true)
    expect(out.remove('verify.txt')).toBe(false)
    expect(existsSync(join(folder, '2024/x'))).toBe(false)
    expect(existsSync(join(folder, '2024/y'))).toBe(true)
    expect(existsSync(join(folder, 'verify.txt'))).toBe(true)
  })

  it('knows its files again when it is opened another time', async () => {
    const first = openPublishedFolder(folder)
    first.write('a.html', 'a')
    await first.save()
    expect([...openPublishedFolder(folder).paths()]).toEqual(['a.html'])
  })

  it('keeps what was retired for seven days and then removes it', async () => {
    let moment = 1000
    const open = (): PublishedFolder => openPublishedFolder(folder, { now: () => moment })
    const first = open()
    first.write('_astro/old.css', 'p {}')
    first.write('index.html', 'a')
    expect(await first.save()).toBe(true)
    expect(first.retire('_astro/old.css')).toBe(true)
    await first.save()
    moment += keptMilliseconds - 1
    const later = open()
    expect([...later.paths()]).toEqual(['index.html'])
    await later.save()
    expect(existsSync(join(folder, '_astro/old.css'))).toBe(true)
    moment += 1
    await later.save()
    expect(existsSync(join(folder, '_astro'))).toBe(false)
  })

  it('writes compressed copies where that is wanted, and takes them away with their file', () => {
    const out = openPublishedFolder(folder, { isCompressed: true })
    out.write('x/index.html', 'Hội nghị '.repeat(500))
    expect(readdirSync(join(folder, 'x'))).toEqual(['index.html', 'index.html.br', 'index.html.gz'])
    out.write('x/index.html', 'ngắn')
    expect(readdirSync(join(folder, 'x'))).toEqual(['index.html'])
    out.write('x/index.html', 'Đại hội '.repeat(500))
    out.remove('x/index.html')
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  it('adds copies to what was written without', () => {
    const text = 'Hội nghị '.repeat(500)
    openPublishedFolder(folder).write('index.html', text)
    expect(openPublishedFolder(folder, { isCompressed: true }).write('index.html', text)).toBe(false)
    expect(readdirSync(folder)).toEqual(['index.html', 'index.html.br', 'index.html.gz'])
  })

  it('adopts what another writer wrote', async () => {
    const out = openPublishedFolder(folder)
    const writer = openPageWriter(out.writerPlace())
    expect(out.adopt(writer.write('a.html', 'a'))).toBe(true)
    expect(out.adopt(writer.write('a.html', 'a'))).toBe(false)
    expect([...out.paths()]).toEqual(['a.html'])
    expect(await out.save()).toBe(true)
    expect(await out.save()).toBe(false)
  })
})
