import { describe, expect, it } from 'vitest'
import { type Progress, startProgress } from '../../../scripts/progress.ts'

interface Watched {
  readonly progress: Progress
  readonly shown: string[]
  readonly printed: string[]
  readonly pass: (milliseconds: number) => void
}

function watch(isTTY: boolean, total: number): Watched {
  let clock = 0
  const shown: string[] = []
  const printed: string[] = []
  const progress = startProgress('Nhập bài', total, {
    stderr: { isTTY, write: (text) => shown.push(text) },
    stdout: { write: (text) => printed.push(text) },
    now: () => clock,
  })
  return { progress, shown, printed, pass: (milliseconds) => (clock += milliseconds) }
}

describe('startProgress', () => {
  it('rewrites one line on a terminal and says how long is left', () => {
    const { progress, shown, pass } = watch(true, 100)
    pass(1000)
    progress.step(10)
    pass(100)
    progress.step()
    expect(shown).toEqual(['\r\u001B[KNhập bài 10/100, còn khoảng 9 giây'])
  })

  it('writes a line every five seconds elsewhere, in minutes where many are left', () => {
    const { progress, shown, pass } = watch(false, 1000)
    pass(1000)
    progress.step(5)
    pass(4000)
    progress.step(5)
    expect(shown).toEqual(['Nhập bài 10/1000, còn khoảng 9 phút\n'])
  })

  it('shows nothing for work that ends at once but its last line', () => {
    const { progress, shown, printed } = watch(false, 3)
    progress.step(3)
    progress.done('Đã nhập 3 bài.')
    expect([shown, printed]).toEqual([[], ['Đã nhập 3 bài.\n']])
  })

  it('clears the line on a terminal and prints the summary where it is told', () => {
    const { progress, shown, printed } = watch(true, 3)
    const other: string[] = []
    progress.done('Xong.', { write: (text) => other.push(text) })
    expect([shown, printed, other]).toEqual([['\r\u001B[K'], [], ['Xong.\n']])
  })
})
