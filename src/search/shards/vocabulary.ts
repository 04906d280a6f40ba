import { createPack, openPack } from './pack.ts'

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** Packs words, ascending, and how many articles hold each. Of a word only what differs from the one before is kept. */
export function packVocabulary(words: ReadonlyMap<string, number>): Uint8Array {
  const pack = createPack()
  const all = [...words.keys()]
  const shared = all.map((word, place) => sharedLength(word, all[place - 1] ?? ''))
  pack.numbers(shared)
  pack.texts(all.map((word, place) => word.slice(shared[place])))
  pack.numbers([...words.values()])
  return pack.bytes()
}

/** Opens it. Throws `PackError` where the bytes are broken. */
export function openVocabulary(bytes: Uint8Array): Map<string, number> {
  const pack = openPack(bytes)
  const shared = pack.numbers()
  const rest = pack.texts()
  const holding = pack.numbers()
  const words = new Map<string, number>()
  let word = ''
  for (const [place, length] of shared.entries()) {
    word = word.slice(0, length) + (rest[place] ?? '')
    words.set(word, holding[place] ?? 0)
  }
  return words
}
