import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepSchedule, type Schedule } from '#src/publishing/schedule.ts'

const minute = 60_000
const start = Date.UTC(2024, 5, 27, 1)

let schedule: Schedule | undefined
let moments: number[] = []
let done: number[] = []
let warnings: unknown[] = []

function keep(work?: () => Promise<void>): Schedule {
  schedule = keepSchedule({
    next: () => moments[0] ?? null,
    work:
      work ??
      (() => {
        done.push(Date.now() - start)
        moments = moments.filter((moment) => moment > Date.now())
        return Promise.resolve()
      }),
    warn: (error) => warnings.push(error),
  })
  return schedule
}

beforeEach(() => {
  vi.useFakeTimers({ now: start })
  moments = []
  done = []
  warnings = []
})

afterEach(() => {
  schedule?.stop()
  vi.useRealTimers()
})

describe('a schedule', () => {
  it('does its work at each moment, also one that is months away', async () => {
    moments = [start + 90_001, start + 100 * 24 * 60 * minute]
    keep()
    await vi.advanceTimersByTimeAsync(90_000)
    expect(done).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toEqual([90_001])
    await vi.advanceTimersByTimeAsync(100 * 24 * 60 * minute)
    expect(done).toEqual([90_001, 100 * 24 * 60 * minute])
  })

  it('catches up within half a minute after the machine slept', async () => {
    moments = [start + 10 * minute]
    keep()
    // Timers stood still while the clock went on.
    vi.setSystemTime(start + 3 * 60 * minute)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(done).toHaveLength(1)
  })

  it('hears of a nearer moment when told to look', async () => {
    keep()
    moments = [start + 1000]
    schedule?.look()
    await vi.advanceTimersByTimeAsync(1000)
    expect(done).toEqual([1000])
  })

  it('finds a nearer moment by itself within half a minute', async () => {
    keep()
    moments = [start + 1000]
    await vi.advanceTimersByTimeAsync(30_000)
    expect(done).toHaveLength(1)
  })

  it('tries again after half a minute when its work failed, and says so', async () => {
    moments = [start + 1000]
    let tries = 0
    keep(() => {
      tries += 1
      if (tries === 1) return Promise.reject(new Error('đĩa đầy'))
      moments = []
      return Promise.resolve()
    })
    await vi.advanceTimersByTimeAsync(2000)
    expect([tries, warnings]).toEqual([1, [new Error('đĩa đầy')]])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(tries).toBe(2)
  })

  it('does nothing more once it is stopped', async () => {
    moments = [start + 1000]
    keep().stop()
    schedule?.look()
    await vi.advanceTimersByTimeAsync(minute)
    expect(done).toEqual([])
  })
})
