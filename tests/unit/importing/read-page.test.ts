import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPage } from '#src/importing/read-page.ts'

function read(name: string): ReturnType<typeof readPage> {
  return readPage(readFileSync(new URL(`../../fixtures/pages/${name}.txt`, import.meta.url), 'utf8'))
}

describe('readPage', () => {
  it('gives nothing for a page of menus', () => {
    expect(read('only-menu')).toBeNull()
  })

  it('derives a title where the page has none, and says so', () => {
    const page = readPage(
      'Sáng ngày 8/4/2022, Tỉnh ủy Đắk Nông đã tổ chức Hội nghị lần thứ 7, khóa XII. Hội nghị bàn ba việc lớn.',
    )
    expect(page?.title).toEqual({ text: 'Hội nghị Tỉnh ủy Đắk Nông lần thứ 7, khóa XII', inSource: false })
  })

  it('keeps a repaired space in the text and reports the slip as the page has it', () => {
    const page = readPage(
      'Tổng kết công tác năm 2023\n\nCông tác xây dựng Đảng được triển khai đồng bộ, hiệu quả.Công tác tổ chức được kiện toàn, củng cố ở các chi bộ.',
    )
    expect(page?.layout.parts[0]?.text).toContain('hiệu quả. Công tác')
    expect(page?.defects.map(({ raw }) => raw)).toEqual(['hiệu quả.Công tác'])
  })

  it('looks for no slips in buttons', () => {
    expect(read('quang-nam-portal')?.defects).toEqual([])
  })

  it('reads a page of another province through all finders', () => {
    const { findings } = read('quang-nam-portal') ?? {}
    expect(findings).toMatchObject({
      kind: 'conference',
      event: { iso: '2023-07-11', raw: 'Sáng 11/7', part: 'sáng', yearFrom: 'published' },
      period: { reviews: '2023-H1', plans: '2023-H2' },
      province: { value: 'Quảng Nam', how: 'stated' },
      session: { n: 12, raw: 'lần thứ 12' },
      khoa: 22,
    })
  })

  it('invents nothing for a notice without date, meeting or documents', () => {
    expect(read('no-date')?.findings).toMatchObject({
      kind: 'notice',
      event: null,
      period: null,
      session: null,
      khoa: null,
      term: null,
      documents: [],
      congresses: [],
      persons: [],
      figures: [],
    })
  })
})
