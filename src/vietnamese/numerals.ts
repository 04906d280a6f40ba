const units = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** Other forms of the unit words: ordinals, forms after "mươi", spellings. */
const unitForms: Readonly<Record<string, number>> = {
  nhất: 1,
  mốt: 1,
  nhì: 2,
  tư: 4,
  lăm: 5,
  nhăm: 5,
  bẩy: 7,
}

const unitValues = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...Object.entries(unitForms),
])

const first = [...unitValues.keys()].filter((word) => word !== 'không').join('|')
/** "năm" after a ten is the next word (a year): fifteen is "mười lăm". */
const after = [...unitValues.keys()].filter((word) => word !== 'không' && word !== 'năm').join('|')
const ten = `(?:(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) (?:mươi|mười)|mười)`
const spelled = `(?:${ten}(?: (?:${after})(?!\\p{L}))?|(?:${first}))`

/**
 * Source of a pattern for a numeral from 1 to 999 in Arabic, Roman or Vietnamese words,
 * to be put into a larger pattern with the flags `iu`. It stops at the end of a syllable.
 */
export const numeralPattern = `(?:\\d{1,3}(?!\\d)|[IVXLC]+(?![\\p{L}\\d])|${spelled}(?!\\p{L}))`

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
const romanForm = /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u

function readRoman(text: string): number | null {
  if (text === '' || !romanForm.test(text)) return null
  const values = Array.from(text, (letter) => romanValues[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

function readSpelled(words: readonly string[]): number | null {
  const [first = '', second, third] = words
  const head = unitValues.get(first)
  const tail = (word: string | undefined): number | null =>
    word === undefined ? 0 : (unitValues.get(word) ?? null)
  if (first === 'mười' && third === undefined) return add(10, tail(second))
  if (head === undefined) return null
  if (second === undefined) return head
  return second === 'mươi' || second === 'mười' ? add(head * 10, tail(third)) : null
}

function add(tens: number, rest: number | null): number | null {
  return rest === null ? null : tens + rest
}

/**
 * The value of a whole numeral, `null` where the text is none: "20", "XX", "hai mươi" are 20,
 * "nhất" is 1, "mười lăm" is 15. Roman and spelled numerals count from 1 to 399 and 1 to 99.
 */
export function readNumeral(text: string): number | null {
  const numeral = text.trim()
  if (/^\d{1,3}$/u.test(numeral)) return Number(numeral) || null
  const roman = readRoman(numeral.toUpperCase())
  if (roman !== null && roman > 0) return roman
  return readSpelled(numeral.toLowerCase().split(/\s+/u)) || null
}

/**
 * The value of an amount in Vietnamese digits: the point groups thousands and the comma
 * opens decimals, so "21.208" is 21208 and "1,5" is 1.5; "05" is 5. `null` where it is none.
 */
export function readAmount(text: string): number | null {
  if (!/^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/u.test(text)) return null
  return Number(text.replaceAll('.', '').replace(',', '.'))
}
