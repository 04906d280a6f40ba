const offset = 0x811c9dc5
const prime = 0x01000193

/** MurmurHash3's last step: FNV alone leaves the upper bits, by which pairs are cut into buckets, poorly mixed. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** 32 bits that stand for two neighbouring words without marks, in this order. It is part of the index's format. */
export function hashPair(first: string, second: string): number {
  let hash = offset
  const text = `${first} ${second}`
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return mix(hash)
}

/** Number of the bucket of a hash where `bits` of it say that. */
export function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits)
}

/** First hash of a bucket. */
export function firstOf(bucket: number, bits: number): number {
  return bits === 0 ? 0 : (bucket << (32 - bits)) >>> 0
}
