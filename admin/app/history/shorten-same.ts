import type { Run } from '#src/versions/text-difference.ts'

/** Words that are left standing beside a change, so that one sees where it is. */
const context = 25

function headOf(words: string): string {
  const parts = words.split(/(?<=\s)(?=\S)/u)
  return parts.length <= context ? words : `${parts.slice(0, context).join('').trimEnd()} …`
}

function tailOf(words: string): string {
  const parts = words.split(/(?<=\s)(?=\S)/u)
  return parts.length <= context ? words : `… ${parts.slice(-context).join('')}`
}

function between(words: string): string {
  const parts = words.split(/(?<=\s)(?=\S)/u)
  return parts.length <= 2 * context ? words : `${headOf(words)}\n\n${tailOf(words)}`
}

/** The runs of a difference with what is the same cut down to the words around the changes. */
export function shortenSame(runs: readonly Run[]): readonly Run[] {
  return runs.map(({ kind, words }, place) => {
    if (kind !== 'same') return { kind, words }
    if (place === 0) return { kind, words: tailOf(words) }
    return { kind, words: place === runs.length - 1 ? headOf(words) : between(words) }
  })
}
