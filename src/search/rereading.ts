import { readTokens, type Token } from './encoding.ts'
import { formsOf } from './highlight.ts'
import type { Phrase, Term, WordForm } from './query.ts'
import type { Fragment } from './shard.ts'

/** The text of an article, read once. */
export interface ReadText {
  readonly tokens: readonly Token[]
  readonly forms: readonly (WordForm | undefined)[]
  /** How many of the tokens are its title. */
  readonly titleLength: number
}

const readBefore = new WeakMap<Fragment, ReadText>()

/** Reads the text of an article; the same object is read once. */
export function readText(fragment: Fragment): ReadText {
  const before = readBefore.get(fragment)
  if (before !== undefined) return before
  const tokens = readTokens(fragment.content)
  const text = { tokens, forms: formsOf(tokens), titleLength: readTokens(fragment.title).length }
  readBefore.set(fragment, text)
  return text
}

/** The words of a question as an article says them, and how telling each is. */
export interface Spoken {
  readonly words: readonly Term[]
  /** By word without marks. */
  readonly telling: ReadonlyMap<string, number>
  readonly unmarked: boolean
  /** Whether a colon at its end says that more follows: it is how a title begins, not a whole one. */
  readonly goesOn: boolean
}

/** What only the text of an article shows of a question, each from 0 to 1. */
export interface Evidence {
  /** Longest row of words in the order of the question, anywhere and in the title. */
  readonly run: number
  readonly titleRun: number
  /** Pairs of neighbours that stand so. */
  readonly pairs: number
  readonly titlePairs: number
  /** Words that have the very marks that were typed. */
  readonly marks: number
  /** How much of the title was asked for. */
  readonly title: number
  /** How many of the words the title has; cubed, since a title that names half of them says little. */
  readonly named: number
  /** Whether the title begins with the question. */
  readonly opening: number
  /** Whether the title is the question. */
  readonly whole: number
  /** The most that stands close together. */
  readonly near: number
}

interface Found {
  /** For each token the places of the question it answers. */
  readonly at: readonly (readonly number[])[]
}

function findPlaces({ forms }: ReadText, { words }: Spoken): Found {
  const places = new Map<string, number[]>()
  for (const [place, { folded }] of words.entries())
    places.set(folded, [...(places.get(folded) ?? []), place])
  const none: number[] = []
  return { at: forms.map((form) => (form === undefined ? none : (places.get(form.folded) ?? none))) }
}

interface Rows {
  /** Worth of the best row. */
  readonly best: number
  /** Places whose next one follows somewhere. */
  readonly pairs: ReadonlySet<number>
}

/** Rows of tokens that are rows of the question. */
function measureRows({ at }: Found, end: number, worth: readonly number[]): Rows {
  const pairs = new Set<number>()
  let best = 0
  let before = new Map<number, number>()
  for (let token = 0; token < end; token += 1) {
    const now = new Map<number, number>()
    for (const place of at[token] ?? []) {
      const row = before.get(place - 1)
      if (row !== undefined) pairs.add(place - 1)
      const sum = (row ?? 0) + (worth[place] ?? 0)
      now.set(place, sum)
      if (sum > best) best = sum
    }
    before = now
  }
  return { best, pairs }
}

/** Words looked at together: about a sentence. */
const sentence = 24

function measureNearness({ at }: Found, worth: ReadonlyMap<number, number>): number {
  const inside = new Map<number, number>()
  let [sum, best] = [0, 0]
  for (let token = 0; token < at.length; token += 1) {
    const come = at[token]?.[0]
    if (come !== undefined) {
      const count = inside.get(come) ?? 0
      if (count === 0) sum += worth.get(come) ?? 0
      inside.set(come, count + 1)
    }
    const gone = at[token - sentence]?.[0]
    if (gone !== undefined) {
      const count = (inside.get(gone) ?? 1) - 1
      if (count === 0) sum -= worth.get(gone) ?? 0
      inside.set(gone, count)
    }
    best = Math.max(best, sum)
  }
  return best
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

function shareNamed({ forms, titleLength }: ReadText, { words }: Spoken): number {
  const title = new Set(forms.slice(0, titleLength).map((form) => form?.folded))
  return share(words.filter(({ folded }) => title.has(folded)).length, words.length)
}

function opensTitle({ forms, titleLength }: ReadText, { words }: Spoken): boolean {
  return words.length <= titleLength && words.every(({ folded }, at) => forms[at]?.folded === folded)
}

/** Reads what a text shows of a question. */
export function weighText(text: ReadText, spoken: Spoken): Evidence {
  const found = findPlaces(text, spoken)
  const worth = spoken.words.map(({ folded }) => spoken.telling.get(folded) ?? 0)
  const first = new Map<string, number>()
  for (const [place, { folded }] of spoken.words.entries()) if (!first.has(folded)) first.set(folded, place)
  const distinct = new Map([...first.values()].map((place) => [place, worth[place] ?? 0]))
  const all = measureRows(found, text.tokens.length, worth)
  const title = measureRows(found, text.titleLength, worth)
  const opens = opensTitle(text, spoken)
  const isWhole = opens && !spoken.goesOn && spoken.words.length === text.titleLength
  const pairs = Math.max(1, spoken.words.length - 1)
  return {
    run: share(all.best, sumOf(worth)),
    titleRun: share(title.best, sumOf(worth)),
    pairs: share(all.pairs.size, pairs),
    titlePairs: share(title.pairs.size, pairs),
    marks: shareOfMarks(text, spoken),
    title: shareOfTitle(text, spoken),
    named: shareNamed(text, spoken) ** 3,
    opening: Number(opens),
    whole: Number(isWhole),
    near: share(measureNearness(found, distinct), sumOf(distinct.values())),
  }
}

/** How much the text of an article may add to its score, by what it shows; measured (docs/measurements.md). */
export const evidenceWorth = {
  run: 1,
  titleRun: 0,
  pairs: 0.3,
  titlePairs: 0.3,
  marks: 0.3,
  title: 0.02,
  named: 1,
  opening: 0.5,
  whole: 0.5,
  near: 2,
} as const satisfies Record<keyof Evidence, number>

/** By how much a score is raised. */
export function raiseBy(evidence: Evidence): number {
  const { run, titleRun, ...rest } = evidence
  const rows = evidenceWorth.run * run ** 2 + evidenceWorth.titleRun * titleRun ** 2
  const names = Object.keys(rest) as (keyof typeof rest)[]
  return 1 + rows + sumOf(names.map((name) => evidenceWorth[name] * rest[name]))
}

/** Whether the words of a phrase stand in a text side by side, whatever their marks. */
export function holdsPhrase({ forms }: ReadText, { words }: Phrase): boolean {
  return forms.some((_, at) => words.every(({ folded }, next) => forms[at + next]?.folded === folded))
}
