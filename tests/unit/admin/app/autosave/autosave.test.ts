import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave } from '#admin/app/autosave/autosave.ts'

type Ask = (action: string, params: object) => Promise<unknown>
const typing = { source: 'a', base: 'r1' }

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('Autosave', () => {
  it('sends the latest typing within five seconds, once', async () => {
    const ask = vi.fn<Ask>(() => Promise.resolve({}))
    const autosave = new Autosave(ask)
    autosave.keep('articles/a', typing)
    await vi.advanceTimersByTimeAsync(4000)
    autosave.keep('articles/a', { ...typing, source: 'ab' })
    expect(ask).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1000)
    expect(ask.mock.calls).toEqual([['keepAutosave', { key: 'articles/a', source: 'ab', base: 'r1' }]])
  })

  it('forgets only after what was under way has arrived', async () => {
    const arrived = Promise.withResolvers<unknown>()
    const ask = vi.fn<Ask>((action) => (action === 'keepAutosave' ? arrived.promise : Promise.resolve({})))
    const autosave = new Autosave(ask)
    autosave.keep('articles/a', typing)
    await vi.advanceTimersByTimeAsync(5000)
    const dropped = autosave.drop('articles/a')
    await vi.advanceTimersByTimeAsync(0)
    expect(ask).toHaveBeenCalledTimes(1)
    arrived.resolve({})
    await dropped
    expect(ask).toHaveBeenLastCalledWith('dropAutosave', { key: 'articles/a' })
  })

  it('goes on after the server was away', async () => {
    const ask = vi.fn<Ask>(() => Promise.reject(new Error('away')))
    const autosave = new Autosave(ask)
    autosave.keep('articles/a', typing)
    await vi.advanceTimersByTimeAsync(5000)
    autosave.keep('articles/a', typing)
    await vi.advanceTimersByTimeAsync(5000)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('drops what waits, and asks the server to only where it holds something', async () => {
    const ask = vi.fn<Ask>(() => Promise.resolve({}))
    const autosave = new Autosave(ask)
    autosave.keep('articles/a', typing)
    await autosave.drop('articles/a')
    await vi.advanceTimersByTimeAsync(6000)
    expect(ask).not.toHaveBeenCalled()
    autosave.keep('articles/a', typing)
    await autosave.send()
    await autosave.drop('articles/a')
    expect(ask).toHaveBeenLastCalledWith('dropAutosave', { key: 'articles/a' })
  })

  it('reads what was kept, and nothing where there is none or the server is away', async () => {
    const ask = vi.fn<Ask>()
    const autosave = new Autosave(ask)
    ask.mockResolvedValueOnce({ source: 'a', base: null, when: '2026-11-23T03:32:00.000Z' })
    expect(await autosave.read('k')).toEqual({ source: 'a', base: null, when: '2026-11-23T03:32:00.000Z' })
    ask.mockResolvedValueOnce(null)
    expect(await autosave.read('k')).toBeNull()
    ask.mockRejectedValueOnce(new Error('away'))
    expect(await autosave.read('k')).toBeNull()
  })
})
