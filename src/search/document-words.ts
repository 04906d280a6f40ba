import type { SearchDocument } from './document.ts'
import { cutWords } from './encoding.ts'
import { toWordForm, type WordForm } from './query.ts'

/** How much something counts in one document. */
interface Weighed {
  /** 1 is once in running text. */
  weight: number
  /** Whether it stands in the title. */
  titled: boolean
}

/** One spelling of a word in one document. */
export interface WeighedWord extends WordForm, Readonly<Weighed> {}

/** Two neighbouring words of one document, without marks. */
export interface WeighedPair extends Readonly<Weighed> {
  readonly first: string
  readonly second: string
}

/** What a document is found by. */
export interface DocumentWords {
  /** Number of its words. */
  readonly length: number
  readonly words: readonly WeighedWord[]
  readonly pairs: readonly WeighedPair[]
}

/** A word of the title counts as Pagefind lets it count at most. */
const titleWeight = 10

function tally<Item extends object>(
  all: Map<string, Item & Weighed>,
  key: string,
  item: Item & Weighed,
): void {
  const before = all.get(key)
  if (before === undefined) all.set(key, item)
  else {
    before.weight += item.weight
    before.titled ||= item.titled
  }
}

/** Counts the words of a document and its pairs of neighbours; no pair reaches from one part into the next. */
export function weighDocument({ title, parts }: SearchDocument): DocumentWords {
  const forms = new Map<string, WordForm>()
  const words = new Map<string, WordForm & Weighed>()
  const pairs = new Map<string, { first: string; second: string } & Weighed>()
  let length = 0
  const read = (text: string, weight: number, titled: boolean): void => {
    let previous: WordForm | null = null
    for (const typed of cutWords(text).words) {
      const form = forms.get(typed) ?? toWordForm(typed)
      forms.set(typed, form)
      length += 1
      tally(words, form.word, { ...form, weight, titled })
      if (previous !== null) {
        const [first, second] = [previous.folded, form.folded]
        tally(pairs, `${first} ${second}`, { first, second, weight, titled })
      }
      previous = form
    }
  }
  read(title, titleWeight, true)
  // Pagefind squares what a part is said to weigh.
  for (const { text, weight } of parts) read(text, weight ** 2, false)
  return { length, words: [...words.values()], pairs: [...pairs.values()] }
}
