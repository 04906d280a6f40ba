import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const askDesk = vi.hoisted(() => vi.fn())
vi.mock('#admin/app/page/ask-desk.ts', () => ({ askDesk }))

const { watchPages } = await import('#admin/app/workflow/pages-made.ts')

const told: string[] = []

beforeEach(() => {
  told.length = 0
  askDesk.mockReset()
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('watchPages', () => {
  it('tells each second how many pages of many are made, until it is over', async () => {
    askDesk
      .mockResolvedValueOnce({ busy: true, done: 3200, total: 13_274 })
      .mockRejectedValueOnce(new Error('mạng đứt'))
      .mockResolvedValueOnce({ busy: true, done: 13_300, total: 13_274 })
    const stop = watchPages((text) => told.push(text))
    await vi.advanceTimersByTimeAsync(3000)
    stop()
    await vi.advanceTimersByTimeAsync(3000)
    expect(told).toEqual(['Đang dựng trang… 3.200 / 13.274 trang', 'Đang dựng trang… 13.274 / 13.274 trang'])
    expect(askDesk).toHaveBeenCalledTimes(3)
    expect(askDesk).toHaveBeenCalledWith('publishing')
  })

  it('asks nothing where all is over within a second, and says nothing of few pages', async () => {
    watchPages((text) => told.push(text))()
    await vi.advanceTimersByTimeAsync(2000)
    expect(askDesk).not.toHaveBeenCalled()
    askDesk.mockResolvedValue({ busy: true, done: 4, total: 9 })
    const stop = watchPages((text) => told.push(text))
    await vi.advanceTimersByTimeAsync(2500)
    askDesk.mockResolvedValue({ busy: false, done: 0, total: 0 })
    await vi.advanceTimersByTimeAsync(1000)
    stop()
    expect(told).toEqual([])
  })

  it('says nothing after the end, also where it had asked before', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    askDesk.mockReturnValue(promise)
    const stop = watchPages((text) => told.push(text))
    await vi.advanceTimersByTimeAsync(1000)
    stop()
    resolve({ busy: true, done: 100, total: 200 })
    await vi.advanceTimersByTimeAsync(2000)
    expect(told).toEqual([])
  })
})
