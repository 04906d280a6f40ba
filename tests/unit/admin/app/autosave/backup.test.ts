import { describe, expect, it } from 'vitest'
import { latestBackup, typingKey } from '#admin/app/autosave/backup.ts'

const local = { raw: 'ở đây', path: 'content/a.md', when: '2026-11-23T03:32:00.000Z' }
const kept = { source: 'ở máy kia', base: 'r1', when: '2026-11-23T03:33:00.000Z' }

describe('latestBackup', () => {
  it('takes the later of the two', () => {
    expect(latestBackup(local, kept)).toMatchObject({
      raw: 'ở máy kia',
      path: 'content/a.md',
      when: kept.when,
    })
    expect(latestBackup({ ...local, when: '2026-11-23T03:34:00.000Z' }, kept)?.raw).toBe('ở đây')
  })

  it('remembers the version that the other machine typed on', () => {
    expect(latestBackup(null, kept)?.base).toEqual({ revision: 'r1', source: null })
  })

  it('keeps the copy of this browser, which has the whole base, where both are the same', () => {
    expect(latestBackup(local, { ...kept, source: local.raw })).toBe(local)
    expect(latestBackup(local, null)).toBe(local)
    expect(latestBackup(null, null)).toBeNull()
  })
})

describe('typingKey', () => {
  it('names an entry, and a new one as such', () => {
    expect(typingKey('articles', '2024/a')).toBe('articles/2024/a')
    expect([undefined, '', false].map((slug) => typingKey('articles', slug))).toEqual(
      Array(3).fill('articles/new'),
    )
  })
})
