import { describe, expect, it } from 'vitest'
import { type ImmutableRecord, beforeSave, faultsOf } from '#admin/app/newsroom/before-save.ts'

function record(values: Readonly<Record<string, unknown>>): ImmutableRecord {
  return {
    get: (key) => values[key],
    set: (key, value) => record({ ...values, [key]: value }),
    toJS: () => ({ ...values }),
  }
}

const now = new Date('2024-03-01T00:00:00Z')
const article = { title: 'Đảng bộ Khối', kind: 'news', status: 'published', text: 'Nội dung' }

function save(data: Readonly<Record<string, unknown>>, newRecord: boolean): Record<string, unknown> {
  return beforeSave(record({ collection: 'articles', newRecord, data: record(data) }), now).toJS()
}

describe('beforeSave', () => {
  it('gives a new entry its place, under the names of the path template', () => {
    expect(save(article, true)).toEqual({ ...article, entryyear: '2024', entryslug: 'dang-bo-khoi' })
  })

  it('leaves an entry that has its place as it is', () => {
    expect(save(article, false)).toEqual(article)
  })

  it('refuses an entry with all of its faults, in words without paths', () => {
    expect(() => save({ ...article, title: '', term: '2025-2020' }, false)).toThrow(
      'Tiêu đề: cần có nội dung, nhưng đang để trống.\nNhiệm kỳ: cần nhiệm kỳ dạng 2020-2025, nhận được "2025-2020".',
    )
  })
})

describe('faultsOf', () => {
  it('finds none in a good entry, whatever Decap adds to it', () => {
    expect(faultsOf('articles', { ...article, 'part-1': null, entryyear: '2024' })).toBe('')
  })
})
