import { describe, expect, it } from 'vitest'
import { writeRobots } from '#src/feeds/robots.ts'
import { longestSitemap, writeSitemap } from '#src/feeds/sitemap.ts'

describe('the sitemap', () => {
  it('has whole addresses, with the moment of the last change where it is known', () => {
    const xml = writeSitemap(
      [
        { address: '/2024/hoi-nghi/', modified: '2024-06-28T17:00+07:00' },
        { address: '/luu-tru/', modified: null },
      ],
      'https://kyyeu.example',
    )
    expect(xml).toContain(
      '<url><loc>https://kyyeu.example/2024/hoi-nghi/</loc><lastmod>2024-06-28T17:00+07:00</lastmod></url>',
    )
    expect(xml).toContain('<url><loc>https://kyyeu.example/luu-tru/</loc></url>')
  })

  it('has the addresses of another host where the site moves', () => {
    const entries = [{ address: '/2024/hoi-nghi/', modified: null }]
    expect(writeSitemap(entries, 'https://cu.example')).toContain('https://cu.example/2024/hoi-nghi/')
    expect(writeSitemap(entries, 'https://moi.example')).toContain('https://moi.example/2024/hoi-nghi/')
  })

  it('stops at the length that search engines accept', () => {
    const entries = Array.from({ length: longestSitemap + 5 }, () => ({ address: '/', modified: null }))
    expect(writeSitemap(entries, 'https://kyyeu.example').match(/<url>/gu)).toHaveLength(longestSitemap)
  })
})

describe('robots.txt', () => {
  it('keeps crawlers out of the newsroom and names the sitemap', () => {
    const robots = writeRobots('https://kyyeu.example')
    expect(robots).toContain('Disallow: /admin/\n')
    expect(robots).toContain('Sitemap: https://kyyeu.example/sitemap.xml\n')
  })
})
