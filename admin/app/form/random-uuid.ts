type Uuid = `${string}-${string}-${string}-${string}-${string}`

/** A random UUID (version 4, RFC 9562) from 16 random bytes. */
export function toUuid(bytes: Uint8Array): Uuid {
  const marked = Uint8Array.from(bytes)
  marked[6] = ((marked[6] ?? 0) & 0x0f) | 0x40
  marked[8] = ((marked[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(marked, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * Gives the browser `crypto.randomUUID` where it has none: browsers withhold it from plain http, as in an office's
 * own network, and Decap does not start without it.
 */
export function provideRandomUuid(crypto: Crypto): void {
  if ('randomUUID' in crypto) return
  const randomUUID = (): Uuid => toUuid((crypto as Crypto).getRandomValues(new Uint8Array(16)))
  Object.defineProperty(crypto, 'randomUUID', { value: randomUUID })
}
