import { describe, expect, it } from 'vitest'
import { type Archive, buildArchive, neighboursOf, sectionTrail } from '#src/archive/archive.ts'
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

/** An archive with its maps as lists, so that their order counts. */
function inOrder(archive: Archive): unknown {
  const { byYear, bySection, byBody, byTag } = archive
  return {
    ...archive,
    byYear: [...byYear],
    bySection: [...bySection],
    byBody: [...byBody],
    byTag: [...byTag],
  }
}

describe('an archive after a change', () => {
  const tags = ['Xây dựng Đảng', 'Thi đua', 'xây dựng đảng']
  const articles = Array.from({ length: 12 }, (_, index) =>
    exampleRecord(`bai-${String(index)}`, {
      published: `${String(2020 + (index % 3))}-0${String(1 + (index % 5))}-01`,
      section: index % 2 === 0 ? 'hoat-dong' : 'tin-tuc',
      body: index % 4 === 0 ? 'khoi' : null,
      tags: tags.slice(index % 3),
    }),
  )
  const bodies = [exampleBody('khoi')]
  const before = exampleArchive({ sections, bodies, articles })
  const young = exampleRecord('moi', {
    published: '2023-01-01',
    section: 'hoat-dong',
    body: 'khoi',
    tags: ['THI ĐUA'],
  })
  const changes = {
    'a new article': [...articles, young],
    'an article less': articles.slice(1),
    'another year': [
      ...articles.slice(0, 5),
      exampleRecord('bai-5', { published: '2019-05-05' }),
      ...articles.slice(6),
    ],
    'none left of a body': articles.filter(({ article }) => article.body === null),
  }

  it.each(Object.entries(changes))('is what it would be made anew: %s', (_, changed) => {
    const entries = { ...before, articles: changed }
    expect(inOrder(buildArchive(entries, before))).toEqual(inOrder(buildArchive(entries)))
  })

  it('keeps the lists in which nothing changed', () => {
    const after = buildArchive({ ...before, articles: [...articles, young] }, before)
    expect(after.byYear.get(2020)).toBe(before.byYear.get(2020))
    expect(after.byTag.get('xay-dung-dang')).toBe(before.byTag.get('xay-dung-dang'))
    expect(after.byBody.get('khoi')).not.toBe(before.byBody.get('khoi'))
  })

  it('follows the sections when they move', () => {
    const moved = [exampleSection('tin-tuc'), exampleSection('hoat-dong', { parent: null })]
    const after = buildArchive({ ...before, sections: moved }, before)
    expect(after.bySection.get('tin-tuc')).toHaveLength(6)
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
