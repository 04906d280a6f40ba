import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressedCopies } from '#src/releases/compressed-copies.ts'

const sentence = 'Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 20 khóa XI. '

describe('compressedCopies', () => {
  it.each(['index.html', 'rss.xml', '_astro/a.css', 'pagefind/a.json', 'favicon.svg'])(
    '%s gets a brotli and a gzip copy of the same bytes',
    (path) => {
      const bytes = Buffer.from(sentence.repeat(100))
      const copies = compressedCopies(path, bytes)
      expect(copies.map(({ ending }) => ending)).toEqual(['.br', '.gz'])
      expect(brotliDecompressSync(copies[0]?.bytes ?? '').equals(bytes)).toBe(true)
      expect(gunzipSync(copies[1]?.bytes ?? '').equals(bytes)).toBe(true)
    },
  )

  it('compresses a sitemap larger than the usual window', () => {
    const bytes = Buffer.from(
      Array.from({ length: 20_000 }, (_, at) => `${sentence} ${String(at)}`).join('\n'),
    )
    expect(brotliDecompressSync(compressedCopies('sitemap.xml', bytes)[0]?.bytes ?? '').equals(bytes)).toBe(
      true,
    )
  })

  it('leaves out pictures, small files and what hardly shrinks', () => {
    expect(compressedCopies('media/anh.jpg', Buffer.from(sentence.repeat(100)))).toEqual([])
    expect(compressedCopies('robots.txt', Buffer.from(sentence))).toEqual([])
    expect(compressedCopies('so.txt', randomBytes(4000))).toEqual([])
  })
})
