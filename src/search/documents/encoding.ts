import { normaliseText } from '#src/vietnamese/normal-form.ts'
import { mendTones, swapTone } from '#src/vietnamese/misplaced-tone.ts'
import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'

/** A token that is no word: it takes a position, so that no run of words reaches across it. */
export const gap = '\u2063'

// Invisible operators carry what a token must remember to be shown as it was written; they are no letters.
const glue = '\u2060' // no space follows this token
const innerSpace = '\u2061' // a space within a token: "quan -"
const toneMoved = '\u2062' // the tone mark stood on the other vowel
const leadingZero = '\u2064'

const ownMarks = /[\u2060-\u2064]/gu
const wordPattern = /[\p{L}\p{M}]+|\p{N}+/gu

function placeTones(word: string): string {
  return settleTonePlacement(mendTones(word))
}

/** A word as index and query compare it, still with its marks: tones placed, no zeros before a number. */
export function toSearchWord(word: string): string {
  return placeTones(word.normalize('NFC')).replace(/^0+(?=\p{N})/u, '')
}

// Asked before the costlier rules of tones: few words have such a pair.
const vowelPair = /[oòóỏõọuùúủũụ][aàáảãạeèéẻẽẹyỳýỷỹỵ]/iu

function encodeWord(word: string): string {
  if (word.startsWith('0')) {
    const number = toSearchWord(word)
    return leadingZero.repeat(word.length - number.length) + number
  }
  const placed = vowelPair.test(word) ? placeTones(word) : word
  if (placed === word || swapTone(placed) !== word) return word
  return placed + toneMoved
}

// What stands between two words belongs to the first up to the last space, to the second after it.
function encodeBetween(between: string): string {
  const space = between.lastIndexOf(' ')
  if (space < 0) return `${between}${glue} `
  return `${between.slice(0, space).replaceAll(' ', innerSpace)} ${between.slice(space + 1)}`
}

/** Text in its normal form; ð, typed for đ, as well. */
function cleanText(text: string): string {
  return normaliseText(text.toWellFormed())
    .replaceAll(ownMarks, '')
    .replaceAll('\u00F0', 'đ')
    .replaceAll(/\s+/gu, ' ')
}

/** Words of a text as it writes them. */
export function listWords(text: string): string[] {
  return cleanText(text).match(wordPattern) ?? []
}

/** A text cut into its words and what stands around them: one more part between than there are words. */
export function cutWords(text: string): { words: string[]; between: string[] } {
  const clean = cleanText(text)
  return { words: clean.match(wordPattern) ?? [], between: clean.split(wordPattern) }
}

/**
 * Text as the index holds it: one token a word, its punctuation attached, so that "Cơ quan-Doanh nghiệp",
 * "Cơ quan - Doanh nghiệp" and "cơ quan doanh nghiệp" have the same words at the same distances.
 * Text without words gives ''. `decodeText` undoes it.
 */
export function encodeText(text: string): string {
  const { words, between } = cutWords(text)
  if (words.length === 0) return ''
  const last = words.length - 1
  const encoded = words.map((word, index) => {
    const after = between[index + 1] ?? ''
    return (
      encodeWord(word) + (index === last ? after.trimEnd().replaceAll(' ', innerSpace) : encodeBetween(after))
    )
  })
  return (between[0] ?? '').trimStart().replaceAll(' ', innerSpace) + encoded.join('')
}

/** One word of the index as a reader sees it. */
export interface Token {
  /** Punctuation before and after the word. */
  readonly before: string
  readonly word: string
  readonly after: string
  /** Whether the next token follows without a space. */
  readonly glued: boolean
}

const tokenPattern =
  /^(?<before>[^\p{L}\p{M}\p{N}\u2064]*)(?<word>[\p{L}\p{M}\p{N}\u2064]*)(?<moved>\u2062?)(?<after>.*)$/su

function decodeWord(word: string): string {
  return word.replaceAll(leadingZero, '0')
}

function decodeBetween(text: string): string {
  return text.replaceAll(innerSpace, ' ').replaceAll(glue, '')
}

/** Reads one token of encoded text; never throws, text that was not encoded comes back as it is. */
function readToken(token: string): Token {
  const { before = '', word = '', moved = '', after = '' } = tokenPattern.exec(token)?.groups ?? {}
  const plain = decodeWord(word)
  return {
    before: decodeBetween(before),
    word: moved === '' ? plain : swapTone(plain),
    after: decodeBetween(after),
    glued: after.endsWith(glue),
  }
}

/** Tokens of encoded content, one for each position of the index; a gap is a token without a word. */
export function readTokens(encoded: string): Token[] {
  return encoded
    .split(/\s+/u)
    .filter((token) => token !== '')
    .map((token) => readToken(token === gap ? '' : token))
}

/** Tokens as text. */
function joinTokens(tokens: readonly Token[]): string {
  return tokens
    .map(({ before, word, after, glued }) => `${before}${word}${after}${glued ? '' : ' '}`)
    .join('')
    .replaceAll(/ +/gu, ' ')
    .trim()
}

/** Undoes `encodeText`; gaps vanish. */
export function decodeText(encoded: string): string {
  return joinTokens(readTokens(encoded))
}
