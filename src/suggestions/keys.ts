/** Lengths of keys, in characters of the folded words: each step is taken only where the step before holds too much. */
export const keyLengths = [1, 2, 3, 5, 7, 9, 12] as const

/** Beyond it files are not split. */
export const longestKey = 12

/** The keys under which a start may be looked up, the shortest first: "h", "ho", "hoi", "hoi n"… */
export function keysOf(start: string): string[] {
  return keyLengths.filter((step) => step <= start.length).map((step) => start.slice(0, step))
}

/** The key that a longer one is split from; `null` for a first letter. */
export function parentOf(key: string): string | null {
  const step = keyLengths.findLast((length) => length < key.length)
  return step === undefined ? null : key.slice(0, step)
}

/** Folder of the files on the site. */
export const suggestionFolder = 'goi-y'

/** The file that lists the keys. */
export const keysPath = `${suggestionFolder}/chia.json`

/** Where the suggestions of a key lie. "con" and "aux" are no names for files everywhere, hence what stands before them. */
export function pathOf(key: string): string {
  const name = key.replaceAll(/[^a-z0-9]/gu, (letter) =>
    letter === ' ' ? '_' : `-${letter.codePointAt(0)?.toString(16) ?? ''}-`,
  )
  return `${suggestionFolder}/${name.slice(0, 1)}/t-${name}.json`
}
