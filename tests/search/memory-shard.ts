import { encodeText, gap, readTokens } from '#src/search/documents/encoding.ts'
import { facets, type SearchDocument } from '#src/search/documents/document.ts'
import type {
  IndexedShard,
  IndexedWord,
  ShardFacets,
  Spelling,
  Standing,
} from '#src/search/shards/indexed-shard.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'
import type { Fragment } from '#src/search/shards/fragment.ts'

/** What a word of the title counts beside one of the text. */
const titleWeight = 7
const mostWeight = 127

class Standings {
  readonly #pages: number[] = []
  readonly #weights: number[] = []
  readonly #titled: number[] = []

  add(page: number, weight: number, isTitle: boolean): void {
    if (this.#pages.at(-1) !== page) {
      this.#pages.push(page)
      this.#weights.push(0)
      this.#titled.push(0)
    }
    const last = this.#pages.length - 1
    this.#weights[last] = (this.#weights[last] ?? 0) + weight
    if (isTitle) this.#titled[last] = 1
  }

  get count(): number {
    return this.#pages.length
  }

  toStanding(): Standing {
    return {
      pages: Uint32Array.from(this.#pages),
      weights: Uint8Array.from(this.#weights, (weight) => Math.min(mostWeight, Math.round(weight))),
      titled: Uint8Array.from(this.#titled),
    }
  }
}

interface Part {
  readonly text: string
  readonly weight: number
  readonly isTitle: boolean
}

function partsOf({ title, parts }: SearchDocument): Part[] {
  return [
    { text: title, weight: titleWeight, isTitle: true },
    ...parts.map((part) => ({ ...part, isTitle: false })),
  ]
}

function toFragment({ address, title, date, parts, filters }: SearchDocument): Fragment {
  const texts = [title, ...parts.map(({ text }) => text)].map(encodeText).filter((text) => text !== '')
  return {
    address,
    content: texts.join(` ${gap} `),
    title: encodeText(title),
    date,
    section: filters['chuyen-muc']?.[0] ?? null,
    body: filters['to-chuc']?.[0] ?? null,
  }
}

interface Collected {
  readonly words: Map<string, Map<string, Standings>>
  readonly pairs: Map<string, Standings>
  readonly lengths: number[]
}

function standingsAt(map: Map<string, Standings>, key: string): Standings {
  const known = map.get(key) ?? new Standings()
  map.set(key, known)
  return known
}

function addPart({ words, pairs }: Collected, page: number, { text, weight, isTitle }: Part): number {
  const forms = readTokens(encodeText(text)).map(({ word }) => toWordForm(word))
  for (const [at, { word, folded }] of forms.entries()) {
    const spellings = words.get(folded) ?? new Map<string, Standings>()
    words.set(folded, spellings)
    standingsAt(spellings, word).add(page, weight, isTitle)
    const next = forms[at + 1]
    if (next !== undefined) standingsAt(pairs, `${folded} ${next.folded}`).add(page, weight, isTitle)
  }
  return forms.length
}

function collectAll(documents: readonly SearchDocument[]): Collected {
  const collected: Collected = { words: new Map(), pairs: new Map(), lengths: [] }
  for (const [page, document] of documents.entries()) {
    const lengths = partsOf(document).map((part) => addPart(collected, page, part))
    collected.lengths.push(lengths.reduce((sum, length) => sum + length, 0))
  }
  return collected
}

function facetsOf(documents: readonly SearchDocument[]): ShardFacets {
  const values = facets.map((facet) => {
    const own = documents.map(({ filters }) => filters[facet] ?? [])
    const names = [...new Set(own.flat())].toSorted()
    return [facet, { names, of: (page: number) => (own[page] ?? []).map((name) => names.indexOf(name)) }]
  })
  return {
    dates: Uint32Array.from(documents, ({ date }) => Number(date.replaceAll('-', '').padEnd(8, '0'))),
    values: Object.fromEntries(values) as ShardFacets['values'],
  }
}

function holdingOf(spellings: ReadonlyMap<string, Standings>): number {
  return new Set([...spellings.values()].flatMap((one) => [...one.toStanding().pages])).size
}

/** A shard in memory, made of documents without any file: what `IndexedShard` promises, and nothing else. */
export function memoryShard(
  documents: readonly SearchDocument[],
  options: { readonly masked?: readonly number[]; readonly hasCommon?: boolean } = {},
): IndexedShard {
  const { words, pairs, lengths } = collectAll(documents)
  const masked = new Set(options.masked)
  const toWord = (folded: string): IndexedWord => ({
    folded,
    spellings: [...(words.get(folded) ?? [])].map(([word, one]): Spelling => ({ word, ...one.toStanding() })),
  })
  const vocabulary = new Map([...words].map(([folded, spellings]) => [folded, holdingOf(spellings)]))
  const frequent = [...vocabulary].filter(([, holding]) => holding > documents.length / 4)
  return {
    size: documents.length,
    lengthOf: (page) => lengths[page] ?? 0,
    isMasked: (page) => masked.has(page),
    common: new Map(options.hasCommon === true ? frequent : []),
    words: (folded, prefix) => {
      const found = prefix ? [...words.keys()].filter((word) => word.startsWith(folded)) : [folded]
      return Promise.resolve(found.filter((word) => words.has(word)).map(toWord))
    },
    pair: (first, second) => Promise.resolve(pairs.get(`${first} ${second}`)?.toStanding() ?? null),
    vocabulary: () => Promise.resolve(vocabulary),
    facets: () => Promise.resolve(facetsOf(documents)),
    fragment: (page) => {
      const document = documents[page]
      if (document === undefined) return Promise.reject(new RangeError(`no article ${page}`))
      return Promise.resolve(toFragment(document))
    },
  }
}
