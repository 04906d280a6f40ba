import { describe, expect, it } from 'vitest'
import { checklistOf } from '#admin/app/checklist/checklist.ts'
import { unlistedCitations } from '#admin/app/checklist/check-citations.ts'

const complete = {
  title: 'Hội nghị Ban Chấp hành Đảng bộ Khối lần thứ 20',
  sapo: 'Sáng 28/12/2023, Đảng ủy Khối tổ chức hội nghị.',
  kind: 'conference',
  status: 'published',
  section: 'hoi-nghi',
  body: 'dang-bo-khoi',
  eventDate: '2023-12-28',
  pictures: [
    { file: '/media/2023/hoi-truong.jpg', alt: 'Quang cảnh hội nghị', credit: 'Lê Hà' },
    { file: '/media/2023/doan.jpg', alt: 'Đoàn chủ tịch', credit: 'Lê Hà' },
  ],
  citations: [
    {
      text: 'Kết luận số 21-KL/TW',
      type: 'Kết luận',
      number: '21-KL/TW',
      date: '2021-10-25',
      issuer: 'Ban Chấp hành Trung ương',
      scope: 'TW',
    },
  ],
  text: 'Hội nghị quán triệt Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương.',
}

function list(change: Readonly<Record<string, unknown>>, similarTitles: readonly string[] = []) {
  const data = { ...complete, ...change }
  return checklistOf({ collection: 'articles', path: 'content/articles/2023/a.md', data, similarTitles })
}

function texts(change: Readonly<Record<string, unknown>>): readonly string[] {
  return list(change).map(({ text }) => text)
}

