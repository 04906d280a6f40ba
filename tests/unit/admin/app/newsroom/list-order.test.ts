import { describe, expect, it } from 'vitest'
import { beginTurn, listOrder } from '#admin/app/newsroom/list-order.ts'

function choices(...list: readonly Readonly<Record<string, unknown>>[]) {
  return { valueSeq: () => ({ toArray: () => list.map((one) => new Map(Object.entries(one))) }) }
}

function state(parts: Readonly<Record<string, unknown>>) {
  return {
    getIn: ([part = '', collection = '']: readonly string[]) =>
      collection === 'articles' ? parts[part] : undefined,
  }
}

describe('listOrder', () => {
  it('reads how an editor sorts and filters a list', () => {
    const chosen = state({
      sort: choices({ key: 'title', direction: 'Ascending' }),
      filter: choices(
        { field: 'status', pattern: 'draft', active: true },
        { field: 'kind', pattern: 'news', active: false },
      ),
    })
    expect(listOrder(chosen, 'articles')).toEqual({
      sort: { field: 'title', direction: 'asc' },
      filter: { status: 'draft' },
    })
    expect(listOrder(chosen, 'bodies')).toEqual({})
  })

  it('knows no order where sorting was taken back', () => {
    expect(listOrder(state({ sort: choices({ key: 'title', direction: 'None' }) }), 'articles')).toEqual({})
  })
})

describe('beginTurn', () => {
  it('makes an earlier question about the same list late', () => {
    const first = beginTurn('articles')
    const other = beginTurn('bodies')
    expect(first()).toBe(true)
    const second = beginTurn('articles')
    expect([first(), second(), other()]).toEqual([false, true, true])
  })
})
