import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NotesWatch } from '#admin/app/notes/watch-notes.ts'

const entry = { collection: 'articles', slug: '2024/a' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('NotesWatch', () => {
  it('tells when somebody else wrote a note, and only then', async () => {
    let notes = [{ id: '1', content: 'Xem lại ngày' }]
    const onUpdate = vi.fn()
    const watch = new NotesWatch(() => Promise.resolve(notes))
    watch.start(entry, { onUpdate })
    await vi.advanceTimersByTimeAsync(45_000)
    expect(onUpdate).not.toHaveBeenCalled()
    notes = [...notes, { id: '2', content: 'Đã xem' }]
    await vi.advanceTimersByTimeAsync(20_000)
    expect(onUpdate).toHaveBeenCalledExactlyOnceWith(notes, [])
  })

  it('asks again after a fault', async () => {
    const ask = vi.fn(() => Promise.reject(new Error('mất mạng')))
    const watch = new NotesWatch(ask)
    watch.start(entry, { onUpdate: () => undefined })
    await vi.advanceTimersByTimeAsync(41_000)
    expect(ask).toHaveBeenCalledTimes(3)
  })

  it('asks nothing more once the entry is closed, and of one entry at a time', async () => {
    const ask = vi.fn(() => Promise.resolve([]))
    const watch = new NotesWatch(ask)
    watch.start(entry, { onUpdate: () => undefined })
    watch.start({ ...entry, slug: '2024/b' }, { onUpdate: () => undefined })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(ask).toHaveBeenCalledTimes(3)
    watch.stop()
    await vi.advanceTimersByTimeAsync(100_000)
    expect(ask).toHaveBeenCalledTimes(3)
  })
})
