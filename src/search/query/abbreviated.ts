import { cutWords } from '#src/search/documents/encoding.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'
import { abbreviations } from '#src/vietnamese/abbreviations.ts'
import { isSyllable } from '#src/vietnamese/syllable.ts'
import type { Term } from './query.ts'
import type { Respelling } from './respelling.ts'

interface Entry {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly short: string
  readonly near: RegExp | null
}

function foldedWords(text: string): string[] {
  return cutWords(text).words.map((word) => toWordForm(word).folded)
}

const expanding: readonly Entry[] = abbreviations.map(({ short, long, near = null }) => ({
  from: foldedWords(short),
  to: cutWords(long).words,
  short,
  near,
}))
const shortening: readonly Entry[] = abbreviations
  .map(({ short, long }) => ({ from: foldedWords(long), to: cutWords(short).words, short, near: null }))
  .sort((a, b) => b.from.length - a.from.length)

// "du" and "tu" are words as well: they count as ĐU and TU in capitals only, in a question that is not all capitals.
function isMeant({ short, from }: Entry, words: readonly Term[]): boolean {
  if (from.length > 1 || !isSyllable(from[0] ?? '')) return true
  return words.some(({ typed }) => typed === short) && words.some(({ typed }) => /\p{Ll}/u.test(typed))
}

const standsAt = ({ from }: Entry, words: readonly Term[], at: number): boolean =>
  from.every((word, next) => words[at + next]?.folded === word)

/** An entry for words nearby counts most beside them and little without; the longer a name, the surer its short form. */
function expand(words: readonly Term[], at: number, isNear: (near: RegExp) => boolean): Respelling[] {
  const here = expanding.filter((entry) => standsAt(entry, words, at) && isMeant(entry, words))
  const isUnusual = here.some(({ near }) => near !== null && isNear(near))
  return here.map(({ from, to, near }) => {
    const fits = near === null ? !isUnusual : isNear(near)
    return { from: at, to: at + from.length, text: to.join(' '), weight: fits ? 0.9 : 0.6 }
  })
}

/** Names of two words are written short in few texts; a longer question finds what it seeks without them. */
const fewWords = 6

function shorten(words: readonly Term[], at: number): Respelling[] {
  return shortening
    .filter((entry) => standsAt(entry, words, at) && (entry.from.length > 2 || words.length <= fewWords))
    .map(({ from, to }) => ({
      from: at,
      to: at + from.length,
      text: to.join(' '),
      weight: from.length > 2 ? 0.85 : 0.7,
    }))
    .slice(0, 1)
}

/** Abbreviations among the words written out and names written short, by their places. */
export function swapsOf(words: readonly Term[]): Respelling[] {
  const text = words.map(({ folded }) => folded).join(' ')
  return words.flatMap((_, at) => [...expand(words, at, (near) => near.test(text)), ...shorten(words, at)])
}
