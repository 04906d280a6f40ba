import { describe, expect, it } from 'vitest'
import { mergeEntry } from '#src/versions/merge-entry.ts'

const base = `---
title: "Hội nghị sơ kết 6 tháng đầu năm 2024"
kind: "conference"
status: "published"
section: "hoi-nghi"
byline: { author: "H.L", unit: "Ban Tuyên giáo" }
pictures:
  - { file: "/media/2024/a.jpg", alt: "Hội trường" }
  - { file: "/media/2024/b.jpg", alt: "Đoàn chủ tịch" }
persons:
  - { name: "Nguyễn Văn An", office: "Bí thư" }
tags: ["sơ kết", "Đảng bộ Khối"]
---

Sáng 27/6, Đảng ủy Khối tổ chức hội nghị sơ kết.

Đồng chí Nguyễn Văn An chủ trì hội nghị.

Hội nghị đã nghe báo cáo kết quả 6 tháng đầu năm.
`

function merge(mine: string, theirs: string, start = base) {
  return mergeEntry('articles', { base: start, mine, theirs })
}

describe('two editors of one article', () => {
  it('both succeed when they change different fields', () => {
    const mine = base.replace('sơ kết 6 tháng đầu năm 2024', 'sơ kết công tác 6 tháng đầu năm 2024')
    const theirs = base.replace('"hoi-nghi"', '"tin-tuc"')
    const merged = merge(mine, theirs)
    expect(merged).toEqual({
      source: mine.replace('"hoi-nghi"', '"tin-tuc"'),
      isClean: true,
      conflicts: [],
    })
  })

  it('both succeed when they change paragraphs that stand side by side', () => {
    const mine = base.replace('Sáng 27/6', 'Chiều 27/6')
    const theirs = base.replace('chủ trì hội nghị.', 'chủ trì và phát biểu chỉ đạo hội nghị.')
    expect(merge(mine, theirs)).toEqual({
      source: mine.replace('chủ trì hội nghị.', 'chủ trì và phát biểu chỉ đạo hội nghị.'),
      isClean: true,
      conflicts: [],
    })
  })

  it('both succeed when one adds a paragraph below the one the other edits', () => {
    const mine = base.replace('chủ trì hội nghị.', 'chủ trì hội nghị.\n\nCùng dự có đại diện các ban.')
    const theirs = base.replace('chủ trì hội nghị.', 'dự và chủ trì hội nghị.')
    const { source, isClean } = merge(mine, theirs)
    expect(isClean).toBe(true)
    expect(source).toContain('dự và chủ trì hội nghị.\n\nCùng dự có đại diện các ban.\n\nHội nghị đã nghe')
  })

  it('are told where they changed the same field, and the rest is merged', () => {
    const mine = base.replace('đầu năm 2024"', 'đầu năm 2024 thành công"').replace('27/6', '28/6')
    const theirs = base.replace('đầu năm 2024"', 'đầu năm"').replace('"hoi-nghi"', '"tin-tuc"')
    expect(merge(mine, theirs)).toEqual({
      source: mine.replace('"hoi-nghi"', '"tin-tuc"'),
      isClean: false,
      conflicts: ['Tiêu đề'],
    })
  })

  it('are told when they changed one paragraph, even in different words of it', () => {
    const mine = base.replace('Sáng 27/6', 'Chiều 27/6')
    const theirs = base.replace('hội nghị sơ kết.', 'hội nghị sơ kết công tác Đảng.')
    expect(merge(mine, theirs)).toEqual({ source: mine, isClean: false, conflicts: ['Nội dung'] })
  })

  it('keep both paragraphs that they put in one place, and are told', () => {
    const mine = `${base}\nĐoạn của tôi.\n`
    const theirs = `${base}\nĐoạn của người khác.\n`
    const { source, conflicts } = merge(mine, theirs)
    expect(source).toBe(`${base}\nĐoạn của người khác.\n\nĐoạn của tôi.\n`)
    expect(conflicts).toEqual(['Nội dung'])
  })

  it('have no quarrel over the same paragraph added by both', () => {
    const both = `${base}\nHội nghị thành công tốt đẹp.\n`
    const mine = both.replace('27/6', '28/6')
    expect(merge(mine, both)).toEqual({ source: mine, isClean: true, conflicts: [] })
  })

  it('do not lose a paragraph that one edits and the other takes out', () => {
    const gone = base.replace('\nĐồng chí Nguyễn Văn An chủ trì hội nghị.\n', '')
    const edited = base.replace('chủ trì hội nghị.', 'đã chủ trì hội nghị.')
    for (const { source, conflicts } of [merge(gone, edited), merge(edited, gone)]) {
      expect(source).toContain('đã chủ trì hội nghị.')
      expect(conflicts).toEqual(['Nội dung'])
    }
  })
})

