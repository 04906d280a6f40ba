import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Archive, buildArchive } from '#src/archive/archive.ts'
import type { ArticleRecord } from '#src/archive/record.ts'
import { openSuggestionFiles } from '#src/indexing/suggestion-files.ts'
import { openPublishedFolder } from '#src/releases/published-folder.ts'
import { exampleArchive, exampleBody, exampleRecord, exampleSection } from '../archive/example.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ky-yeu-suggestions-'))))
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function filesIn(place: string): Record<string, string> {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const files = entries
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => file.endsWith('.json'))
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(place.length), readFileSync(file, 'utf8')]),
  )
}

function article(slug: string, title: string): ArticleRecord {
  return exampleRecord(slug, {
    title,
    body: 'khoi',
    session: 9,
    term: '2020-2025',
    persons: [{ name: 'Phạm Thị Tố Hải', office: 'Bí thư' }],
  })
}

const before = exampleArchive({
  articles: [article('mot', 'Hội nghị tổng kết'), article('hai', 'Quán triệt nghị quyết')],
  bodies: [exampleBody('khoi', { name: 'Đảng bộ Khối' })],
  sections: [exampleSection('tin', { name: 'Tin tức' })],
})

function without(archive: Archive, slug: string): Archive {
  return buildArchive({ ...archive, articles: archive.articles.filter((one) => one.slug !== slug) }, archive)
}

/** The files as they are made of an archive from nothing. */
function anew(archive: Archive): Record<string, string> {
  const place = join(folder, 'anew')
  rmSync(place, { recursive: true, force: true })
  openSuggestionFiles(openPublishedFolder(place)).rebuild(archive)
  return filesIn(place)
}

describe('the published files of the quick search', () => {
  test('hold titles, bodies, sections, sessions and persons', () => {
    const all = Object.values(anew(before)).join('\n')
    for (const name of [
      'Hội nghị tổng kết',
      'Đảng bộ Khối',
      'Tin tức',
      'Hội nghị lần thứ 9',
      'Phạm Thị Tố Hải',
    ])
      expect(all).toContain(name)
  })

  test('lose a withdrawn article, and are then as if it had never been', () => {
    const place = join(folder, 'site')
    const files = openSuggestionFiles(openPublishedFolder(place))
    files.rebuild(before)
    const after = without(before, 'hai')
    files.update(before, after)
    expect(Object.values(filesIn(place)).join('\n')).not.toContain('Quán triệt')
    expect(filesIn(place)).toEqual(anew(after))
  })

  test('are kept in step by a process that did not make them', () => {
    const place = join(folder, 'site')
    openSuggestionFiles(openPublishedFolder(place)).rebuild(before)
    const next = openSuggestionFiles(openPublishedFolder(place))
    next.prepare(before)
    const after = buildArchive(
      { ...before, articles: [...before.articles, article('ba', 'Đại hội mới')] },
      before,
    )
    next.update(before, after)
    expect(filesIn(place)).toEqual(anew(after))
  })

  test('follow a body that goes by another name', () => {
    const place = join(folder, 'site')
    const files = openSuggestionFiles(openPublishedFolder(place))
    files.rebuild(before)
    const after = buildArchive({ ...before, bodies: [exampleBody('khoi', { name: 'Đảng bộ Xã' })] }, before)
    files.update(before, after)
    expect(Object.values(filesIn(place)).join('\n')).not.toContain('Đảng bộ Khối')
    expect(filesIn(place)).toEqual(anew(after))
  })

  test('are written another time where the disk was full', () => {
    const place = join(folder, 'site')
    const out = openPublishedFolder(place)
    let isFull = false
    const files = openSuggestionFiles({
      ...out,
      write(path, bytes) {
        if (isFull) throw new Error('ENOSPC')
        return out.write(path, bytes)
      },
    })
    files.rebuild(before)
    const after = buildArchive(
      { ...before, articles: [...before.articles, article('ba', 'Đại hội mới')] },
      before,
    )
    isFull = true
    expect(() => {
      files.update(before, after)
    }).toThrow('ENOSPC')
    isFull = false
    files.update(before, after)
    expect(filesIn(place)).toEqual(anew(after))
  })
})
