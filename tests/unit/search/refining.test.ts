import { describe, expect, it } from 'vitest'
import { encodeText, gap } from '#src/search/encoding.ts'
import { understandQuery } from '#src/search/query.ts'
import { refineOrder } from '#src/search/refining.ts'
import type { Hit } from '#src/search/search-index.ts'

type NamedHit = Hit & { readonly id: string }

/** A hit that scores like every other, so that only its text can tell. */
function hit(title: string, text = 'Nội dung.'): NamedHit {
  const name = encodeText(title)
  const content = `${name} ${gap} ${encodeText(text)}`
  const rest = { date: '2024-06-27', section: null, body: null }
  return {
    id: title,
    page: 0,
    score: 1,
    date: 20240627,
    places: [1],
    load: () => Promise.resolve({ address: '/', content, title: name, ...rest }),
  }
}

async function order(query: string, hits: readonly NamedHit[], count = 10): Promise<(string | undefined)[]> {
  const ordered = await refineOrder(hits, understandQuery(query), count)
  return ordered.map((found) => hits.find((known) => known === found)?.id)
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
