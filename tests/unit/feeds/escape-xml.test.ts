import { describe, expect, it } from 'vitest'
import { escapeXml } from '#src/feeds/escape-xml.ts'

describe('text in XML', () => {
  it('has its marks escaped', () => {
    expect(escapeXml(`Cơ quan & "Doanh nghiệp" <'20'>`)).toBe(
      'Cơ quan &amp; &quot;Doanh nghiệp&quot; &lt;&apos;20&apos;&gt;',
    )
  })

  it('keeps emoji and lines, and loses what XML forbids', () => {
    expect(escapeXml('Đảng\u0000 ủy\u000B\n🎉')).toBe('Đảng ủy\n🎉')
    expect(escapeXml('a\uD800b\uFFFE')).not.toMatch(/[\uD800\uFFFE]/u)
  })
})
