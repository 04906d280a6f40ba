import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { AutosaveShelf } from '#admin/server/autosaves/autosave-shelf.ts'

const day = 24 * 60 * 60 * 1000

function shelf() {
  const clock = { now: Date.parse('2026-11-23T07:00:00Z') }
  const kept = new AutosaveShelf(new DatabaseSync(':memory:'), () => clock.now)
  const keep = (key: string) => kept.keep('an', { key, source: key, base: null, title: null })
  return { clock, kept, keep }
}

describe('the shelf of unsaved typing', () => {
  it('keeps typing for sixty days', () => {
    const { clock, kept, keep } = shelf()
    expect(keep('articles/new')).toBe('2026-11-23T07:00:00.000Z')
    clock.now += 60 * day
    expect(kept.read('an', 'articles/new')?.source).toBe('articles/new')
    clock.now += 1
    expect(kept.read('an', 'articles/new')).toBeNull()
    expect(kept.list('an')).toEqual([])
  })

  it('keeps the fifty entries that a member typed into last', () => {
    const { clock, kept, keep } = shelf()
    for (let index = 0; index < 60; index += 1) {
      keep(`articles/${String(index)}`)
      clock.now += 1000
    }
    expect(kept.list('an')).toHaveLength(50)
    expect(kept.list('an')[0]?.key).toBe('articles/59')
    expect(kept.read('an', 'articles/9')).toBeNull()
  })
})