describe('checklistOf', () => {
  it('has nothing to say of a complete article', () => {
    expect(list({})).toEqual([])
  })

  it('names what is missing, each with its field', () => {
    const items = list({ sapo: ' ', section: '', body: undefined, eventDate: '' })
    expect(items.map(({ field }) => field)).toEqual(['sapo', 'section', 'body', 'eventDate'])
    expect(items.every(({ kind }) => kind === 'warning')).toBe(true)
    expect(items[0]?.text).toBe('Chưa có sapo: danh sách và kết quả tìm kiếm sẽ lấy đoạn đầu của bài.')
    expect(items[3]?.text).toBe('Bài về hội nghị, đại hội nhưng chưa có ngày diễn ra.')
  })

  it('asks no day of a piece of news', () => {
    expect(texts({ kind: 'news', eventDate: '' })).toEqual([])
  })

  it('puts what the schema refuses first, says it without the path, and names the field', () => {
    const items = list({ sapo: '', title: '', pictures: [{ alt: 'Ảnh', credit: 'Hà' }] })
    expect(items.map(({ kind, field }) => [kind, field])).toEqual([
      ['error', 'title'],
      ['error', 'pictures'],
      ['warning', 'sapo'],
    ])
    expect(items[0]?.text).toMatch(/^Tiêu đề: cần .*để trống\.$/u)
    expect(items[1]?.text).toMatch(/^Ảnh 1, Tệp ảnh: cần /u)
  })

  it('says which pictures have no description and no photographer', () => {
    const pictures = [{ file: '/media/a.jpg' }, complete.pictures[0], { file: '/media/c.jpg', credit: 'Hà' }]
    expect(texts({ pictures })).toEqual([
      'Ảnh 1, 3 chưa có mô tả: người không nhìn thấy ảnh sẽ không biết.',
      'Ảnh 1 chưa ghi người chụp.',
    ])
  })

  it('asks no photographer where the author took the pictures', () => {
    const pictures = [{ file: '/media/a.jpg', alt: 'Quang cảnh' }]
    expect(texts({ pictures, byline: { author: 'Lê Hà', photos: true } })).toEqual([])
  })

  it('finds pictures without description in the text', () => {
    const text = 'Một.\n\n![](/media/a.jpg)\n\n![ ](/media/b.jpg)\n\n![Quang cảnh](/media/c.jpg)'
    expect(texts({ text })).toEqual(['2 ảnh trong nội dung chưa có mô tả.'])
  })

  it('says which documents the text cites but the list lacks', () => {
    const text = `${complete.text} Thực hiện Nghị quyết số 18-NQ/TW và Chỉ thị số 05-CT/TW, Chỉ thị số 05-CT/TW.`
    expect(texts({ text })).toEqual([
      'Có trong bài nhưng chưa ghi vào “Văn kiện được nhắc đến”: 18-NQ/TW, 05-CT/TW.',
    ])
  })

  it('offers to list the documents it found, after those that are listed', () => {
    const text = 'Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương.'
    const [item] = list({ text })
    expect(item?.remedy?.name).toBe('Ghi vào danh sách')
    expect(item?.remedy?.values).toEqual({
      citations: [
        ...complete.citations,
        {
          text: 'Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương',
          type: 'Nghị quyết',
          number: '18-NQ/TW',
          date: '2017-10-25',
          issuer: 'Ban Chấp hành Trung ương',
          scope: 'TW',
        },
      ],
    })
    expect(texts({ text, ...item?.remedy?.values })).toEqual([])
  })

  it('lists no day or issuer that the text does not tell', () => {
    const [item] = list({ text: 'Thực hiện Chỉ thị số 05-CT/TW.', citations: [] })
    expect(item?.remedy?.values).toEqual({
      citations: [{ text: 'Chỉ thị số 05-CT/TW', type: 'Chỉ thị', number: '05-CT/TW', scope: 'TW' }],
    })
  })

  it('says which listed documents have no day or issuer', () => {
    const citations = [{ ...complete.citations[0], date: '' }]
    expect(texts({ citations })).toEqual(['Văn kiện thiếu ngày hoặc nơi ban hành: 21-KL/TW.'])
  })

  it('counts documents beyond five', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7].map((number) => `Nghị quyết số 0${String(number)}-NQ/TW`)
    const [said] = texts({ text: `Thực hiện ${numbers.join('; ')}.`, citations: [] })
    expect(said).toMatch(/05-NQ\/TW và 2 văn kiện khác\.$/u)
  })

  it('doubts a title in capitals', () => {
    expect(texts({ title: 'HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ KHỐI' })).toEqual([
      'Tiêu đề viết toàn chữ in hoa: khó đọc trên điện thoại.',
    ])
  })

  it('doubts a title that others have', () => {
    const [item] = list({}, ['Hội nghị lần thứ 20', 'Hội nghị lần thứ 19'])
    expect(item).toEqual({
      kind: 'warning',
      field: 'title',
      text: 'Đã có bài mang tiêu đề gần giống: “Hội nghị lần thứ 20”; “Hội nghị lần thứ 19”.',
    })
  })

  it('refuses an article that would leave before it comes', () => {
    const items = list({ published: '2026-12-01T08:00+07:00', expires: '2026-11-30T08:00+07:00' })
    expect(items).toEqual([
      {
        kind: 'error',
        field: 'expires',
        text: 'Giờ tự gỡ đứng trước ngày đăng: bài sẽ không hiện lúc nào.',
      },
    ])
  })

  it('says that an article which is held back stays unseen', () => {
    expect(texts({ status: 'draft' })).toEqual([
      'Trạng thái chưa phải “Hiện trên trang”: đăng rồi người đọc vẫn chưa thấy.',
    ])
  })

  it('asks of other entries only what the schema does', () => {
    const data = { name: 'Hội nghị' }
    expect(checklistOf({ collection: 'sections', path: 'content/sections/hoi-nghi.md', data })).toEqual([])
    const [item] = checklistOf({ collection: 'sections', path: 'content/sections/x.md', data: {} })
    expect(item).toMatchObject({ kind: 'error', field: 'name' })
  })
})

describe('unlistedCitations', () => {
  it('gives each document once, with its day and issuer where the text tells them', () => {
    const text =
      'Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương. Nghị quyết số 18-NQ/TW.'
    const found = unlistedCitations({ text })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ number: '18-NQ/TW', date: '2017-10-25', type: 'Nghị quyết' })
  })
})
