import type { Span } from '#src/vietnamese/span.ts'
import { countSyllables } from '../sentence.ts'
import { type DefectRule, patternRule, wordBefore } from './rule.ts'
import { isBuiltAsSyllable } from './syllable.ts'

/** "hiệu quả.Công tác": a sentence begins without a space. */
export const gluedSentence = patternRule(
  'dính câu: thiếu khoảng trắng sau dấu chấm',
  new RegExp(String.raw`${wordBefore}(?<=\p{Ll})[.!?;,](?=\p{Lu}\p{Ll}*(?![\p{L}.]))\p{L}+(?: \p{L}+)?`, 'u'),
)

/** "Theo:http://": an address without a space before it. */
export const gluedAddress = patternRule('thiếu khoảng trắng trước địa chỉ', /(?<!\p{L})\p{L}+:https?:\/\//u)

/** Longest line that is quoted whole, in syllables: a heading, where two were glued. */
const longestHeading = 10

const joined = /(?<!\p{L})(?<left>\p{L}*\p{Ll})(?<right>\p{Lu}\p{Ll}+)(?!\p{L})(?: \p{L}+){0,2}/gu

function isTwoWords(left: string, right: string): boolean {
  return /[^\p{ASCII}]/u.test(left + right) && isBuiltAsSyllable(left) && isBuiltAsSyllable(right)
}

function findGluedWords(line: string): Span[] {
  const spans = [...line.matchAll(joined)]
    .filter(({ groups }) => isTwoWords(groups?.['left'] ?? '', groups?.['right'] ?? ''))
    .map(({ 0: raw, index }) => ({ raw, start: index, end: index + raw.length }))
  const isHeading = countSyllables(line) <= longestHeading && !/[.!?]$/u.test(line)
  return isHeading && spans.length > 0 ? [{ raw: line, start: 0, end: line.length }] : spans
}

/** "tỉnhCác nhiệm vụ", "Video hoạt độngHình ảnh hoạt động": two words without a space. */
export const gluedWords: DefectRule = { name: 'dính chữ', find: findGluedWords }
