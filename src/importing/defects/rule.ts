import type { Span } from '#src/vietnamese/span.ts'

/** A rule for one kind of slip; `name` says in Vietnamese what is wrong, for the editor who reads the report. */
export interface DefectRule {
  readonly name: string
  /** The slips in one line of a page: literal spans with as much around them as a reader needs to find the place. */
  readonly find: (line: string) => Span[]
}

/** A rule that is one pattern; what the group `shown` matches is quoted, the whole match where there is none. */
export function patternRule(name: string, pattern: RegExp): DefectRule {
  const flags = [...new Set(`${pattern.flags}gd`)].join('')
  const global = new RegExp(pattern.source, flags)
  return {
    name,
    find: (line) =>
      [...line.matchAll(global)].map((match) => {
        const [start, end] = match.indices?.groups?.['shown'] ?? [match.index, match.index + match[0].length]
        return { raw: line.slice(start, end), start, end }
      }),
  }
}

/** Pattern of a Vietnamese word before a slip: a token with a digit in it, else two syllables at most. */
export const wordBefore = String.raw`(?:(?<![\p{L}\p{N}/.–-])[\p{L}\p{N}/.–-]{0,24}\p{N}[\p{L}\p{N}/]{0,24}|(?:(?<!\p{L})\p{L}+ )?(?<![\p{L}\p{N}])\p{L}+)`

/** Pattern of a Vietnamese word after a slip: a token with a digit or a stroke in it, else two syllables at most. */
export const wordAfter = String.raw`(?:[\p{L}\p{N}]*[\p{N}/][\p{L}\p{N}/]*(?:[.-]\p{N}+)*|\p{L}+(?: \p{L}+)?)`
