import { describe, expect, it } from 'vitest'
import { type Fragment, openFragment } from '#src/search/shards/fragment.ts'
import { PackError } from '#src/search/shards/pack.ts'

const fragment: Fragment = {
  address: '/2022/hoi-nghi/',
  content: 'Hội nghị',
  title: 'Hội nghị',
  date: '2022-03-01',
  section: null,
  body: 'Đảng bộ tỉnh Đắk Nông',
}

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

describe('openFragment', () => {
  it('gives back what was written', () => {
    expect(openFragment(bytesOf(fragment))).toEqual(fragment)
  })

  it.each([
    ['no JSON', new TextEncoder().encode('<!doctype html>')],
    ['nothing', new Uint8Array()],
    ['null', bytesOf(null)],
    ['without its text', bytesOf({ ...fragment, content: undefined })],
    ['with a number for a section', bytesOf({ ...fragment, section: 3 })],
  ])('refuses what is %s', (_, bytes) => {
    expect(() => openFragment(bytes)).toThrow(PackError)
    expect(() => openFragment(bytes)).toThrow('search index: expected an article, got')
  })
})
