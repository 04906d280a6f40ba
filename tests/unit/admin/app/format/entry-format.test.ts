import { describe, expect, it } from 'vitest'
import { entryFormat, isYamlFile } from '#admin/app/format/entry-format.ts'

describe('entryFormat', () => {
  it('hands the form a Markdown file with its text among the values, and takes it back', () => {
    const source = '---\ntitle: "Hội nghị"\nkind: "news"\n---\n\nNội dung\n'
    const format = entryFormat('articles')
    expect(format.fromFile(source)).toEqual({ title: 'Hội nghị', kind: 'news', text: 'Nội dung' })
    expect(format.toFile(format.fromFile(source))).toBe(source)
  })

  it('has no text for a section', () => {
    const source = '---\nname: "Tin"\n---\n'
    const format = entryFormat('sections')
    expect(format.fromFile(source)).toEqual({ name: 'Tin' })
    expect(format.toFile(format.fromFile(source))).toBe(source)
  })

  it('reads and writes the settings as YAML', () => {
    const source = 'name: "Kỷ Yếu"\nowner: "Tỉnh ủy"\n'
    const format = entryFormat('settings')
    expect(format.toFile(format.fromFile(source))).toBe(source)
  })

  it('writes nothing of what Decap keeps beside the values', () => {
    const data = { title: 'A', 'part-1': null, entryyear: '2024', entryslug: 'a', text: 'x' }
    expect(entryFormat('articles').toFile(data)).toBe('---\ntitle: "A"\n---\n\nx\n')
  })
})

describe('isYamlFile', () => {
  it('tells the settings from the folders', () => {
    expect(isYamlFile('settings')).toBe(true)
    expect(isYamlFile('articles')).toBe(false)
  })
})
