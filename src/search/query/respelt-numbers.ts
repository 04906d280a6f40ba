import { readNumeral, spellNumeral } from '#src/vietnamese/numerals.ts'
import { toRoman } from '#src/vietnamese/roman.ts'
import { isSyllable } from '#src/vietnamese/syllable.ts'
import type { FoldedText } from './folded-text.ts'
import type { Respelling } from './respelling.ts'

/** Words that a numeral is counted by; behind the ordinal ones it may be spelled. */
const ordinals = new Set(['thu', 'lan'])
const counters = new Set(['khoa', 'ky', 'quy', 'hoi', 'uong', 'tw', 'phien', ...ordinals])

/** Greatest number that is written in Roman numerals in earnest, and counted in words. */
const greatest = 50

/** Most words of a spelled numeral: "hai mươi mốt". */
const longest = 3

interface Numeral {
  readonly value: number
  readonly length: number
}

function readSpelled(words: readonly string[]): Numeral | null {
  for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
    // "mười năm 2022": what follows a ten is the next word.
    const isYear = length > 1 && words[length - 1] === 'nam'
    const value = isYear ? null : readNumeral(words.slice(0, length).join(' '))
    if (value !== null) return { value, length }
  }
  return null
}

// A Roman numeral that is no syllable ("XIII", not "vi") needs no word before it.
function readPlain(word: string): Numeral | null {
  const isRoman = /^[ivxlc]{2,}$/u.test(word) && !isSyllable(word)
  const value = isRoman || /^(?:\d{1,2}|[ivx]+)$/u.test(word) ? readNumeral(word) : null
  return value === null ? null : { value, length: 1 }
}

function numeralAt(words: readonly string[], at: number): Numeral | null {
  const [before = '', word = ''] = [words[at - 1], words[at]]
  if (ordinals.has(before)) return readSpelled(words.slice(at))
  if (counters.has(before)) return readPlain(word)
  return /^[ivxl]{2,}$/u.test(word) && !isSyllable(word) ? readPlain(word) : null
}

function formsOf(value: number, isOrdinal: boolean): readonly (readonly [string, number])[] {
  return [
    [String(value), 0.95],
    [toRoman(value), 0.9],
    ...(isOrdinal ? [[spellNumeral(value), 0.85] as const] : []),
  ]
}

/** Numerals of a question in their other forms: 20, XX, hai mươi; and "lần 7" as "lần thứ 7". */
export function respellNumbers({ words }: FoldedText): Respelling[] {
  return words.flatMap((_, from) => {
    const found = numeralAt(words, from)
    if (found === null || found.value > greatest) return []
    const isOrdinal = ordinals.has(words[from - 1] ?? '')
    const to = from + found.length
    const forms = formsOf(found.value, isOrdinal).map(([text, weight]) => ({ from, to, text, weight }))
    if (words[from - 1] !== 'lan') return forms
    return [{ from: from - 1, to, text: `lần thứ ${found.value}`, weight: 0.95 }, ...forms]
  })
}
