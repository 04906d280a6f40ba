import { describe, expect, it } from 'vitest'
import { articleFields } from '#src/schema/article.ts'
import { describeFault } from '#src/schema/fault.ts'
import { checkEntry, labelOf, readEntry } from '#src/schema/read-entry.ts'

const path = 'content/articles/2023/hoi-nghi.md'

function faultsOf(front: string, text = 'Nội dung'): string[] {
  return readEntry('articles', path, `---\n${front}\n---\n\n${text}\n`).faults.map(describeFault)
}

const least = 'title: "Hội nghị"\nkind: "news"\nstatus: "draft"'

describe('readEntry', () => {
  it('gives every key of the table, null or empty where the file says nothing', () => {
    const { entry, faults } = readEntry('articles', path, `---\n${least}\n---\n\nNội dung\n`)
    expect(faults).toEqual([])
    expect(Object.keys(entry ?? {}).toSorted()).toEqual(Object.keys(articleFields).toSorted())
    expect(entry).toMatchObject({ title: 'Hội nghị', text: 'Nội dung', body: null, pictures: [] })
  })

  it('reads a section, which has no text, and the settings, which are YAML', () => {
    expect(readEntry('sections', 'content/sections/tin.md', '---\nname: "Tin"\n---\n').entry).toMatchObject({
      name: 'Tin',
      parent: null,
    })
    const settings = 'name: "Kỷ Yếu"\nurl: "https://a.vn"\nowner: "Tỉnh ủy"\n'
    expect(readEntry('settings', 'content/settings/site.yml', settings).entry).toMatchObject({
      owner: 'Tỉnh ủy',
      links: [],
    })
  })

  it('says every fault of a file at once, with the place in lists and groups', () => {
    const front = [
      'kind: "tin"',
      'status: "draft"',
      'published: "27/6"',
      'tieude: "x"',
      'pictures:',
      '  - { file: "/media/a.jpg" }',
      '  - { alt: "b" }',
      'source: { url: "example.vn" }',
    ].join('\n')
    expect(faultsOf(front)).toEqual([
      `${path}: Tiêu đề: cần có nội dung, nhưng đang để trống.`,
      `${path}: Loại bài: cần một trong: conference, congress, commemoration, news, notice, feature, nhận được "tin".`,
      `${path}: Ngày đăng: cần ngày dạng YYYY-MM-DD, hoặc ngày giờ dạng YYYY-MM-DDTHH:mm+07:00, nhận được "27/6".`,
      `${path}: Nguồn, Địa chỉ nguồn: cần địa chỉ web bắt đầu bằng https:// hoặc http://, nhận được "example.vn".`,
      `${path}: Ảnh 2, Tệp ảnh: cần có nội dung, nhưng đang để trống.`,
      `${path}: cần tên trường có trong mẫu, nhận được "tieude". Xóa trường này hoặc sửa lại tên.`,
    ])
  })

  it('says that YAML is broken, in one fault', () => {
    const [fault, ...others] = faultsOf('title: "chưa đóng')
    expect(others).toEqual([])
    expect(fault).toMatch(
      /^content\/articles\/2023\/hoi-nghi\.md: cần phần đầu bài là YAML đúng, nhận được /u,
    )
    expect(fault).toMatch(/Kiểm tra dấu ngoặc kép, dấu hai chấm và khoảng trắng đầu dòng\.$/u)
  })

  it('never runs code, and says so', () => {
    const { entry, faults } = readEntry('articles', path, '---js\n{ title: process.exit(1) }\n---\n')
    expect(entry).toBeNull()
    expect(faults[0]?.got).toBe('phần đầu bài chỉ được viết bằng YAML, không nhận mã lệnh')
  })

  it('takes a list where fields should stand for a fault', () => {
    expect(faultsOf('- a\n- b')).toEqual([`${path}: cần một nhóm trường, nhận được ["a","b"].`])
  })

  it('asks for a text below the front matter', () => {
    expect(faultsOf(least, '')).toEqual([`${path}: Nội dung: cần có nội dung, nhưng đang để trống.`])
  })

  it('quotes no more than the beginning of a long value', () => {
    expect(faultsOf(`${least}\nterm: "${'x'.repeat(200)}"`)[0]).toMatch(/nhận được "x{76}…\.$/u)
  })
})

describe('checkEntry', () => {
  it('takes what a form sends for nothing as nothing: empty texts, lists and groups of them', () => {
    const sent = {
      title: 'Hội nghị',
      kind: 'news',
      status: 'draft',
      sapo: '',
      source: { name: '', url: '' },
      provenance: { values: [] },
      tags: ['', 'Đảng'],
      text: 'x',
    }
    const { entry, faults } = checkEntry('articles', path, sent)
    expect(faults).toEqual([])
    expect(entry).toMatchObject({ sapo: null, source: null, provenance: null, tags: ['Đảng'] })
  })

  it('keeps a group that says no: false is an answer', () => {
    const sent = { title: 'a', kind: 'news', status: 'draft', byline: { photos: false }, text: 'x' }
    expect(checkEntry('articles', path, sent).entry?.byline).toEqual({
      author: null,
      unit: null,
      photos: false,
    })
  })

  it('measures a title after composing it', () => {
    const title = 'ế'.repeat(300).normalize('NFD')
    const { entry } = checkEntry('articles', path, { title, kind: 'news', status: 'draft', text: 'x' })
    expect(entry?.title).toBe('ế'.repeat(300))
  })
})

describe('labelOf', () => {
  it('names places in lists and groups as the form does', () => {
    expect(labelOf(['pictures', 1, 'alt'], articleFields)).toBe('Ảnh 2, Mô tả ảnh')
    expect(labelOf(['provenance', 'values', 0, 'how'], articleFields)).toBe(
      'Xuất xứ, Giá trị máy đọc được 1, Cách biết',
    )
    expect(labelOf([], articleFields)).toBeNull()
    expect(labelOf(['la'], articleFields)).toBe('"la"')
  })
})
