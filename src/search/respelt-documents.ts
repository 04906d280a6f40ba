import { documentSigns } from '#src/citations/document-type.ts'
import { findUnmarkedNumbers, type UnmarkedNumber } from '#src/citations/unmarked-number.ts'
import { foldText } from '#src/vietnamese/fold.ts'
import type { FoldedText } from './folded-text.ts'
import type { Respelling } from './respelling.ts'

const names = new Map(documentSigns.map(([sign, name]) => [foldText(sign), name]))

// "Nghị quyết 35" stands in texts as "Nghị quyết số 35-NQ/TW", "35-NQ/TW" and with the number alone.
function formsOf({ figures, signs, level, year }: UnmarkedNumber): string[] {
  const [sign] = signs
  if (sign === undefined || year !== null) return []
  const number = level === null ? `${figures} ${sign}` : `${figures} ${sign} ${level}`
  const name = names.get(sign)
  return name === undefined ? [number] : [number, `${name} ${figures}`, `${name} số ${figures}`]
}

/** Numbers of documents in a question in their other forms: "nghị quyết 35" as "35 NQ", "nq35" as "nghị quyết 35". */
export function respellDocuments(text: FoldedText): Respelling[] {
  return findUnmarkedNumbers(text.text).flatMap((found) => {
    const range = text.range(found.start, found.end)
    return formsOf(found).map((form, at) => ({ ...range, text: form, weight: 0.9 - at / 50 }))
  })
}
