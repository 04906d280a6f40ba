import { foldPattern } from '#src/vietnamese/fold.ts'

const years = String.raw`\(?(?<from>(?:19|20)\d\d) ?[-–] ?(?<to>(?:19|20)\d\d)\)?`

/** Source of a pattern for a term: "nhiệm kỳ 2020- 2025", "nhiệm kỳ IV (2020 - 2025)"; groups `from`, `to`. */
export const termPattern = String.raw`nhiệm k[ỳì](?: (?:thứ )?[IVXL\d]{1,5})?,? ?${years}`

/** Longest term a body has, in years. */
const longestTerm = 7

/** The term of a match of `termPattern` as "2020-2025"; `null` where the years are no term. */
export function readTerm(groups: Readonly<Record<string, string | undefined>>): string | null {
  const [from, to] = [groups['from'] ?? groups['since'], groups['to'] ?? groups['until']]
  if (from === undefined || to === undefined) return null
  const length = Number(to) - Number(from)
  return length > 0 && length <= longestTerm ? `${from}-${to}` : null
}

/** Whether a year lies in a term such as "2020-2025"; the last year counts. */
export function termCovers(term: string, year: number): boolean {
  return Number(term.slice(0, 4)) <= year && year <= Number(term.slice(5))
}

/** Source of a pattern for a term in a text whose words have been folded; the word for it may be missing. */
export const unmarkedTermPattern = String.raw`${foldPattern(termPattern)}|(?<!\d ?[-–/] ?)(?<since>(?:19|20)\d\d) ?[-–] ?(?<until>(?:19|20)\d\d)(?![\d/])`
