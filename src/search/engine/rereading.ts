import { pairKey } from './lists.ts'
import type { Term } from '#src/search/query/query.ts'
import type { ReadText } from './read-text.ts'
import { findPlaces, measureNearness, measureRows } from './word-rows.ts'

/** The words of a question as an article says them, and how telling each is. */
export interface Spoken {
  readonly words: readonly Term[]
  /** By word without marks, and by pair (`pairKey`); 0 of a pair that no article has. */
  readonly telling: ReadonlyMap<string, number>
  readonly unmarked: boolean
  /** Whether a colon at its end says that more follows: it is how a title begins, not a whole one. */
  readonly goesOn: boolean
}

/** What only the text of an article shows of a question, each from 0 to 1. */
export interface Evidence {
  /** Longest row of words in the order of the question. */
  readonly run: number
  /** Pairs of neighbours that stand so, of those that any article has. */
  readonly pairs: number
  /** Words that have the very marks that were typed. */
  readonly marks: number
  /** How much of the title was asked for. */
  readonly title: number
  /** How many of the words the title has; to the fifth, since a title that names half of them says little. */
  readonly named: number
  /** Whether the title begins with the question; a little less where a later part of it does. */
  readonly opening: number
  /** Whether the title is the question, with or without a label before it. */
  readonly whole: number
  /** The most that stands close together. */
  readonly near: number
}

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0)
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole))

function shareOfMarks({ forms }: ReadText, { words, unmarked, telling }: Spoken): number {
  if (unmarked) return 0
  const held = new Set(forms.map((form) => form?.word))
  const worth = (terms: readonly Term[]): number => sumOf(terms.map(({ folded }) => telling.get(folded) ?? 0))
  return share(worth(words.filter(({ word }) => held.has(word))), worth(words))
}

function shareOfTitle({ forms, titleLength }: ReadText, { words }: Spoken): number {
  const asked = new Set(words.map(({ folded }) => folded))
  const title = forms.slice(0, titleLength).filter((form) => form !== undefined)
  return share(title.filter(({ folded }) => asked.has(folded)).length, title.length)
}

/** How telling each word is together with the next one. */
function worthsOfPairs({ words, telling }: Spoken): number[] {
  return words.slice(1).map(({ folded }, at) => telling.get(pairKey(words[at]?.folded ?? '', folded)) ?? 0)
}

function shareNamed({ forms, titleLength }: ReadText, { words }: Spoken): number {
  const title = new Set(forms.slice(0, titleLength).map((form) => form?.folded))
  return share(words.filter(({ folded }) => title.has(folded)).length, words.length)
}

/** Where in the title the question stands as it opens it, or a part of it; undefined where it does not. */
function openingOf({ forms, titleLength, titleStarts }: ReadText, { words }: Spoken): number | undefined {
  return titleStarts.find(
    (start) =>
      start + words.length <= titleLength &&
      words.every(({ folded }, at) => forms[start + at]?.folded === folded),
  )
}

/** What a later part of the title counts beside its beginning. */
const laterPart = 0.8

/** Reads what a text shows of a question. */
export function weighText(text: ReadText, spoken: Spoken): Evidence {
  const found = findPlaces(text, spoken.words)
  const worth = spoken.words.map(({ folded }) => spoken.telling.get(folded) ?? 0)
  const first = new Map<string, number>()
  for (const [place, { folded }] of spoken.words.entries()) if (!first.has(folded)) first.set(folded, place)
  const distinct = new Map([...first.values()].map((place) => [place, worth[place] ?? 0]))
  const all = measureRows(found, worth)
  const start = openingOf(text, spoken)
  const isWhole = start !== undefined && !spoken.goesOn && start + spoken.words.length === text.titleLength
  const part = start === undefined ? 0 : start === 0 ? 1 : laterPart
  const pairs = worthsOfPairs(spoken)
  const inRow = [...all.pairs].map((place) => pairs[place] ?? 0)
  return {
    run: share(all.best, sumOf(worth)),
    pairs: share(sumOf(inRow), sumOf(pairs)),
    marks: shareOfMarks(text, spoken),
    title: shareOfTitle(text, spoken),
    named: shareNamed(text, spoken) ** 5,
    opening: part,
    whole: isWhole ? part : 0,
    near: share(measureNearness(found, distinct), sumOf(distinct.values())),
  }
}

/**
 * How much the text of an article may add to its score, by what it shows. Tried like the values of `weighing`:
 * nearness is worth most to human questions, pairs to words of the text (with 1.5 they cost questions a point).
 */
const evidenceWorth = {
  run: 1,
  pairs: 0.7,
  marks: 0.3,
  title: 0.02,
  named: 1,
  opening: 0.5,
  whole: 0.5,
  near: 2,
} as const satisfies Record<keyof Evidence, number>

/** By how much a score is raised. */
export function raiseBy(evidence: Evidence): number {
  const { run, ...rest } = evidence
  const rows = evidenceWorth.run * run ** 2
  const names = Object.keys(rest) as (keyof typeof rest)[]
  return 1 + rows + sumOf(names.map((name) => evidenceWorth[name] * rest[name]))
}
