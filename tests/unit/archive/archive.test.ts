import { describe, expect, it } from 'vitest'
import { neighboursOf, sectionTrail } from '#src/archive/archive.ts'
import { listAddresses } from '#src/archive/list-addresses.ts'
import { exampleArchive, exampleBody, exampleRecord, exampleSection } from './example.ts'

const sections = [
  exampleSection('tin-tuc'),
  exampleSection('hoat-dong', { parent: 'tin-tuc' }),
  exampleSection('vong-1', { parent: 'vong-2' }),
  exampleSection('vong-2', { parent: 'vong-1' }),
]

describe('an archive', () => {
  const archive = exampleArchive({
    sections,
    articles: [
      exampleRecord('cu', { published: '2021-10-25', section: 'hoat-dong', tags: ['Xây dựng Đảng'] }),
      exampleRecord('moi', { published: '2024-06-28', section: 'tin-tuc', tags: ['xây dựng đảng'] }),
      exampleRecord('giua', { eventDate: '2022-04-08' }),
    ],
  })

  it('has the newest first, by the event where nobody said when it was published', () => {
    expect(archive.articles.map(({ slug }) => slug)).toEqual(['moi', 'giua', 'cu'])
  })

  it('lists in a section what stands in those below it', () => {
    expect(archive.bySection.get('tin-tuc')?.map(({ slug }) => slug)).toEqual(['moi', 'cu'])
    expect(archive.bySection.get('hoat-dong')?.map(({ slug }) => slug)).toEqual(['cu'])
  })

  it('joins spellings of one tag', () => {
    expect(archive.byTag.get('xay-dung-dang')?.articles).toHaveLength(2)
  })

  it('knows what comes before and after an article', () => {
    const giua = archive.articles[1]
    if (giua === undefined) throw new Error('no article')
    const { older, newer } = neighboursOf(archive, giua)
    expect([older?.slug, newer?.slug]).toEqual(['cu', 'moi'])
    expect(neighboursOf(archive, exampleRecord('la'))).toEqual({ older: null, newer: null })
  })

  it('sorts articles of one moment by address, whatever the order of the files', () => {
    const a = exampleRecord('a', { published: '2024-01-01' })
    const b = exampleRecord('b', { published: '2024-01-01' })
    for (const articles of [
      [a, b],
      [b, a],
    ])
      expect(exampleArchive({ articles }).articles).toEqual([a, b])
  })
})

describe('the trail of a section', () => {
  const { sectionBySlug } = exampleArchive({ sections })

  it('goes from the top', () => {
    expect(sectionTrail(sectionBySlug, 'hoat-dong').map(({ slug }) => slug)).toEqual(['tin-tuc', 'hoat-dong'])
  })

  it('ends at a circle and at a section that does not exist', () => {
    expect(sectionTrail(sectionBySlug, 'vong-1')).toHaveLength(2)
    expect(sectionTrail(sectionBySlug, 'khong-co')).toEqual([])
    expect(sectionTrail(sectionBySlug, null)).toEqual([])
  })
})

describe('the addresses of a site', () => {
  it('hold every page of every list once', () => {
    const articles = Array.from({ length: 21 }, (_, index) =>
      exampleRecord(`bai-${String(index)}`, {
        published: '2024-05-01',
        section: 'tin-tuc',
        body: 'khoi',
        tags: ['Thi đua'],
      }),
    )
    const addresses = listAddresses(exampleArchive({ articles, sections, bodies: [exampleBody('khoi')] }))
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of [
      '/2024/bai-20/',
      '/luu-tru/2024/trang/2/',
      '/chuyen-muc/tin-tuc/trang/1/',
      '/chuyen-muc/hoat-dong/',
      '/to-chuc/khoi/trang/2/',
      '/tu-khoa/thi-dua/',
    ])
      expect(addresses).toContain(address)
    expect(addresses).not.toContain('/chuyen-muc/hoat-dong/trang/1/')
  })
})
