import { openPack, createPack, PackError, type Numbers } from './pack.ts'

/** What is loaded of a shard before the first question: how long its articles are, and which file holds what. */
export interface ShardHead {
  /** Code of each article's length; see `article-length.ts`. */
  readonly lengths: Numbers
  /**
   * Names of the articles' files where the shard changes often, so that what stays keeps its file; none where the files
   * are numbered.
   */
  readonly articles: readonly string[]
  /** First word of each chunk of words, ascending. */
  readonly heads: readonly string[]
  /** About how many bytes each chunk has. */
  readonly sizes: Numbers
  /** Words that more than `commonShare` of the articles hold, ascending, and how many hold them. */
  readonly common: ReadonlyMap<string, number>
  /** So many upper bits of a pair's hash say in which bucket it lies. */
  readonly bits: number
  /** Hashes of the pairs that have files of their own, ascending. */
  readonly alone: Numbers
  /** How many times an article is listed for a word, and for a pair. */
  readonly listed: { readonly words: number; readonly pairs: number }
}

/** Raise it whenever files of shards change their form. */
const format = 2

/** Packs it. */
export function packHead({ lengths, articles, heads, sizes, common, bits, alone, listed }: ShardHead) {
  const pack = createPack()
  pack.number(format)
  pack.numbers(lengths)
  pack.texts(articles)
  pack.texts(heads)
  pack.numbers(sizes)
  pack.texts([...common.keys()])
  pack.numbers([...common.values()])
  pack.number(bits)
  pack.ascending(alone)
  pack.number(listed.words)
  pack.number(listed.pairs)
  return pack.bytes()
}

/** Merging reads as many buckets as the bits can name. */
const mostBits = 24

// Words and pairs would be looked for in files that are not there.
function checkHead({ lengths, articles, heads, sizes, bits }: ShardHead): void {
  const faults = [
    articles.length > 0 && articles.length !== lengths.length && `${lengths.length} names of articles`,
    sizes.length !== heads.length && `${heads.length} sizes of chunks`,
    bits > mostBits && `at most ${mostBits} bits of a hash`,
  ].filter((fault) => fault !== false)
  if (faults.length > 0)
    throw new PackError(
      `search index: expected a head with ${faults.join(', ')}; got ${articles.length} names, ${sizes.length} sizes, ${bits} bits`,
    )
}

/** Opens it. Throws `PackError` where the bytes are broken or of another time. */
export function openHead(bytes: Uint8Array): ShardHead {
  const pack = openPack(bytes)
  const found = pack.number()
  if (found !== format)
    throw new PackError(`search index: expected a shard of format ${format}, got ${found}`)
  const lengths = pack.numbers()
  const articles = pack.texts()
  const heads = pack.texts()
  const sizes = pack.numbers()
  const common = pack.texts()
  const holding = pack.numbers()
  const head = {
    lengths,
    articles,
    heads,
    sizes,
    common: new Map(common.map((word, place) => [word, holding[place] ?? 0])),
    bits: pack.number(),
    alone: pack.ascending(),
    listed: { words: pack.number(), pairs: pack.number() },
  }
  checkHead(head)
  return head
}
