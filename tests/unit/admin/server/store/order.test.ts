import { describe, expect, it } from 'vitest'
import { type Order, chooseTogether } from '#admin/server/store/order.ts'

function order(ref: string, joins?: string): Order {
  const toSave = (): never => {
    throw new Error('not asked')
  }
  return joins === undefined ? { ref, toSave } : { ref, joins, toSave }
}

describe('orders that are carried out in one step', () => {
  it('are all of them where nobody takes in what another touches', () => {
    const orders = [order('main'), order('cms/a'), order('main', 'cms/b'), order('cms/a')]
    expect(chooseTogether(orders)).toEqual(orders)
  })

  it('leave out a save to a draft that is being published, before or after', () => {
    const [save, publish] = [order('cms/a'), order('main', 'cms/a')]
    expect(chooseTogether([save, publish])).toEqual([save])
    expect(chooseTogether([publish, save])).toEqual([publish])
  })

  it('leave out the second publishing of one draft', () => {
    const [one, other] = [order('main', 'cms/a'), order('main', 'cms/a')]
    expect(chooseTogether([one, other])).toEqual([one])
  })
})
