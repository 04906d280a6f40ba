import { foldText } from '#src/vietnamese/fold.ts'
import { cutWords } from '#src/search/documents/encoding.ts'
import { mostTerms, type Query } from './query.ts'

/** Places of words of a question, from the first up to, not including, `to`. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** A question with its words folded and everything between them as it was typed. */
export interface FoldedText {
  readonly text: string
  /** The words in `text`, one for each place of the question's `sequence`. */
  readonly words: readonly string[]
  /** The words that a stretch of `text` takes up. */
  range(start: number, end: number): WordRange
  /** Some of its words as they were typed, with what stands between them. */
  typed(range: WordRange): string
}

/** Folds what a question asks for, as far as it is searched. */
export function foldQuery({ plain }: Query): FoldedText {
  const cut = cutWords(plain)
  const typed = cut.words.slice(0, mostTerms)
  const words = typed.map(foldText)
  const starts: number[] = []
  let text = ''
  for (const [at, word] of words.entries()) {
    text += cut.between[at] ?? ''
    starts.push(text.length)
    text += word
  }
  return {
    text,
    words,
    range: (start, end) => ({
      from: starts.findLastIndex((at) => at <= start),
      to: starts.filter((at) => at < end).length,
    }),
    typed: ({ from, to }) =>
      typed
        .slice(from, to)
        .map((word, index) => (index === 0 ? word : (cut.between[from + index] ?? '') + word))
        .join(''),
  }
}
