import { type CodedArticles, packArticles, readArticles } from './coded-articles.ts'
import { createPack, openPack } from './pack.ts'

/** One spelling of a word as it is packed. */
interface CodedSpelling extends CodedArticles {
  /** In lower case with its marks. */
  readonly word: string
}

/** A word and its spellings as they are packed. */
export interface CodedWord {
  readonly folded: string
  readonly spellings: readonly CodedSpelling[]
}

/** Packs words that ascend by `folded` into one chunk. Like stands by like, since that compresses best. */
export function packWordChunk(words: readonly CodedWord[]): Uint8Array {
  const pack = createPack()
  pack.texts(words.map(({ folded }) => folded))
  for (const { spellings } of words) pack.texts(spellings.map(({ word }) => word))
  for (const { spellings } of words) for (const spelling of spellings) packArticles(pack, spelling)
  return pack.bytes()
}

/** Opens a chunk. Throws `PackError` where it is broken. */
export function openWordChunk(bytes: Uint8Array): CodedWord[] {
  const pack = openPack(bytes)
  const words = pack.texts().map((folded) => ({ folded, names: [] as string[] }))
  for (const word of words) word.names = pack.texts()
  return words.map(({ folded, names }) => ({
    folded,
    spellings: names.map((word) => ({ word, ...readArticles(pack) })),
  }))
}
