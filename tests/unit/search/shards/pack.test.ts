import { describe, expect, it } from 'vitest'
import { createPack, openPack, PackError, readEnds } from '#src/search/shards/pack.ts'

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

  it('refuses a number that is none it could have written', () => {
    const read = () => openPack(Uint8Array.of(255, 255, 255, 255, 255, 255, 1)).number()
    expect(read).toThrow(PackError)
    expect(read).toThrow('pack: expected a number up to 4294967295, got')
  })

  it('refuses steps that lead beyond the largest number', () => {
    const pack = createPack()
    pack.numbers([4294967295, 1])
    expect(() => openPack(pack.bytes()).ascending()).toThrow('pack: expected numbers up to 4294967295')
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

describe('readEnds', () => {
  it('adds the lengths of lists up', () => {
    expect([...readEnds([2, 0, 3], 5)]).toEqual([2, 2, 5])
  })

  it.each([
    [[2, 4294967295], 5],
    [[2], 5],
  ])('refuses lengths %j of lists that have %i members together', (lengths, members) => {
    expect(() => readEnds(lengths, members)).toThrow(PackError)
  })
})
