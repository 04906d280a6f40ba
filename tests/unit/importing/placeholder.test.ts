import { describe, expect, it } from 'vitest'
import { drawPlaceholder } from '#src/importing/placeholder.ts'

function linesOf(svg: string): string[] {
  return [...svg.matchAll(/<text class="c"[^>]*>([^<]*)<\/text>/gu)].map((match) => match[1] ?? '')
}

describe('drawPlaceholder', () => {
  it('says that the picture is lost and wraps its caption between words', () => {
    const caption = 'Lãnh đạo Đảng ủy Khối Cơ quan-Doanh nghiệp tỉnh phát biểu tại hội nghị.'
    const svg = drawPlaceholder(caption)
    expect(svg).toContain('Ảnh gốc không còn lưu')
    expect(svg).toContain('role="img"')
    expect(linesOf(svg).join(' ')).toBe(caption)
    expect(linesOf(svg).every((line) => line.length <= 52)).toBe(true)
  })

  it('escapes what XML would read as its own', () => {
    expect(linesOf(drawPlaceholder('CCQ&DN <tỉnh> "A"'))).toEqual(['CCQ&amp;DN &lt;tỉnh&gt; &quot;A&quot;'])
  })

  it('cuts a caption longer than the drawing', () => {
    const lines = linesOf(drawPlaceholder('đại biểu dự hội nghị '.repeat(40).trim()))
    expect(lines).toHaveLength(6)
    expect(lines.at(-1)).toMatch(/…$/u)
  })

  it('is as high as its caption needs', () => {
    const height = (caption: string): number =>
      Number(/height="(\d+)" role/u.exec(drawPlaceholder(caption))?.[1])
    expect([height('Toàn cảnh Hội nghị'), height('Toàn cảnh Hội nghị '.repeat(9).trim())]).toEqual([160, 220])
  })

  it('drops its caption where it is drawn too small to be read', () => {
    expect(drawPlaceholder('a')).toContain('@media(max-width:640px){.c{display:none}')
  })

  it('has its colours without a style too, which the policy of the site takes from it', () => {
    const bare = drawPlaceholder('a').replace(/<style>[^<]*<\/style>/u, '')
    for (const shape of bare.match(/<(?:rect|g|text)[^>]*>/gu) ?? [])
      expect(shape).toMatch(/fill="(?:#|none)/u)
  })

  it('has the colours for a dark page too', () => {
    expect(drawPlaceholder('a')).toContain('prefers-color-scheme:dark')
  })
})
