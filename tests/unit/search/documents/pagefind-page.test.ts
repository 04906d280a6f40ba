import { describe, expect, it } from 'vitest'
import { decodeText, gap } from '#src/search/documents/encoding.ts'
import { titleRoom, toPagefindPage } from '#src/search/documents/pagefind-page.ts'

const page = toPagefindPage({
  address: '/2024/x/',
  title: 'Đảng bộ Khối CCQ&DN <lần thứ 20>',
  date: '2024-06-27',
  parts: [
    { text: 'Sáng ngày 8/4.', weight: 2 },
    { text: '—', weight: 1 },
    { text: 'Hội nghị bế mạc.', weight: 1 },
  ],
  filters: { nam: ['2024'], 'to-chuc': ['Khối "A" & B'] },
})
const body = /<body>(?<text>.*)<\/body>/u.exec(page)?.groups?.['text'] ?? ''
const tokens = body
  .replaceAll(/<[^>]+>/gu, '')
  .split(/\s+/u)
  .filter((token) => token !== '')

describe('toPagefindPage', () => {
  it('lets the text begin where the room of the title ends', () => {
    expect(decodeText(tokens[titleRoom] ?? '')).toBe('Sáng')
    expect(tokens.slice(titleRoom - 3, titleRoom)).toEqual([gap, gap, gap])
  })

  it('parts paragraphs by a gap and passes over those without words', () => {
    expect(decodeText(tokens.slice(titleRoom).join(' '))).toBe('Sáng ngày 8/4. Hội nghị bế mạc.')
    expect(tokens.slice(titleRoom).filter((token) => token === gap)).toHaveLength(1)
  })

  it('weighs what counts more than running text', () => {
    expect(body).toMatch(/^<span data-pagefind-weight="7\.0">/u)
    expect(body).toContain('<span data-pagefind-weight="2.0">Sáng')
  })

  it('writes signs of HTML as text', () => {
    expect(body).toContain('&amp;')
    expect(body).toContain('&lt;')
  })
})