describe('lists', () => {
  it('are merged picture by picture', () => {
    const mine = base.replace('alt: "Hội trường"', 'alt: "Toàn cảnh hội trường"')
    const theirs = base.replace(
      'alt: "Đoàn chủ tịch" }',
      'alt: "Đoàn chủ tịch", credit: "H.L" }\n  - { file: "/media/2024/c.jpg" }',
    )
    expect(merge(mine, theirs)).toEqual({
      source: theirs.replace('alt: "Hội trường"', 'alt: "Toàn cảnh hội trường"'),
      isClean: true,
      conflicts: [],
    })
  })

  it('name the one item that both changed', () => {
    const mine = base.replace('"Đoàn chủ tịch"', '"Đoàn chủ tịch hội nghị"')
    const theirs = base.replace('"Đoàn chủ tịch"', '"Chủ tọa"')
    expect(merge(mine, theirs).conflicts).toEqual(['Ảnh 2, Mô tả ảnh'])
  })

  it('of plain words keep what both added and drop what one took out', () => {
    const mine = base.replace('["sơ kết", "Đảng bộ Khối"]', '["sơ kết", "Đảng bộ Khối", "2024"]')
    const theirs = base.replace('["sơ kết", "Đảng bộ Khối"]', '["hội nghị", "Đảng bộ Khối"]')
    const { source, isClean } = merge(mine, theirs)
    expect(isClean).toBe(true)
    expect(source).toContain('tags: ["hội nghị", "Đảng bộ Khối", "2024"]')
  })

  it('do not lose an item that one edits and the other takes out', () => {
    const line = '  - { file: "/media/2024/b.jpg", alt: "Đoàn chủ tịch" }\n'
    const gone = base.replace(line, '')
    const edited = base.replace('"Đoàn chủ tịch"', '"Chủ tọa"')
    for (const { source, conflicts } of [merge(gone, edited), merge(edited, gone)]) {
      expect(source).toContain('alt: "Chủ tọa"')
      expect(conflicts).toEqual(['Ảnh 2'])
    }
  })

  it('follow the one who moved things about', () => {
    const [first, second] = base.split('\n').filter((line) => line.includes('file:'))
    const mine = base.replace(`${first ?? ''}\n${second ?? ''}`, `${second ?? ''}\n${first ?? ''}`)
    const theirs = base.replace('"Hội trường"', '"Toàn cảnh"')
    expect(merge(mine, theirs)).toEqual({
      source: mine.replace('"Hội trường"', '"Toàn cảnh"'),
      isClean: true,
      conflicts: [],
    })
  })

  it('are somebody’s as a whole where two items cannot be told apart', () => {
    const twice = base.replace('persons:\n', 'persons:\n  - { name: "Nguyễn Văn An", office: "Bí thư" }\n')
    const mine = twice.replace('"Bí thư" }\ntags', '"Phó Bí thư" }\ntags')
    const theirs = twice.replace('"Bí thư" }\ntags', '"Ủy viên" }\ntags')
    expect(merge(mine, theirs, twice)).toMatchObject({ source: mine, conflicts: ['Nhân sự'] })
  })

  it('of groups are merged member by member', () => {
    const mine = base.replace('author: "H.L"', 'author: "Hồng Liên"')
    const theirs = base.replace('unit: "Ban Tuyên giáo"', 'unit: "Văn phòng"')
    expect(merge(mine, theirs).source).toContain('byline: { author: "Hồng Liên", unit: "Văn phòng" }')
  })
})

describe('what cannot be taken apart', () => {
  it('conflicts as a whole', () => {
    const broken = '---\ntitle: [\n---\n'
    expect(merge(broken, base.replace('27/6', '28/6'))).toEqual({
      source: broken,
      isClean: false,
      conflicts: ['Cả tệp'],
    })
  })

  it('conflicts as a whole if it holds what no field is for, which the writer would drop', () => {
    const mine = base.replace('kind:', 'ghiChu: "x"\nkind:')
    expect(merge(mine, base.replace('27/6', '28/6'))).toMatchObject({ source: mine, conflicts: ['Cả tệp'] })
  })
})

it('merges the settings, which have no text', () => {
  const start = 'name: "Đảng bộ Khối"\nurl: "https://khoi.example.vn"\nowner: "Đảng ủy Khối"\n'
  const mine = start.replace('"Đảng bộ Khối"', '"Trang tin Đảng bộ Khối"')
  const theirs = `${start}phone: "024 1234"\n`
  expect(mergeEntry('settings', { base: start, mine, theirs }).source).toBe(`${mine}phone: "024 1234"\n`)
})
