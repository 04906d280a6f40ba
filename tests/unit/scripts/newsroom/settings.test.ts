import { describe, expect, it } from 'vitest'
import { readAddress, readProxies } from '../../../../scripts/newsroom/settings.ts'

describe('the address of the newsroom', () => {
  it('is an origin, written with or without a slash at its end', () => {
    expect(readAddress({ address: 'https://bientap.example.vn/' })).toBe('https://bientap.example.vn')
    expect(readAddress({})).toBeUndefined()
  })

  it.each(['bientap.example.vn', 'https://example.vn/bien-tap', 'ftp://example.vn', 'https://'])(
    'is refused where browsers could not come to it: %s',
    (address) => {
      expect(() => readAddress({ address })).toThrow(/^--address: cần địa chỉ như https:/u)
    },
  )
})

describe('the proxy in front', () => {
  it('is a network address, never a name, which would not be believed', () => {
    expect(readProxies({ proxy: '127.0.0.1' })).toEqual(['127.0.0.1'])
    expect(readProxies({ proxy: '::1' })).toEqual(['::1'])
    expect(readProxies({})).toEqual([])
    expect(() => readProxies({ proxy: 'localhost' })).toThrow(/^--proxy: cần một địa chỉ mạng/u)
  })
})
