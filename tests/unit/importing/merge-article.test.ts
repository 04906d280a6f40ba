import { describe, expect, it } from 'vitest'
import { listParagraphs } from '#src/importing/kept-paragraphs.ts'
import { mergeArticle, type Versions } from '#src/importing/merge-article.ts'
import { readPage } from '#src/importing/read-page.ts'
import { toArticle } from '#src/importing/to-article.ts'
import type { Article } from '#src/schema/article.ts'

const page = [
  'Hội nghị Tỉnh ủy Quảng Nam lần thứ 12',
  '12/07/2023',
  'Sáng 11/7, Tỉnh ủy Quảng Nam tổ chức Hội nghị lần thứ 12 để đánh giá tình hình 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2023.',
  'Trong 6 tháng đầu năm, toàn tỉnh đã kết nạp 850 đảng viên mới, đạt 60% kế hoạch đề ra.',
  'Tin, ảnh: Nguyên Đoan',
].join('\n\n')

function read(raw: string): Article {
  const reading = readPage(raw)
  if (reading === null) throw new Error('the page of this test has no text')
  const facts = { source: 'a.txt', sha256: 'a'.repeat(64), imported: '2026-01-02', pictures: [] }
  return toArticle(reading, { ...facts, registry: { bodies: [], sections: [] } })
}

function withoutText({ text: _, provenance: __, ...values }: Article): Omit<Article, 'text' | 'provenance'> {
  return values
}

const first = read(page)
const better: Article = {
  ...first,
  province: 'Quảng Nam mới',
  place: 'Tam Kỳ',
  text: `${first.text}\n\nThêm.`,
}

function merge(current: Article, fresh: Article, known: Partial<Versions> = {}): Article {
  const isMachineText = current.text === first.text
  return mergeArticle({ current, machine: withoutText(first), fresh, isMachineText, ...known })
}

describe('mergeArticle', () => {
  it('gives back what stands there where neither hand nor machine changed anything', () => {
    expect(merge(first, first)).toEqual(first)
  })

  it('takes what better rules read where the machine had written before', () => {
    const merged = merge(first, better)
    expect([merged.province, merged.place]).toEqual(['Quảng Nam mới', 'Tam Kỳ'])
    expect(merged.text).toBe(better.text)
  })

  it('keeps what a person changed, filled or emptied', () => {
    const current: Article = { ...first, title: 'Tiêu đề sửa tay', province: null, place: 'Hội An' }
    const merged = merge(current, { ...better, title: 'Tiêu đề máy' })
    expect([merged.title, merged.province, merged.place]).toEqual(['Tiêu đề sửa tay', null, 'Hội An'])
  })

  it('keeps a text edited by hand, its pictures with it', () => {
    const pictures = [{ file: '/media/a.jpg', alt: 'Ảnh', caption: null, credit: null }]
    const current = { ...first, text: `${first.text} Sửa.`, pictures }
    const merged = merge(current, better)
    expect(merged.text).toBe(current.text)
    expect(merged.pictures).toEqual(pictures)
  })

  it('keeps a list as a whole once a person changed it', () => {
    const current = { ...first, figures: first.figures.slice(0, 1) }
    expect(merge(current, better).figures).toEqual(current.figures)
  })

  it('keeps the day of the first import', () => {
    const fresh = { ...first, provenance: { ...provenanceOf(first), imported: '2027-05-05' } }
    expect(provenanceOf(merge(first, fresh)).imported).toBe('2026-01-02')
  })

  it('keeps what an editor confirmed', () => {
    const values = provenanceOf(first).values.map((value) => ({
      ...value,
      confirmed: value.field === 'session',
    }))
    const merged = merge({ ...first, provenance: { ...provenanceOf(first), values } }, better)
    expect(
      provenanceOf(merged)
        .values.filter(({ confirmed }) => confirmed)
        .map(({ field }) => field),
    ).toEqual(['session'])
  })

  it('moves spans to where the words stand in a text that a person changed, and drops lost ones', () => {
    const text = first.text.replace('Sáng 11/7, ', '').replace('850 đảng viên', '851 đảng viên')
    const merged = merge({ ...first, text: `Lời dẫn.\n\n${text}` }, better)
    const paragraphs = listParagraphs(merged)
    const { values } = provenanceOf(merged)
    for (const { text: words, paragraph, start, end } of values)
      if (paragraph !== null) expect(paragraphs[paragraph]?.slice(start ?? 0, end ?? 0)).toBe(words)
    expect(values.find(({ field }) => field === 'eventDate')?.paragraph).toBeNull()
    expect(values.find(({ field }) => field === 'periodPlanned')?.paragraph).toBe(2)
  })

  it('takes every value that is there for a hand edit where nobody knows what the machine wrote', () => {
    const current = { ...first, province: 'Đà Nẵng' }
    const merged = merge(current, better, { machine: null, isMachineText: false })
    expect([merged.province, merged.place, merged.text]).toEqual(['Đà Nẵng', 'Tam Kỳ', first.text])
  })
})

function provenanceOf({ provenance }: Article): NonNullable<Article['provenance']> {
  if (provenance === null) throw new Error('an imported article has provenance')
  return provenance
}
