import { readTokens, type Token } from '#src/search/documents/encoding.ts'
import type { WordForm } from '#src/search/documents/word-form.ts'
import type { Phrase } from '#src/search/query/query.ts'
import type { Fragment } from '#src/search/shards/fragment.ts'
import { formsOf } from './highlight.ts'

/** The text of an article, read once. */
export interface ReadText {
  readonly tokens: readonly Token[]
  readonly forms: readonly (WordForm | undefined)[]
  /** How many of the tokens are its title. */
  readonly titleLength: number
  /** Where parts of the title begin, the first at 0: "Điều 139. Nghỉ thai sản" has two. */
  readonly titleStarts: readonly number[]
}

/** What parts of a title end with, or begin with. */
const parting = /[.:;?!|–—(“"]/u

function startsOf(tokens: readonly Token[], length: number): number[] {
  const isStart = (at: number): boolean =>
    at === 0 || parting.test((tokens[at - 1]?.after ?? '') + (tokens[at]?.before ?? ''))
  return Array.from({ length }, (_, at) => at).filter(isStart)
}

const readBefore = new WeakMap<Fragment, ReadText>()

/** Reads the text of an article; the same object is read once. */
export function readText(fragment: Fragment): ReadText {
  const before = readBefore.get(fragment)
  if (before !== undefined) return before
  const tokens = readTokens(fragment.content)
  const titleLength = readTokens(fragment.title).length
  const text = { tokens, forms: formsOf(tokens), titleLength, titleStarts: startsOf(tokens, titleLength) }
  readBefore.set(fragment, text)
  return text
}

/** Whether the words of a phrase stand in a text side by side, whatever their marks. */
export function holdsPhrase({ forms }: ReadText, { words }: Phrase): boolean {
  return forms.some((_, at) => words.every(({ folded }, next) => forms[at + next]?.folded === folded))
}
