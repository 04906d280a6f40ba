import { describe, expect, it } from 'vitest'
import { articleData, breadcrumbData, siteData, writeStructuredData } from '#src/feeds/structured-data.ts'
import { exampleArchive, exampleRecord } from '../archive/example.ts'

const { settings } = exampleArchive({})
const words = { description: null, section: null }

describe('structured data', () => {
  it('says of an article what the article says and invents no date', () => {
    const record = exampleRecord('hoi-nghi', { title: 'Hội nghị lần thứ 20', eventDate: '2024-06-27' })
    const data = articleData(record, settings, words)
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Hội nghị lần thứ 20',
      url: 'https://kyyeu.example/2024/hoi-nghi/',
      author: { '@type': 'Organization', name: 'Văn phòng Đảng ủy Khối' },
    })
    expect(Object.keys(data)).not.toContain('datePublished')
    expect(Object.keys(data)).not.toContain('description')
  })

  it('names the person who wrote it, or the unit', () => {
    const person = exampleRecord('a', { byline: { author: 'Bùi Thám', unit: 'Chi bộ', photos: true } })
    const unit = exampleRecord('b', { byline: { author: null, unit: 'Ban Tuyên giáo', photos: null } })
    expect(articleData(person, settings, words)['author']).toEqual({ '@type': 'Person', name: 'Bùi Thám' })
    expect(articleData(unit, settings, words)['author']).toEqual({
      '@type': 'Organization',
      name: 'Ban Tuyên giáo',
    })
  })

  it('says when an article was changed, which section it stands in and who publishes it', () => {
    const record = exampleRecord('a', { published: '2023-12-28T17:00+07:00' })
    expect(articleData(record, settings, { description: 'Tóm tắt', section: 'Hội nghị' })).toMatchObject({
      description: 'Tóm tắt',
      articleSection: 'Hội nghị',
      datePublished: '2023-12-28T17:00+07:00',
      dateModified: '2023-12-28T17:00+07:00',
      publisher: {
        url: 'https://kyyeu.example/',
        logo: { url: 'https://kyyeu.example/apple-touch-icon.png' },
      },
    })
  })

  it('shows no drawing of a lost picture as if it were a photograph', () => {
    const picture = (file: string) => ({ file, alt: null, caption: null, credit: null })
    const record = exampleRecord('a', { pictures: [picture('/media/a.svg'), picture('/media/b.jpg')] })
    expect(articleData(record, settings, words)['image']).toEqual(['https://kyyeu.example/media/b.jpg'])
  })

  it('names the site and the office behind it', () => {
    expect(siteData(settings)).toMatchObject({
      '@type': 'WebSite',
      name: settings.name,
      url: 'https://kyyeu.example/',
      publisher: { name: 'Văn phòng Đảng ủy Khối' },
    })
  })

  it('counts the steps of a breadcrumb and leaves out addresses that do not exist', () => {
    const data = breadcrumbData(
      [
        { name: 'Từ khóa', address: null },
        { name: 'Thi đua', address: '/tu-khoa/thi-dua/' },
      ],
      settings.url,
    )
    expect(data['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Từ khóa' },
      { '@type': 'ListItem', position: 2, name: 'Thi đua', item: 'https://kyyeu.example/tu-khoa/thi-dua/' },
    ])
  })

  it('cannot end the script element it stands in', () => {
    const json = writeStructuredData({ headline: '</script><script>alert(1)</script><!--' })
    expect(json).not.toContain('<')
    expect(JSON.parse(json)).toEqual({ headline: '</script><script>alert(1)</script><!--' })
  })
})
