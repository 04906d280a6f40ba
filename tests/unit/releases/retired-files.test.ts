import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keptMilliseconds, openRetiredFiles } from '#src/releases/retired-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'ky-yeu-retired-'))

afterAll(() => rmSync(folder, { recursive: true }))

describe('a list of retired files', () => {
  it('counts seven days from the first retirement', () => {
    const list = openRetiredFiles(join(folder, 'first'))
    list.add('_astro/a b.css', 1000)
    list.add('_astro/a b.css', 5000)
    expect(list.due(1000 + keptMilliseconds - 1)).toEqual([])
    expect(list.due(1000 + keptMilliseconds)).toEqual(['_astro/a b.css'])
  })

  it('is the same when it is opened again', () => {
    const file = join(folder, 'again')
    const list = openRetiredFiles(file)
    list.add('a.css', 1000)
    list.add('b.css', 2000)
    list.save()
    list.delete('a.css')
    list.add('c.css', 3000)
    list.save()
    const again = openRetiredFiles(file)
    expect(['a.css', 'b.css', 'c.css'].map((path) => again.has(path))).toEqual([false, true, true])
    expect(again.due(2000 + keptMilliseconds)).toEqual(['b.css'])
  })

  it('does not grow by what came and went', () => {
    const file = join(folder, 'long')
    const list = openRetiredFiles(file)
    list.add('stays.css', 1)
    for (let round = 0; round < 300; round += 1) {
      list.add('x.css', round)
      list.delete('x.css')
      list.save()
    }
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(110)
    expect(openRetiredFiles(file).has('stays.css')).toBe(true)
  })
})
