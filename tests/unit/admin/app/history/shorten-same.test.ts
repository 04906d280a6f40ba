import { describe, expect, it } from 'vitest'
import { shortenSame } from '#admin/app/history/shorten-same.ts'

function words(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => `chữ${String(from + index)}`).join(' ')
}

describe('shortenSame', () => {
  it('leaves what was changed whole', () => {
    const runs = [
      { kind: 'removed', words: words(0, 200) },
      { kind: 'added', words: words(0, 300) },
    ] as const
    expect(shortenSame(runs)).toEqual(runs)
  })

  it('keeps the words before the first change and after the last', () => {
    const [before, , after] = shortenSame([
      { kind: 'same', words: `${words(0, 100)} ` },
      { kind: 'added', words: 'mới ' },
      { kind: 'same', words: words(100, 200) },
    ])
    expect(before?.words).toBe(`… ${words(75, 100)} `)
    expect(after?.words).toBe(`${words(100, 125)} …`)
  })

  it('keeps both ends of a long run between two changes', () => {
    const [, between] = shortenSame([
      { kind: 'added', words: 'một ' },
      { kind: 'same', words: words(0, 100) },
      { kind: 'removed', words: ' hai' },
    ])
    expect(between?.words).toBe(`${words(0, 25)} …\n\n… ${words(75, 100)}`)
  })

  it('leaves short runs as they are, with the ends of their paragraphs', () => {
    const runs = [
      { kind: 'same', words: 'Đoạn một.\n\n' },
      { kind: 'added', words: 'Đoạn hai.\n\n' },
      { kind: 'same', words: 'Đoạn ba.\n\n' },
    ] as const
    expect(shortenSame(runs)).toEqual(runs)
  })
})
