import { describe, expect, it } from 'vitest'
import { clientAddress, isLoopback } from '#admin/server/members/client-address.ts'

describe('clientAddress', () => {
  it('is the other end of the socket where no proxy is named, whatever the header says', () => {
    expect(clientAddress({ socket: '203.0.113.9', forwarded: '10.0.0.1' }, [])).toBe('203.0.113.9')
  })

  it('is what the named proxy saw', () => {
    expect(clientAddress({ socket: '::ffff:127.0.0.1', forwarded: '203.0.113.9' }, ['127.0.0.1'])).toBe(
      '203.0.113.9',
    )
  })

  it('does not believe what the visitor wrote in front of it', () => {
    const route = { socket: '127.0.0.1', forwarded: '198.51.100.1, 203.0.113.9' }
    expect(clientAddress(route, ['127.0.0.1'])).toBe('203.0.113.9')
  })

  it('goes through several proxies that are named', () => {
    const route = { socket: '127.0.0.1', forwarded: '203.0.113.9, 10.0.0.2' }
    expect(clientAddress(route, ['127.0.0.1', '10.0.0.2'])).toBe('203.0.113.9')
  })

  it('stops at what is no address', () => {
    expect(clientAddress({ socket: '127.0.0.1', forwarded: "' OR 1=1" }, ['127.0.0.1'])).toBe('127.0.0.1')
  })

  it('is the proxy’s own where it passes nobody on', () => {
    expect(clientAddress({ socket: '127.0.0.1', forwarded: undefined }, ['127.0.0.1'])).toBe('127.0.0.1')
  })
})

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])('knows %s', (address) => {
    expect(isLoopback(address)).toBe(true)
  })

  it.each(['10.0.0.1', '0.0.0.0', '::', 'localhost', '', '128.0.0.1'])(
    'does not take %j for it',
    (address) => {
      expect(isLoopback(address)).toBe(false)
    },
  )
})
