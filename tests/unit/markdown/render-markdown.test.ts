import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '#src/markdown/render-markdown.ts'

const seeds = join(import.meta.dirname, '../../fixtures/seeds')

describe('a text', () => {
  it('keeps every word of the five real articles, paragraph by paragraph', () => {
    const reference = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkRehype)
      .use(rehypeSanitize)
      .use(rehypeStringify)
    for (const file of readdirSync(seeds)) {
      const text = readFileSync(join(seeds, file), 'utf8')
      const words = (html: string): string => html.replaceAll(/<[^>]*>/gu, '')
      expect(words(renderMarkdown(text))).toBe(words(String(reference.processSync(text))))
    }
  })

  it('is escaped', () => {
    expect(renderMarkdown('Tỷ lệ 3 < 5 & "tốt"')).toBe('<p>Tỷ lệ 3 &#x3C; 5 &#x26; "tốt"</p>')
  })

  it('loses raw HTML and links that run code', () => {
    const html = renderMarkdown(
      'a <img src=x onerror=alert(1)> [b](javascript:alert(1)) <script>c</script>\n\n<iframe src="//x"></iframe>',
    )
    expect(html).toBe('<p>a  <a>b</a> c</p>')
  })
})

describe('a heading', () => {
  it('begins at h2, whatever the text begins with, and leaves no level out', () => {
    const levels = (text: string): string[] => renderMarkdown(text).match(/<h\d/gu) ?? []
    expect(levels('# A\n\n## B\n\n# C')).toEqual(['<h2', '<h3', '<h2'])
    expect(levels('### A\n\n##### B\n\n### C')).toEqual(['<h2', '<h3', '<h2'])
  })

  it('has an id in ASCII that no other has', () => {
    expect(renderMarkdown('## Đảng ủy\n\n## Đảng ủy')).toBe(
      '<h2 id="muc-dang-uy">Đảng ủy</h2>\n<h2 id="muc-dang-uy-2">Đảng ủy</h2>',
    )
  })
})

describe('a picture', () => {
  const picture = {
    file: '/media/2024/a.jpg',
    alt: 'Hội trường',
    caption: 'Toàn cảnh.',
    credit: 'Lam Hồng',
    width: 800,
    height: 600,
  }

  it('alone in its paragraph becomes a figure with size, caption and credit', () => {
    expect(renderMarkdown('![](/media/2024/a.jpg)', [picture])).toBe(
      '<figure><img src="/media/2024/a.jpg" alt="Hội trường" width="800" height="600" loading="lazy" decoding="async">' +
        '<figcaption>Toàn cảnh. <span class="credit">Ảnh: Lam Hồng</span></figcaption></figure>',
    )
  })

  it('within a sentence stays there', () => {
    expect(renderMarkdown('Huy hiệu ![Búa liềm](/media/b.png) đỏ')).toContain(
      '<p>Huy hiệu <img src="/media/b.png" alt="Búa liềm"',
    )
  })

  it('becomes two figures where two stand in one paragraph', () => {
    expect(renderMarkdown('![a](/media/a.jpg)\n![b](/media/b.jpg)').match(/<figure>/gu)).toHaveLength(2)
  })

  it('that is missing leaves its caption', () => {
    expect(renderMarkdown('![](/media/2024/a.jpg)', [{ ...picture, isMissing: true }])).toBe(
      '<figure><figcaption>Toàn cảnh. <span class="credit">Ảnh: Lam Hồng</span></figcaption></figure>',
    )
    expect(renderMarkdown('![x](/media/c.jpg)', [{ file: '/media/c.jpg', isMissing: true }])).toBe('')
  })

  it('of another site becomes a link, so that nobody else learns who reads', () => {
    expect(renderMarkdown('![Bản đồ](https://x.vn/a.png)')).toBe(
      '<p><a href="https://x.vn/a.png" rel="external noopener">Bản đồ</a></p>',
    )
    expect(renderMarkdown('![Bản đồ](//x.vn/a.png)')).not.toContain('<img')
  })
})

describe('a table', () => {
  const html = renderMarkdown('| Năm | Số |\n| --- | ---: |\n| 2023 | 88 |')

  it('scrolls in a region that has a name and takes the keyboard', () => {
    expect(html).toMatch(/^<section class="table-scroll" aria-label="Bảng 1" tabindex="0"><table>/u)
  })

  it('says its alignment by class', () => {
    expect(html).toContain('<th scope="col" class="align-right">Số</th>')
    expect(html).not.toContain('align="')
  })
})

describe('the rest of GitHub Markdown', () => {
  it('links to other sites without giving them a hold', () => {
    expect(renderMarkdown('Xem https://baogialai.com.vn và [mục](/2024/)')).toBe(
      '<p>Xem <a href="https://baogialai.com.vn" rel="external noopener">https://baogialai.com.vn</a> và <a href="/2024/">mục</a></p>',
    )
  })

  it('names the boxes of task lists', () => {
    expect(renderMarkdown('- [x] Xong\n- [ ] Chưa')).toMatch(
      /checked disabled aria-label="Đã xong"[\s\S]*disabled aria-label="Chưa xong"/u,
    )
  })

  it('writes footnotes in Vietnamese', () => {
    const html = renderMarkdown('Câu[^1]\n\n[^1]: Nguồn')
    expect(html).toContain('<h2 class="sr-only" id="footnote-label">Chú thích</h2>')
    expect(html).toContain('href="#chu-thich-fn-1"')
    expect(html).toContain('aria-label="Về chỗ dẫn chú thích 1"')
  })
})
