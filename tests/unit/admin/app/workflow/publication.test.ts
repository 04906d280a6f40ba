import { describe, expect, it } from 'vitest'
import { readOutcome } from '#admin/app/workflow/publication.ts'

const file = 'content/articles/2024/a.md'
const entry = { file, address: '/2024/a/', faults: [], due: null }

describe('readOutcome', () => {
  it('gives the address of the page that is live', () => {
    const other = { ...entry, file: 'content/articles/2024/b.md', address: '/2024/b/' }
    expect(readOutcome({ entries: [other, entry] }, file)).toEqual({
      kind: 'live',
      text: 'Đã lên trang.',
      address: '/2024/a/',
    })
  })

  it('says when a page will appear by itself', () => {
    const due = { ...entry, address: null, due: '2026-12-24T07:00+07:00' }
    expect(readOutcome({ entries: [due] }, file)).toMatchObject({
      kind: 'due',
      text: 'Sẽ lên trang lúc 24/12/2026 07:00.',
    })
  })

  it('tells what is wrong with it', () => {
    const faulty = { ...entry, address: null, faults: ['Tiêu đề: cần có nội dung.'] }
    expect(readOutcome({ entries: [faulty] }, file)).toMatchObject({
      kind: 'fault',
      text: 'Đã lưu, nhưng chưa lên trang được:\nTiêu đề: cần có nội dung.',
    })
    const fault = 'Đã lưu, nhưng chưa đưa được lên trang. Xin báo người quản trị.'
    expect(readOutcome({ fault }, file)).toEqual({ kind: 'fault', text: fault, address: null })
  })

  it('says so where there is no page, or nothing changed', () => {
    expect(readOutcome({ entries: [{ ...entry, address: null }] }, file).text).toBe(
      'Đã lưu. Mục này không có trang riêng cho người đọc.',
    )
    expect(readOutcome(null, file).text).toBe('Trang đã đúng như bài này, không có gì để đổi.')
  })
})
