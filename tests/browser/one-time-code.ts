import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function decode(key: string): Buffer {
  const bits = Array.from(key, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** The code that an app on a phone shows now for a key in base 32 (RFC 6238, SHA-1, 30 seconds, 6 digits). */
export function oneTimeCode(key: string): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', decode(key)).update(counter).digest()
  const place = (digest.at(-1) ?? 0) % 16
  return String((digest.readUInt32BE(place) % 2 ** 31) % 1_000_000).padStart(6, '0')
}
