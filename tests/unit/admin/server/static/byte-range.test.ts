import { describe, expect, it } from 'vitest'
import { byteRange } from '#admin/server/static/byte-range.ts'

describe('byteRange', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 1 }],
    ['bytes=2-', { start: 2, end: 10 }],
    ['bytes=2-99', { start: 2, end: 10 }],
    ['bytes=-3', { start: 7, end: 10 }],
    ['bytes=-99', { start: 0, end: 10 }],
  ])('%s is a part of ten bytes', (header, part) => {
    expect(byteRange(header, 10)).toEqual(part)
  })

  it.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('%s lies behind the end of ten bytes', (header) => {
    expect(byteRange(header, 10)).toBe('none')
  })

  it.each([undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=a-b'])(
    '%s means the whole file',
    (header) => {
      expect(byteRange(header, 10)).toBeNull()
    },
  )
})
