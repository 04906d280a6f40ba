import { describe, expect, it } from 'vitest'
import { patience, Presence } from '#admin/server/presence/presence.ts'

const path = 'content/articles/2024/hoi-nghi.md'
const an = { id: 'an', name: 'Nguyễn Văn An' }
const binh = { id: 'binh', name: 'Trần Thị Bình' }

describe('presence', () => {
  it('forgets a tab that has said nothing for forty seconds', () => {
    let now = Date.parse('2026-11-23T07:00:00Z')
    const presence = new Presence(() => now)
    presence.beat({ path, tab: '1', member: an })
    now += patience
    expect(presence.beat({ path, tab: '2', member: binh })).toEqual([
      { name: 'Nguyễn Văn An', since: '2026-11-23T07:00:00.000Z' },
    ])
    now += 1
    expect(presence.beat({ path, tab: '2', member: binh })).toEqual([])
  })

  it('says since when the entry is open, not when the last beat was', () => {
    let now = Date.parse('2026-11-23T07:00:00Z')
    const presence = new Presence(() => now)
    presence.beat({ path, tab: '1', member: an })
    now += 30_000
    presence.beat({ path, tab: '1', member: an })
    expect(presence.beat({ path, tab: '2', member: binh })[0]?.since).toBe('2026-11-23T07:00:00.000Z')
  })

  it('shows a member once, however many tabs he has', () => {
    const presence = new Presence()
    for (const tab of ['1', '2', '3']) presence.beat({ path, tab, member: an })
    expect(presence.beat({ path, tab: '1', member: binh }).map(({ name }) => name)).toEqual(['Nguyễn Văn An'])
  })

  it('takes a tab along when it opens another entry', () => {
    const presence = new Presence()
    presence.beat({ path, tab: '1', member: an })
    presence.beat({ path: 'content/articles/2024/khac.md', tab: '1', member: an })
    expect(presence.beat({ path, tab: '1', member: binh })).toEqual([])
  })

  it('does not let one member fill the memory', () => {
    const presence = new Presence()
    for (let tab = 0; tab < 1000; tab += 1)
      presence.beat({ path: `${path}${String(tab)}`, tab: String(tab), member: an })
    expect(presence.beat({ path: `${path}999`, tab: '1', member: binh })).toEqual([])
    expect(presence.beat({ path: `${path}39`, tab: '1', member: binh })).toHaveLength(1)
  })
})
