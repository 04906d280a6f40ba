import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleFields } from '#src/schema/article.ts'
import { readFrontMatter, readYaml } from '#src/schema/front-matter.ts'
import { readEntry } from '#src/schema/read-entry.ts'
import { settingsFields } from '#src/schema/settings.ts'
import { toMarkdownFile, toYaml } from '#src/schema/to-yaml.ts'

const entry = {
  status: 'published',
  title: 'Hội nghị "lần thứ 20": tổng kết #1',
  kind: 'conference',
  eventDate: '2023-12-28',
  session: 20,
  byline: { author: 'Minh Anh', unit: null, photos: true },
  source: { name: '', url: null },
  pictures: [{ file: '/media/anh-1.jpg', alt: 'Toàn cảnh', caption: null, credit: null }],
  tags: ['xây dựng Đảng', 'hội nghị'],
  citations: [],
  text: '\nSáng 28/12, Đảng ủy Khối họp.\n',
}

const file = `---
title: "Hội nghị \\"lần thứ 20\\": tổng kết #1"
kind: "conference"
status: "published"
eventDate: "2023-12-28"
session: 20
byline: { author: "Minh Anh", photos: true }
pictures:
  - { file: "/media/anh-1.jpg", alt: "Toàn cảnh" }
tags: ["xây dựng Đảng", "hội nghị"]
---

Sáng 28/12, Đảng ủy Khối họp.
`

function articlesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`)
}

describe('toMarkdownFile', () => {
  it('writes keys in the order of the table, strings quoted, nothing for what is empty', () => {
    expect(toMarkdownFile(entry, articleFields)).toBe(file)
  })

  it('writes the same bytes for what it reads back', () => {
    const { data, text } = readFrontMatter(file)
    expect(toMarkdownFile({ ...(data as object), text }, articleFields)).toBe(file)
  })

  it('writes NFC, whatever came in', () => {
    const decomposed = { ...entry, title: entry.title.normalize('NFD'), text: entry.text.normalize('NFD') }
    expect(toMarkdownFile(decomposed, articleFields)).toBe(file)
  })

  it.each([
    'dòng một\ndòng hai',
    'tab\there',
    '\\ và "',
    '--- ba gạch',
    '{{ mẫu }}',
    '# không phải ghi chú',
    'yes',
    '12:30',
    '\u2028 hàng',
    '💐 Chúc mừng',
    "it's",
    '\u0007',
  ])('keeps the text %j', (title) => {
    const source = toMarkdownFile({ title, text: 'x' }, articleFields)
    expect(readFrontMatter(source).data).toEqual({ title })
  })

  it('writes a file without text as front matter alone', () => {
    expect(toMarkdownFile({ title: 'a', text: '' }, articleFields)).toBe('---\ntitle: "a"\n---\n')
  })

  it('leaves out what the table does not know', () => {
    expect(toMarkdownFile({ title: 'a', entryslug: 'x' }, articleFields)).toBe('---\ntitle: "a"\n---\n')
  })

  it.each(articlesIn('content/articles'))('loses nothing of %s, and settles it at once', (path) => {
    const { entry: read, faults } = readEntry('articles', path, readFileSync(path, 'utf8'))
    expect(faults).toEqual([])
    const written = toMarkdownFile(read ?? {}, articleFields)
    const again = readEntry('articles', path, written).entry
    expect(again).toEqual(read)
    expect(toMarkdownFile(again ?? {}, articleFields)).toBe(written)
  })
})

describe('toYaml', () => {
  it('gives a long list of words a line each, so that git merges it', () => {
    const tags = Array.from({ length: 12 }, (_, index) => `từ khóa số ${String(index)}`)
    const source = toYaml({ tags }, articleFields)
    expect(source.split('\n')).toHaveLength(14)
    expect(readYaml(source)).toEqual({ tags })
  })

  it('gives each group of a list one line', () => {
    const navigation = [
      { name: 'Tin', address: '/chuyen-muc/tin/' },
      { name: 'Văn bản', address: 'https://vanban.example.vn/' },
    ]
    expect(toYaml({ name: 'Kỷ Yếu', navigation }, settingsFields)).toBe(
      'name: "Kỷ Yếu"\nnavigation:\n  - { name: "Tin", address: "/chuyen-muc/tin/" }\n  - { name: "Văn bản", address: "https://vanban.example.vn/" }\n',
    )
  })
})
