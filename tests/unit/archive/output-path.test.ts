import { describe, expect, it } from 'vitest'
import { outputPath } from '#src/archive/output-path.ts'

describe('the file of an address', () => {
  it.each([
    ['/', 'index.html'],
    ['/2024/hoi-nghi/', '2024/hoi-nghi/index.html'],
    ['/404.html', '404.html'],
    ['/rss.xml', 'rss.xml'],
    ['/tin-cu/bai-9', 'tin-cu/bai-9/index.html'],
    ['/tin-cu/bai-9.aspx', 'tin-cu/bai-9.aspx'],
    ['//hai/gach/', 'hai/gach/index.html'],
  ])('of %s is %s', (address, path) => {
    expect(outputPath(address)).toBe(path)
  })

  it.each(['/../etc/passwd', '/a/../../b/', '/.git/config', 'khong-gach', '/a/.b/'])(
    'is none for %s',
    (address) => {
      expect(outputPath(address)).toBeNull()
    },
  )
})
