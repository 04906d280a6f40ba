import { documentSigns } from '#src/citations/document-type.ts'
import { findUnmarkedNumbers, type UnmarkedNumber } from '#src/citations/unmarked-number.ts'
import { foldText } from '#src/vietnamese/fold.ts'
import type { FoldedText, WordRange } from './folded-text.ts'
import type { Respelling } from './respelling.ts'

const names = new Map(documentSigns.map(([sign, name]) => [foldText(sign), name]))

// A text that cites a document has its number in full, or its article does; what is asked in full finds that.
function formsOf({ figures, signs, level, year, raw }: UnmarkedNumber): string[] {
  const [sign] = signs
  if (sign === undefined || year !== null) return []
  const number = level === null ? `${figures} ${sign}` : `${figures} ${sign} ${level}`
  if (level !== null) return raw.endsWith(level) ? [] : [number]
  const name = names.get(sign)
  return name === undefined ? [number] : [number, `${name} ${figures}`, `${name} số ${figures}`]
}

/** Places of numbers that a question gives in full, sign and level: "KL" in them stands for nothing else. */
export function wholeNumbers(text: FoldedText): WordRange[] {
  return findUnmarkedNumbers(text.text)
    .filter(({ level }) => level !== null)
    .map(({ start, end }) => text.range(start, end))
}

/** Numbers of documents in a question in their other forms: "nghị quyết 35" as "35 NQ", "nq35" as "nghị quyết 35". */
export function respellDocuments(text: FoldedText): Respelling[] {
  return findUnmarkedNumbers(text.text).flatMap((found) => {
    const range = text.range(found.start, found.end)
    return formsOf(found).map((form, at) => ({ ...range, text: form, weight: 0.9 - at / 50 }))
  })
}
