import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openPublishedFolder } from '#src/publishing/published-folder.ts'

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

  it('knows its files again when it is opened another time', () => {
    const first = openPublishedFolder(folder)
    first.write('a.html', 'a')
    first.save()
    expect([...openPublishedFolder(folder).paths()]).toEqual(['a.html'])
  })
})
