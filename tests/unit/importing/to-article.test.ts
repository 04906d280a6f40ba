import { describe, expect, it } from 'vitest'
import type { PageReading } from '#src/importing/page-reading.ts'
import { readPage } from '#src/importing/read-page.ts'
import { toArticle } from '#src/importing/to-article.ts'
import { toReport } from '#src/importing/to-report.ts'

function read(raw: string): PageReading {
  const reading = readPage(raw)
  if (reading === null) throw new Error('the page of this test has no text')
  return reading
}

const page = [
  'Trang chủ » Xây dựng Đảng',
  'Bình Định: Khai mạc Đại hội Đảng bộ tỉnh',
  'Sáng 16/10, Đại hội đại biểu Đảng bộ tỉnh Bình Định lần thứ XX, nhiệm kỳ 2020-2025 long trọng khai mạc với 347 đại biểu.',
  'Cập nhật: 16/10/2020 11:05',
  'Dự đại hội có đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy Bình Định; lãnh đạo các ban, bộ, ngành Trung ương và các tỉnh bạn.',
  'Đoàn Chủ tịch điều hành đại hội',
  'Ảnh: Nguyễn Hân',
  'Đại hội kiểm điểm việc thực hiện Nghị quyết nhiệm kỳ qua; xác định phương hướng, mục tiêu, nhiệm vụ năm năm tới.',
  'Tin: Thu Hà (Báo Bình Định)',
  'Nguồn: baobinhdinh.vn',
].join('\n\n')

const section = { name: 'Xây dựng Đảng', parent: null, order: null, description: null }
const facts = {
  source: 'trang.txt',
  sha256: 'c'.repeat(64),
  imported: '2026-11-23',
  pictures: ['/media/2020/a-1.svg'],
  registry: { bodies: [], sections: [{ slug: 'xay-dung-dang', entry: section }] },
}

describe('toArticle', () => {
  const article = toArticle(read(page), facts)

  it('sets what the page says in the fields of the schema', () => {
    expect(article).toMatchObject({
      title: 'Bình Định: Khai mạc Đại hội Đảng bộ tỉnh',
      sapo: 'Sáng 16/10, Đại hội đại biểu Đảng bộ tỉnh Bình Định lần thứ XX, nhiệm kỳ 2020-2025 long trọng khai mạc với 347 đại biểu.',
      kind: 'congress',
      status: 'published',
      published: '2020-10-16T11:05+07:00',
      section: 'xay-dung-dang',
      eventDate: '2020-10-16',
      eventPart: 'sáng',
      province: 'Bình Định',
      byline: { author: 'Thu Hà', unit: 'Báo Bình Định', photos: null },
      source: { name: null, url: 'https://baobinhdinh.vn' },
    })
  })

  it('keeps caption and credit beside the picture, and the picture in the text', () => {
    expect(article.pictures).toEqual([
      {
        file: '/media/2020/a-1.svg',
        alt: 'Ảnh gốc không còn lưu',
        caption: 'Đoàn Chủ tịch điều hành đại hội',
        credit: 'Nguyễn Hân',
      },
    ])
    expect(article.text.split('\n\n')[1]).toBe('![Ảnh gốc không còn lưu](/media/2020/a-1.svg)')
    expect(article.text).not.toContain('Đoàn Chủ tịch')
  })

  it('confirms nothing: that is for an editor', () => {
    const values = article.provenance?.values ?? []
    expect(values.map(({ confirmed }) => confirmed)).toEqual(values.map(() => false))
    expect(values.find(({ field }) => field === 'eventDate')).toMatchObject({
      text: 'Sáng 16/10',
      how: 'published',
    })
  })
})

describe('toReport', () => {
  it('reports a sapo where there is one', () => {
    expect(toReport('a', read(page))).toMatchObject({
      id: 'a',
      sapo: read(page).layout.sapo,
      bodyParagraphs: 2,
      source: { raw: 'Nguồn: baobinhdinh.vn', url: 'https://baobinhdinh.vn', host: 'baobinhdinh.vn' },
    })
  })

  it('says which title the machine made', () => {
    const untitled = read(
      'Ngày 14/3/2024, Đảng ủy Khối khai giảng lớp bồi dưỡng lý luận chính trị. Lớp có 85 học viên.',
    )
    expect(toReport('b', untitled)).toMatchObject({
      title: {
        text: null,
        inSource: false,
        derived: 'Đảng ủy Khối khai giảng lớp bồi dưỡng lý luận chính trị',
      },
    })
  })
})
