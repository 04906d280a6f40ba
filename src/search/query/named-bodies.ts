import { settleBodyName } from '#src/bodies/body-spelling.ts'
import type { FoldedText, WordRange } from './folded-text.ts'
import type { NameTables } from './known-names.ts'
import type { NamedValue } from './named-value.ts'

/** No name of a body has more words, spelled out. */
const longestName = 32

const holds = (text: string, name: string): boolean => ` ${text} `.includes(` ${name} `)

/** The words of a question that are the name of a body in one of its spellings: the fewest from the end. */
function bodyRange(text: FoldedText, name: string): WordRange {
  const settled = (from: number, to: number): string => settleBodyName(text.typed({ from, to }))
  const last = text.words.length
  const from = text.words.findLastIndex((_, at) => holds(settled(at, last), name))
  const length = text.words.slice(from).findIndex((_, at) => holds(settled(from, from + at + 1), name))
  return { from, to: from + length + 1 }
}

/** Bodies that a question names in full, in any spelling; of names within names the longest. */
export function findKnownBodies(text: FoldedText, { bodies }: NameTables): NamedValue[] {
  const words = settleBodyName(text.text).split(' ')
  const names: string[] = []
  for (let at = 0; at < words.length;) {
    const most = Math.min(longestName, words.length - at)
    const end = Array.from({ length: most }, (_, less) => at + most - less).find(
      (to) => to - at > 1 && bodies.has(words.slice(at, to).join(' ')),
    )
    if (end !== undefined) names.push(words.slice(at, end).join(' '))
    at = end ?? at + 1
  }
  return [...new Set(names)].flatMap((name) => {
    const range = bodyRange(text, name)
    return range.from < 0
      ? []
      : (bodies.get(name) ?? []).map((value) => ({ facet: 'to-chuc' as const, value, ...range }))
  })
}
