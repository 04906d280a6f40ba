import { pairKey } from './lists.ts'
import type { Term } from '#src/search/query/query.ts'

/** How a wording came to stand beside what was typed. */
export type WordingKind = 'typed' | 'abbreviation' | 'number' | 'date' | 'document' | 'beginning' | 'repair'

/** Words that say one part of a question. */
interface Wording {
  readonly kind: WordingKind
  readonly words: readonly Term[]
  /** How far it is trusted beside what was typed, which has 1. */
  readonly weight: number
}

/** Another wording of the words from place `from` up to `to` of what was typed. */
export interface OtherWording extends Wording {
  readonly from: number
  readonly to: number
}

/** One part of a question and everything that says it; what was typed is the first. */
export interface Place {
  readonly wordings: readonly Wording[]
}

interface Span {
  readonly from: number
  readonly to: number
}

// Spans that overlap become one; spans that only touch stay apart.
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && from < last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else joined.push({ from, to })
  }
  return joined
}

const typed = (words: readonly Term[]): Wording => ({ kind: 'typed', words, weight: 1 })

function toPlace(words: readonly Term[], { from, to }: Span, alternatives: readonly OtherWording[]): Place {
  const others = alternatives
    .filter((one) => one.from >= from && one.to <= to)
    .map(({ kind, weight, ...one }) => ({
      kind,
      weight,
      words: [...words.slice(from, one.from), ...one.words, ...words.slice(one.to, to)],
    }))
  const all = [typed(words.slice(from, to)), ...others]
  const known = new Map(all.toReversed().map((wording) => [textOf(wording), wording]))
  return { wordings: all.filter((wording) => known.get(textOf(wording)) === wording) }
}

function textOf({ words }: Wording): string {
  return words.map(({ word }) => word).join(' ')
}

/** Divides what was typed into parts: each word alone but where there are alternatives. */
export function toPlaces(words: readonly Term[], alternatives: readonly OtherWording[]): Place[] {
  const useful = alternatives.filter(({ from, to, words: { length } }) => from < to && length > 0)
  const places: Place[] = []
  let at = 0
  for (const span of joinSpans(useful)) {
    for (; at < span.from; at += 1) places.push({ wordings: [typed(words.slice(at, at + 1))] })
    places.push(toPlace(words, span, useful))
    at = span.to
  }
  for (; at < words.length; at += 1) places.push({ wordings: [typed(words.slice(at, at + 1))] })
  return places
}

/** What an article can show for a wording: a word of it or a pair of neighbours. */
export interface Feature {
  /** Under which its lists are looked up. */
  readonly key: string
  /** Null for a pair. */
  readonly term: Term | null
  /** The two words of a pair, without marks. */
  readonly pair: readonly [string, string] | null
  /** Whether it lies within its wording: a pair may reach out to the words beside it. */
  readonly isInner: boolean
}

function pairOf(first: Term, second: Term, isInner: boolean): Feature {
  const key = pairKey(first.folded, second.folded)
  return { key, term: null, pair: [first.folded, second.folded], isInner }
}

// A repair stands there because what was typed hardly exists.
function likeliest({ wordings }: Place): Wording | undefined {
  return wordings.find(({ kind }) => kind === 'repair') ?? wordings[0]
}

function featuresOf({ words }: Wording, before: Term | undefined, after: Term | undefined): Feature[] {
  const row = [before, ...words, after]
  const pairs = row.slice(1).flatMap((second, at) => {
    const first = row[at]
    const isInner = at > 0 && at < words.length
    return first === undefined || second === undefined ? [] : [pairOf(first, second, isInner)]
  })
  return [...words.map((term): Feature => ({ key: term.folded, term, pair: null, isInner: true })), ...pairs]
}

function nameOf({ key, term }: Feature): string {
  return term === null ? key : `=${term.word}`
}

/**
 * What is looked for, place by place and wording by wording, nothing twice. A pair that reaches into a place of
 * several wordings belongs to each of them.
 */
export function planFeatures(places: readonly Place[]): Feature[][][] {
  const seen = new Set<string>()
  return places.map((place, at) => {
    const [before, after] = [places[at - 1], places[at + 1]]
    const isOne = place.wordings.length === 1
    const left = before === undefined || (isOne && before.wordings.length > 1) ? undefined : likeliest(before)
    const right = after === undefined || isOne || after.wordings.length > 1 ? undefined : likeliest(after)
    return place.wordings.map((wording) => {
      const own = isOne ? seen : new Set(seen)
      return featuresOf(wording, left?.words.at(-1), right?.words[0]).filter((feature) => {
        const isNew = !own.has(nameOf(feature))
        own.add(nameOf(feature))
        return isNew
      })
    })
  })
}
