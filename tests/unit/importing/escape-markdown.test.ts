import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, unescapeMarkdown } from '#src/importing/escape-markdown.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function plainText({ value, children = [] }: Node): string {
  return value ?? children.map(plainText).join('')
}

const hard = [
  '1. Về công tác tuyên giáo: đã tổ chức 12 hội nghị.',
  '2) Công tác dân vận',
  '- Về công tác dân vận',
  '+ Kết quả',
  '* Ghi chú *quan trọng* của tỉnh',
  '# Tiêu đề',
  '> Trích dẫn',
  '---',
  '===',
  '| a | b |',
  'Tệp ban_chap_hanh_khoa_IV và _nghiêng_ và __đậm__',
  'Tỷ lệ <b>50%</b> và 3 < 5 và <!-- ghi chú -->',
  'CCQ&DN; AT&T; &amp; &#273; &lt;p&gt;',
  'Xem [tài liệu](http://a.vn) và [1] và ![ảnh](x.jpg)',
  'Dùng `mã` và ~~gạch~~ và ~gạch~',
  'Đường dẫn C:\\Van ban\\*.doc và \\_',
  '“Mục tiêu kép” – 50% (năm 2021)… 2025- 2030',
]

describe('escapeMarkdown', () => {
  it.each(hard)('keeps %j one paragraph with the same words', (text) => {
    const { children } = remark().use(remarkGfm).parse(escapeMarkdown(text))
    expect(children.map(({ type }) => type)).toEqual(['paragraph'])
    expect(children.map(plainText)).toEqual([text])
  })

  it('leaves ordinary sentences as they are', () => {
    const text =
      'Ngày 27/6, Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh (CCQ&DN) tổ chức Hội nghị: 4.288 đảng viên - đạt 109%.'
    expect(escapeMarkdown(text)).toBe(text)
  })
})

describe('unescapeMarkdown', () => {
  it.each(hard)('gives %j back', (text) => expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text))
})
