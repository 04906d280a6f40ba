import { cutTitle, type TitlePart } from '#src/archive/title-parts.ts'
import { cutWords } from '#src/search/documents/encoding.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'
import { longestKey } from './keys.ts'
import type { Suggestion } from './suggestion.ts'

/** Words nobody begins to type a title with. */
const unsaid = new Set(
  'và của các cho với về tại trong là từ đến ở được những một theo để có khi do vào ra trên'.split(' '),
)

/** Most places of one title: the longest have sixty words. */
const mostStarts = 14

// A few thousand words make up all titles.
const folds = new Map<string, string>()
const mostFolds = 50_000

function fold(word: string): string {
  const known = folds.get(word)
  if (known !== undefined) return known
  if (folds.size >= mostFolds) folds.clear()
  const { folded } = toWordForm(word)
  folds.set(word, folded)
  return folded
}

interface Word {
  readonly folded: string
  /** Whether somebody may begin to type here: not "nghị" of "Hội nghị", not "của". */
  readonly begins: boolean
}

function isBeginning(word: string, kind: TitlePart['kind'], index: number): boolean {
  if (kind === 'word') return index === 0
  return kind === 'number' ? index === 0 || /\p{N}/u.test(word) : !unsaid.has(word.toLowerCase())
}

function titleWords(title: string): Word[] {
  return cutTitle(title).flatMap(({ text, kind }) =>
    cutWords(text).words.map((word, index) => ({
      folded: fold(word),
      begins: isBeginning(word, kind, index),
    })),
  )
}

/** The words from each place on where readers may begin to type, cut to the longest key: "dang bo khoi", "khoi co quan". */
export function startsOf({ kind, text }: Pick<Suggestion, 'kind' | 'text'>): string[] {
  const words =
    kind === 'article'
      ? titleWords(text)
      : cutWords(text).words.map((word) => ({ folded: fold(word), begins: true }))
  const starts = words.flatMap(({ begins }, index) => {
    if (index > 0 && !begins) return []
    const behind = words.slice(index, index + longestKey).map(({ folded }) => folded)
    return [behind.join(' ').slice(0, longestKey)]
  })
  return [...new Set(starts)].slice(0, mostStarts)
}
