import { describe, expect, it } from 'vitest'
import { type FeedItem, writeRss } from '#src/feeds/rss.ts'

const item: FeedItem = {
  title: 'Hội nghị "Cơ quan & Doanh nghiệp" <lần thứ 20>',
  address: '/2024/hoi-nghi/',
  published: '2024-06-27',
  summary: 'Ngày 27/6, Đảng bộ Khối tổ chức hội nghị.',
  html: '<p>Ngày 27/6 <a href="/to-chuc/khoi/">Đảng bộ</a> <img src="/media/2024/anh.jpg" alt=""></p>',
  author: 'Lam Hồng',
  categories: ['Hội nghị'],
}

function write(items: readonly FeedItem[]): string {
  return writeRss({
    title: 'Kỷ yếu',
    description: 'Tư liệu & văn kiện',
    url: 'https://kyyeu.example',
    address: '/rss.xml',
    items,
  })
}

describe('the RSS feed', () => {
  it('escapes what people wrote', () => {
    expect(write([item])).toContain(
      '<title>Hội nghị &quot;Cơ quan &amp; Doanh nghiệp&quot; &lt;lần thứ 20&gt;</title>',
    )
  })

  it('holds the whole text with addresses that work anywhere', () => {
    const xml = write([item])
    expect(xml).toContain('href=&quot;https://kyyeu.example/to-chuc/khoi/&quot;')
    expect(xml).toContain('src=&quot;https://kyyeu.example/media/2024/anh.jpg&quot;')
  })

  it('leaves a stranger address of the form //host as it is', () => {
    expect(write([{ ...item, html: '<a href="//khac.example/">x</a>' }])).toContain(
      'href=&quot;//khac.example/&quot;',
    )
  })

  it('says the day of the newest item as the day of the feed, and nothing where no day is known', () => {
    expect(write([item])).toContain('<lastBuildDate>Thu, 27 Jun 2024 00:00:00 +0700</lastBuildDate>')
    expect(write([{ ...item, published: null }])).not.toMatch(/<(?:lastBuildDate|pubDate)>/u)
  })

  it('is a feed without items too', () => {
    expect(write([])).toContain('rel="self" type="application/rss+xml"/></channel></rss>')
  })
})
