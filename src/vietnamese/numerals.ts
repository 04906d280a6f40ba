import { foldText } from './fold.ts'

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

/** Without marks no two of them are alike, so words typed without marks are read as well. */
const readValues = new Map([
  ...[...unitValues].map(([word, value]) => [foldText(word), value] as const),
  ...unitValues,
])
const tens = new Set(['mươi', 'mười', 'muoi'])

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
  const head = readValues.get(first)
  const tail = (word: string | undefined): number | null =>
    word === undefined ? 0 : (readValues.get(word) ?? null)
  if ((first === 'mười' || first === 'muoi') && third === undefined) return add(10, tail(second))
  if (head === undefined) return null
  if (second === undefined) return head
  return tens.has(second) && words.length < 4 ? add(head * 10, tail(third)) : null
}

function add(tens: number, rest: number | null): number | null {
  return rest === null ? null : tens + rest
}

/**
 * The value of a whole numeral, `null` where the text is none: "20", "XX", "hai mươi" are 20,
 * "nhất" is 1, "mười lăm" is 15, with or without marks. Roman and spelled numerals count from 1 to 399 and 1 to 99.
 */
export function readNumeral(text: string): number | null {
  const numeral = text.trim()
  if (/^\d{1,3}$/u.test(numeral)) return Number(numeral) || null
  const roman = readRoman(numeral.toUpperCase())
  if (roman !== null && roman > 0) return roman
  return readSpelled(numeral.toLowerCase().split(/\s+/u)) || null
}

const afterTen: Readonly<Record<number, string>> = { 1: 'mốt', 4: 'tư', 5: 'lăm' }
const ordinals: Readonly<Record<number, string>> = { 1: 'nhất', 4: 'tư' }

/** A number from 1 to 99 in words, as it follows "thứ": 7 is "bảy", 4 is "tư", 21 is "hai mươi mốt". Others stay in digits. */
export function spellNumeral(number: number): string {
  const unit = number % 10
  const word = units[unit]
  if (!Number.isInteger(number) || number < 1 || number > 99 || word === undefined) return String(number)
  if (number < 10) return ordinals[unit] ?? word
  const ten = number < 20 ? 'mười' : `${units[Math.floor(number / 10)] ?? ''} mươi`
  if (unit === 0) return ten
  return `${ten} ${number < 20 && unit !== 5 ? word : (afterTen[unit] ?? word)}`
}

/**
 * The value of an amount in Vietnamese digits: the point groups thousands and the comma
 * opens decimals, so "21.208" is 21208 and "1,5" is 1.5; "05" is 5. `null` where it is none.
 */
export function readAmount(text: string): number | null {
  if (!/^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/u.test(text)) return null
  return Number(text.replaceAll('.', '').replace(',', '.'))
}
