import { keysOf, longestKey } from './keys.ts'

interface Choice {
  readonly key: string
  readonly isSplit: boolean
  /** Whether the key ends within its first word: then its file has whatever holds that word. */
  readonly isWord: boolean
}

/** The longest key of a text that has a file of its own. */
function deepestKey(text: string, splits: ReadonlySet<string>): Choice | null {
  const keys = keysOf(text)
  const key = keys.find((one) => !splits.has(one)) ?? keys.at(-1)
  return key === undefined ? null : { key, isSplit: splits.has(key), isWord: !key.includes(' ') }
}

function compareChoices(a: Choice, b: Choice): number {
  if (a.isSplit !== b.isSplit) return Number(a.isSplit) - Number(b.isSplit)
  if (a.isSplit) return b.key.length - a.key.length
  if (a.isWord !== b.isWord) return Number(b.isWord) - Number(a.isWord)
  return b.key.length - a.key.length
}

/**
 * Keys of the files that may hold what was typed, the likeliest first, one for each word: a file that has all
 * there is under it before one that has the best only.
 */
export function chooseKeys(words: readonly string[], splits: ReadonlySet<string>): string[] {
  const choices = words
    .map((_, index) => words.slice(index).join(' ').slice(0, longestKey))
    .flatMap((text) => deepestKey(text, splits) ?? [])
  return [...new Set(choices.sort(compareChoices).map(({ key }) => key))]
}
