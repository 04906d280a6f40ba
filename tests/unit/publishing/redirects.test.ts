import { describe, expect, it } from 'vitest'
import { redirectPage, redirectsFile } from '#src/publishing/redirects.ts'

describe('an old address', () => {
  it('has a page that leads on, also without scripts, and keeps out of search engines', () => {
    const html = redirectPage('/2024/x/')
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/2024/x/">')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toContain('<a href="/2024/x/">địa chỉ mới</a>')
  })

  it('cannot break out of its page', () => {
    expect(redirectPage('/"><script>')).not.toContain('"><script>')
  })

  it('takes one line of `_redirects`', () => {
    expect(redirectsFile([{ from: '/cu/', to: '/2024/x/' }])).toBe('/cu/ /2024/x/ 301\n')
  })
})
