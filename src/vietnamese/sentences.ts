import { type Span, spanBetween } from './span.ts'

/** Full stops that end no sentence: degrees, ranks, "TP." and single initials as in "H.L". */
const abbreviated = /(?<!\p{L})(?:TS|ThS|PGS|GS|BS|KS|CN|TP|Tp|TX|Tx|Q|P|St|NXB|\p{Lu})$/u

/**
 * The sentences of a paragraph with their offsets. A stop counts where a capital or a figure
 * follows after a space; a stop glued to the next word ("hiệu quả.Công tác") counts too.
 */
export function findSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const ends = /(?:\.\.\.|…|[.!?])[”"’)]*(?=\s+[“"‘(]?[\p{Lu}\p{N}])|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})|\n/gu
  for (const { index, 0: mark } of text.matchAll(ends)) {
    if (mark === '.' && abbreviated.test(text.slice(start, index))) continue
    spans.push(spanBetween(text, start, index + mark.length))
    start = index + mark.length
  }
  return [...spans, spanBetween(text, start, text.length)].filter(({ raw }) => raw !== '')
}
