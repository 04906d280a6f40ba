import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openContentCache } from '#src/site/content-cache.ts'

function newFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'ky-yeu-cache-')), 'a', 'cache.sqlite')
}

describe('the content cache', () => {
  it('finds what was kept, before it is saved and after it is opened again', () => {
    const file = newFile()
    const cache = openContentCache(file)
    cache.keep('html 1', '<p>Đảng bộ</p>')
    expect(cache.find('html 1')).toBe('<p>Đảng bộ</p>')
    expect(cache.find('html 2')).toBeUndefined()
    cache.close()
    expect(openContentCache(file).find('html 1')).toBe('<p>Đảng bộ</p>')
  })

  it('may be written by two at once', () => {
    const file = newFile()
    const [one, two] = [openContentCache(file), openContentCache(file)]
    one.keep('a', '1')
    two.keep('a', '1')
    two.keep('b', '2')
    one.save()
    two.save()
    expect(one.find('b')).toBe('2')
  })

  it('starts anew where it has grown past its limit', () => {
    const cache = openContentCache(newFile())
    for (let index = 0; index < 10; index += 1) cache.keep(String(index), 'x')
    cache.save()
    cache.limit(10)
    expect(cache.find('3')).toBe('x')
    cache.limit(9)
    expect(cache.find('3')).toBeUndefined()
  })
})
