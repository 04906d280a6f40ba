import { cutTitle } from '#src/archive/title-parts.ts'
import { cutWords } from '#src/search/encoding.ts'
import { toWordForm } from '#src/search/query.ts'
import { longestKey } from './keys.ts'
import type { Suggestion } from './suggestion.ts'

/** Words nobody begins to type a title with. */
const unsaid = new Set(
  'và của các cho với về tại trong là từ đến ở được những một theo để có khi do vào ra trên'.split(' '),
)

/** Most places of one title: the longest have sixty words. */
const mostStarts = 14

/** Words of a text without marks, in order. */
export function foldedWords(text: string): string[] {
  return cutWords(text).words.map((word) => toWordForm(word).folded)
}

function isTitled(word: string, kind: 'plain' | 'number' | 'word', index: number): boolean {
  if (kind === 'word') return index === 0
  return kind === 'number' ? index === 0 || /\p{N}/u.test(word) : !unsaid.has(word.toLowerCase())
}

/** For each word of a title whether it begins something: not "nghị" of "Hội nghị", not "của". */
function beginnings(title: string): boolean[] {
  return cutTitle(title).flatMap(({ text, kind }) =>
    cutWords(text).words.map((word, index) => isTitled(word, kind, index)),
  )
}

/** The words from each place on where readers may begin to type, cut to the longest key: "dang bo khoi", "khoi co quan". */
export function startsOf({ kind, text }: Pick<Suggestion, 'kind' | 'text'>): string[] {
  const words = foldedWords(text)
  const begins = kind === 'article' ? beginnings(text) : []
  const starts = words.flatMap((_, index) => {
    if (index > 0 && begins[index] === false) return []
    return [
      words
        .slice(index, index + longestKey)
        .join(' ')
        .slice(0, longestKey),
    ]
  })
  return [...new Set(starts)].slice(0, mostStarts)
}
