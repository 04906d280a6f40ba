import { describe, expect, it } from 'vitest'
import { dueEntries } from '#admin/app/schedule/due-entries.ts'

const now = new Date('2026-11-23T08:00:00+07:00')

function due(title: string, moment: string) {
  return { title, slug: title, moment, isDraft: false }
}

describe('dueEntries', () => {
  it('keeps what is still to come, the next first', () => {
    const entries = [
      due('tuần sau', '2026-11-30T07:00+07:00'),
      due('chiều nay', '2026-11-23T17:00+07:00'),
      due('sáng nay', '2026-11-23T07:59+07:00'),
      due('chưa hẹn', ''),
    ]
    expect(dueEntries(entries, now).map(({ title }) => title)).toEqual(['chiều nay', 'tuần sau'])
  })

  it('lets a day begin at midnight in Vietnam', () => {
    const entries = [due('hôm nay', '2026-11-23'), due('ngày mai', '2026-11-24')]
    expect(dueEntries(entries, now).map(({ title }) => title)).toEqual(['ngày mai'])
    expect(dueEntries(entries, new Date('2026-11-22T17:00:01Z'))).toHaveLength(1)
    expect(dueEntries(entries, new Date('2026-11-22T16:59:59Z'))).toHaveLength(2)
  })
})
