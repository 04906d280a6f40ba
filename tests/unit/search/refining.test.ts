import { describe, expect, it } from 'vitest'
import { encodeText, gap } from '#src/search/encoding.ts'
import type { PagefindHit } from '#src/search/pagefind.ts'
import { understandQuery } from '#src/search/query.ts'
import { refineOrder } from '#src/search/refining.ts'

/** A hit that Pagefind scores like every other, so that only its text can tell. */
function hit(title: string, text = 'Nội dung.'): PagefindHit {
  const meta = { title: encodeText(title) }
  const content = `${meta.title} ${gap} ${encodeText(text)}`
  return {
    id: title,
    score: 1,
    words: [1],
    data: () => Promise.resolve({ url: '/', content, meta, filters: {} }),
  }
}

async function order(query: string, hits: readonly PagefindHit[], count = 10): Promise<string[]> {
  return (await refineOrder(hits, understandQuery(query), count)).map(({ id }) => id)
}

describe('refineOrder', () => {
  it('puts words in the order of the query first', async () => {
    expect(
      await order('lịch sử tỉnh Bình Định', [hit('Quảng Bình (tỉnh): Lịch sử'), hit('Bình Định: Lịch sử')]),
    ).toEqual(['Bình Định: Lịch sử', 'Quảng Bình (tỉnh): Lịch sử'])
  })

  it('puts the marks that were typed first', async () => {
    expect(await order('đảng', [hit('Đáng kể'), hit('Đảng bộ')])).toEqual(['Đảng bộ', 'Đáng kể'])
  })

  it('leaves marks aside where none were typed', async () => {
    expect(await order('dang', [hit('Đáng kể'), hit('Đảng bộ')])).toEqual(['Đáng kể', 'Đảng bộ'])
  })

  it('puts the title that was asked for whole before a longer one', async () => {
    expect(await order('Đảng bộ khối', [hit('Đảng bộ khối lần thứ 9'), hit('Đảng bộ khối')])).toEqual([
      'Đảng bộ khối',
      'Đảng bộ khối lần thứ 9',
    ])
  })

  it('leaves the hits after those it looks at where they are', async () => {
    expect(await order('đảng bộ', [hit('Chi bộ Đảng'), hit('Bộ Đảng'), hit('Đảng bộ')], 2)).toEqual([
      'Bộ Đảng',
      'Chi bộ Đảng',
      'Đảng bộ',
    ])
  })
})
