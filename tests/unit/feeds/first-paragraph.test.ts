import { describe, expect, it } from 'vitest'
import { firstParagraph, shorten } from '#src/feeds/first-paragraph.ts'

describe('the first paragraph', () => {
  it('is plain text, with entities read', () => {
    expect(firstParagraph('<h2>Kết quả</h2><p>Cơ quan &#x26; <b>Doanh nghiệp</b> &lt;20&gt;</p>')).toBe(
      'Cơ quan & Doanh nghiệp <20>',
    )
  })

  it('passes over paragraphs without words and captions', () => {
    const html =
      '<figure><img src="/a.jpg" alt=""><figcaption>Toàn cảnh</figcaption></figure><p> </p><p>Ngày 27/6</p>'
    expect(firstParagraph(html)).toBe('Ngày 27/6')
  })

  it('does not take <pre> for a paragraph, and is none where there is none', () => {
    expect(firstParagraph('<pre>x</pre><ul><li>y</li></ul>')).toBeNull()
  })
})

describe('a shortened text', () => {
  it('ends between words without a stray mark', () => {
    expect(shorten('Ngày 27/6, Đảng bộ Khối tổ chức hội nghị', 12)).toBe('Ngày 27/6…')
  })

  it('stays as it is where it fits', () => {
    expect(shorten('Ngày 27/6', 9)).toBe('Ngày 27/6')
  })

  it('cuts a word that is longer than all the room', () => {
    expect(shorten('dia-chi-rat-dai-khong-co-cho-nghi', 10)).toBe('dia-chi-ra…')
  })
})
