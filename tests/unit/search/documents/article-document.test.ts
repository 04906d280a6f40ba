import { describe, expect, it } from 'vitest'
import { type SearchSource, toSearchDocument } from '#src/search/documents/article-document.ts'
import { sampleArticle } from './sample-article.ts'

function source(
  given: Readonly<Record<string, unknown>> = {},
  rest: Partial<SearchSource> = {},
): SearchSource {
  return {
    address: '/2024/hoi-nghi-lan-thu-20/',
    article: sampleArticle(given),
    plainText: 'Ngày 27/6, Đảng bộ Khối tổ chức Hội nghị.\nThực hiện Kết luận số 21- KL/TW.',
    sectionName: 'Hội nghị',
    bodyName: 'Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh',
    ...rest,
  }
}

function texts(given: SearchSource): string[] {
  return toSearchDocument(given).parts.map(({ text }) => text)
}

describe('toSearchDocument', () => {
  it('takes filters from the address, the section and the body', () => {
    expect(toSearchDocument(source()).filters).toEqual({
      nam: ['2024'],
      'chuyen-muc': ['Hội nghị'],
      'to-chuc': ['Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh'],
      loai: ['Hội nghị'],
      ky: ['20'],
    })
  })

  it('has no filter for what the article does not name', () => {
    const given = { title: 'Tin ngắn', kind: 'news' }
    expect(toSearchDocument(source(given, { sectionName: null, bodyName: null })).filters).toEqual({
      nam: ['2024'],
      loai: ['Tin'],
    })
  })

  it.each([
    [{ published: '2024-06-28T17:00+07:00', eventDate: '2024-06-27' }, '2024-06-28'],
    [{ eventDate: '2024-06-27' }, '2024-06-27'],
    [{}, '2024'],
  ])('dates the article by what is known: %j', (given, date) => {
    expect(toSearchDocument(source(given)).date).toBe(date)
  })

  it('gives sapo more weight than text and keeps paragraphs apart', () => {
    const { parts } = toSearchDocument(source({ sapo: 'Đánh giá 6 tháng đầu năm.' }))
    expect(parts.slice(0, 3)).toEqual([
      { text: 'Đánh giá 6 tháng đầu năm.', weight: 2 },
      { text: 'Ngày 27/6, Đảng bộ Khối tổ chức Hội nghị.', weight: 1 },
      { text: 'Thực hiện Kết luận số 21- KL/TW.', weight: 1 },
    ])
  })

  it('finds an article by its captions, or by what a picture without one shows', () => {
    const pictures = [
      { file: '/media/a.jpg', caption: 'Toàn cảnh Hội nghị' },
      { file: '/media/b.jpg', alt: 'Các đại biểu biểu quyết' },
    ]
    expect(texts(source({ pictures }))).toEqual(
      expect.arrayContaining(['Toàn cảnh Hội nghị', 'Các đại biểu biểu quyết']),
    )
  })

  it('adds the canonical number of a document and persons the text does not spell that way', () => {
    const found = texts(
      source({
        citations: [{ text: 'Kết luận số 21- KL/TW', type: 'Kết luận', number: '21-KL/TW' }],
        persons: [{ name: 'Phạm Thị Tố Hải', office: 'Bí thư Đảng ủy Khối' }],
      }),
    )
    expect(found).toEqual(
      expect.arrayContaining(['Kết luận 21-KL/TW', 'Phạm Thị Tố Hải, Bí thư Đảng ủy Khối']),
    )
  })

  it('adds what its fields say where the text says it in no spelling', () => {
    const fields = {
      session: 7,
      khoa: 4,
      term: '2020-2025',
      eventDate: '2024-06-27',
      periodReviewed: '2024-Q2',
    }
    const found = texts(source({ title: 'Hội nghị lần thứ bảy, khóa IV', ...fields }))
    expect(found).toEqual(expect.arrayContaining(['nhiệm kỳ 2020-2025', '27/6/2024', 'quý II năm 2024']))
    expect(found.join('\n')).not.toMatch(/lần thứ 7|khóa 4/u)
  })

  it('does not repeat a name that stands in the text', () => {
    expect(texts(source({ tags: ['đảng bộ khối'] }))).not.toContain('đảng bộ khối')
  })

  it('shows the title without the emoji at its ends', () => {
    expect(toSearchDocument(source({ title: '🎉 Đại hội thành công 🎉' })).title).toBe('Đại hội thành công')
  })

  it('says what is wrong with an address without a year', () => {
    expect(() => toSearchDocument(source({}, { address: '/gioi-thieu/' }))).toThrow(
      "/gioi-thieu/: expected an article's address like /2024/slug/",
    )
  })
})
