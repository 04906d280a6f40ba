import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { describeFault } from '#src/schema/fault.ts'
import { noCache } from '#src/site/content-cache.ts'
import { folderSource } from '#src/site/content-source.ts'
import { collectionOf, mediaIn, readLibrary, refreshFiles } from '#src/site/library.ts'
import { plainTextOf, renderText } from '#src/site/render-text.ts'

const file = 'content/articles/2024/hoi-nghi.md'
const source = '---\ntitle: "Hội nghị"\nkind: "news"\nstatus: "published"\n---\n\nCâu **một**.\n'
let root = ''

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ky-yeu-library-'))
  write(file, source)
})

describe('a library', () => {
  it('keeps the object of an article whose file was not touched, and gives a new one otherwise', async () => {
    const reader = { source: folderSource(root), cache: noCache }
    const library = await readLibrary(reader)
    const before = library.articles.get(file)?.kept
    expect(await refreshFiles(library, [file], reader)).toEqual([])
    expect(library.articles.get(file)?.kept).toBe(before)
    write(file, source.replace('một', 'hai'))
    expect(await refreshFiles(library, [file], reader)).toEqual([file])
    expect(library.articles.get(file)?.kept).not.toBe(before)
  })

  it('forgets every file of a folder that went', async () => {
    const reader = { source: folderSource(root), cache: noCache }
    const library = await readLibrary(reader)
    rmSync(join(root, 'content/articles/2024'), { recursive: true })
    await refreshFiles(library, ['content/articles/2024'], reader)
    expect(library.articles.size).toBe(0)
  })

  it('keeps no text of articles in memory, and reads it when it is asked for', async () => {
    const reader = { source: folderSource(root), cache: noCache }
    const library = await readLibrary(reader)
    expect(JSON.stringify(library.articles.get(file))).not.toContain('Câu')
    expect(await renderText(file, { library, reader })).toBe('<p>Câu <strong>một</strong>.</p>')
    expect(await plainTextOf(file, { library, reader })).toBe('Câu một.')
  })

  it('says which file it does not hold', async () => {
    const reader = { source: folderSource(root), cache: noCache }
    const library = await readLibrary(reader)
    await expect(renderText('content/articles/2024/khong.md', { library, reader })).rejects.toThrow(
      'content/articles/2024/khong.md: expected an article, body or page of the library, got none',
    )
  })

  it('reports settings that are not there', async () => {
    const library = await readLibrary({ source: folderSource(root), cache: noCache })
    const faults = [...library.settings.values()].flatMap((holding) => holding.faults)
    expect(faults.map(describeFault)).toEqual([
      'content/settings/site.yml: cần tệp thiết lập, nhận được không có tệp này.',
    ])
  })
})

describe('the collection of a file', () => {
  it.each([
    ['content/articles/2024/x.md', 'articles'],
    ['content/bodies/x.md', 'bodies'],
    ['content/settings/site.yml', 'settings'],
    ['content/articles/2024/x.txt', null],
    ['public/media/x.md', null],
    ['content/articles.md', null],
  ])('of %s is %s', (path, name) => {
    expect(collectionOf(path)).toBe(name)
  })
})

it('sees the pictures that a source names, each once', () => {
  expect(mediaIn('file: "/media/2024/a.jpg"\n![x](/media/2024/a.jpg) ![y](/media/b-1.webp)')).toEqual([
    '/media/2024/a.jpg',
    '/media/b-1.webp',
  ])
})
