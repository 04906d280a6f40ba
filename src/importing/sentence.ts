import { findSentences } from '#src/vietnamese/sentences.ts'

/** Whether a text ends as a sentence does, end mark "./." included. */
export function endsAsSentence(text: string): boolean {
  return /(?:[.!?…]|\.\/\.?)["”’)\]]*$/u.test(text)
}

/** Number of syllables, as words are counted in Vietnamese print. */
export function countSyllables(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

// A sentence that opens a report: "Sáng ngày 8/4, Ban Chấp hành …", "Vừa qua, tại …".
const opening =
  /^(?:[\p{Lu}.]{2,12} ?[-–] ?)?(?:(?:Vào |Trong )?(?:(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)(?: (?:nay|qua))?|[Nn]gày|[Hh]ai ngày|Vừa qua|Mới đây|Thực hiện|Nhằm|Hôm nay)) ?[^:]{0,80}?,/u

/**
 * Whether a line is running text and no title, caption or menu: a full sentence of some length,
 * several sentences, or a report's first sentence whose stop was lost.
 */
export function isProse(text: string): boolean {
  const syllables = countSyllables(text)
  if (endsAsSentence(text)) return syllables >= 18 || findSentences(text).length > 1 || opening.test(text)
  if (/[:;,]$/u.test(text)) return syllables >= 18
  return syllables >= 60 || (opening.test(text) && syllables >= 24)
}
