import { describe, expect, it } from 'vitest'
import { newestFirst } from '#admin/app/newsroom/newest-first.ts'

function entry(path: string, front: string) {
  return { data: `---\n${front}\n---\n`, file: { path, id: null } }
}

describe('newestFirst', () => {
  it('goes by publication, or else by the event; what has neither, or is malformed, comes last', () => {
    const entries = [
      entry('a', 'eventDate: "2021-01-01"'),
      entry('b', 'published: "2023-12-28T17:00+07:00"'),
      entry('c', 'title: "không có ngày"'),
      entry('d', 'title: "chưa đóng'),
      entry('e', 'published: "2023-12-28T18:00+07:00"'),
    ]
    const quoting = {
      data: '---\ntitle: "x"\n---\n\npublished: "2099-01-01"\n',
      file: { path: 'f', id: null },
    }
    expect(newestFirst([...entries, quoting]).map(({ file }) => file.path)).toEqual([
      'e',
      'b',
      'a',
      'c',
      'd',
      'f',
    ])
  })
})
