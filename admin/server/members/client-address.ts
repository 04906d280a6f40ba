import { BlockList, isIP } from 'node:net'

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

/** `::ffff:127.0.0.1` is how a socket for both families writes 127.0.0.1. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/iu, '')
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether an address of a socket is this machine's own loopback. */
export function isLoopback(address: string): boolean {
  const plain = plainAddress(address)
  return isIP(plain) !== 0 && loopback.check(plain, familyOf(plain))
}

/** Who passed a request on: the socket's other end, and what `X-Forwarded-For` says. */
export interface Route {
  /** Address at the other end of the socket. */
  readonly socket: string
  readonly forwarded: string | undefined
}

/**
 * The address a request came from. `X-Forwarded-For` is believed only from proxies that were named, and read from its
 * right end to the first address that is no proxy: what stands further left anybody can write.
 */
export function clientAddress({ socket, forwarded }: Route, proxies: readonly string[]): string {
  const trusted = new Set(proxies.map(plainAddress))
  const hops = [...(forwarded?.split(',') ?? []), socket].map((hop) => plainAddress(hop.trim()))
  let client = plainAddress(socket)
  for (const hop of hops.reverse()) {
    if (isIP(hop) === 0) break
    client = hop
    if (!trusted.has(hop)) break
  }
  return client
}
