import { describe, expect, it } from 'vitest'
import { createPack, openPack, PackError } from '#src/search/shards/pack.ts'

describe('a pack', () => {
  it('gives back what was written, in order', () => {
    const pack = createPack()
    pack.number(0)
    pack.number(127)
    pack.number(128)
    pack.number(4294967295)
    pack.text('Đảng ủy Khối')
    pack.texts(['', 'ủy'])
    pack.numbers([3, 1, 300])
    pack.ascending([5, 5, 900])
    const open = openPack(pack.bytes())
    expect([open.number(), open.number(), open.number(), open.number()]).toEqual([0, 127, 128, 4294967295])
    expect(open.text()).toBe('Đảng ủy Khối')
    expect(open.texts()).toEqual(['', 'ủy'])
    expect([...open.numbers()]).toEqual([3, 1, 300])
    expect([...open.ascending()]).toEqual([5, 5, 900])
  })

  it('takes one byte for a small number', () => {
    const pack = createPack()
    for (let count = 0; count < 5000; count += 1) pack.number(127)
    expect(pack.bytes()).toHaveLength(5000)
  })

  it('refuses numbers that do not ascend', () => {
    expect(() => createPack().ascending([2, 1])).toThrow('pack: expected ascending numbers, got 1 after 2')
  })

  it.each([
    [
      'a number',
      () => openPack(new Uint8Array([128])).number(),
      'pack: expected more than 1 bytes, got no more',
    ],
    ['a text', () => openPack(new Uint8Array([9, 65])).text(), 'pack: expected 10 bytes, got 2'],
    [
      'a list',
      () => openPack(new Uint8Array([100, 1])).numbers(),
      'pack: expected a list within 2 bytes, got 100 members',
    ],
  ])('says where %s is cut off', (_, read, message) => {
    expect(read).toThrow(PackError)
    expect(read).toThrow(message)
  })
})
