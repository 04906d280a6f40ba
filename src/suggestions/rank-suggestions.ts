import { cutWords } from '#src/search/documents/encoding.ts'
import { matchTerm } from '#src/search/query/query.ts'
import { toWordForm, type WordForm } from '#src/search/documents/word-form.ts'
import { type Suggestion, type SuggestionKind, suggestionKinds } from './suggestion.ts'

/** Suggestions of one kind, the best first. */
export interface SuggestionGroup {
  readonly kind: SuggestionKind
  readonly suggestions: readonly Suggestion[]
}

/** How many of a kind are shown. */
function mostOf(kind: SuggestionKind): number {
  return kind === 'article' ? 6 : 3
}

// A file is ranked anew with every key; its suggestions stay the same objects.
const forms = new WeakMap<Suggestion, { readonly text: WordForm[]; readonly note: WordForm[] }>()

function formsOf(suggestion: Suggestion): { readonly text: WordForm[]; readonly note: WordForm[] } {
  const known = forms.get(suggestion)
  if (known !== undefined) return known
  const [text, note] = [suggestion.text, suggestion.note].map((part) => cutWords(part).words.map(toWordForm))
  const made = { text: text ?? [], note: note ?? [] }
  forms.set(suggestion, made)
  return made
}

const worth = {
  whole: { exact: 4, folded: 3, none: 0 },
  begun: { exact: 2.5, folded: 1.5, none: 0 },
} as const

/** How well a word answers a typed one: marks as typed before others, the whole word before one that goes on. */
function wordWorth(asked: WordForm, word: WordForm): number {
  const term = { ...asked, typed: asked.word }
  return worth.whole[matchTerm(term, word, false)] || worth.begun[matchTerm(term, word, true)]
}

interface Place {
  readonly at: number
  readonly worth: number
}

/** The best place of a typed word, on equal terms right behind the one before. */
function bestPlace(asked: WordForm, words: readonly WordForm[], expected: number): Place {
  let best: Place = { at: -1, worth: 0 }
  for (const [at, word] of words.entries()) {
    const found = wordWorth(asked, word)
    if (found > best.worth || (found === best.worth && found > 0 && at === expected))
      best = { at, worth: found }
  }
  return best
}

/** Worth of a word that stands in the note only. */
const noteShare = 0.4

/** Worth of standing right behind the word typed before, and of the first word where the name begins. */
const bonus = { neighbour: 1, beginning: 2, share: 2 } as const

/** How well a suggestion answers; 0 where a word is nowhere in it, or none in its name. */
function worthOf(asked: readonly WordForm[], suggestion: Suggestion): number {
  const { text, note } = formsOf(suggestion)
  let [sum, last, named] = [0, -2, 0]
  for (const [index, word] of asked.entries()) {
    const place = bestPlace(word, text, last + 1)
    if (place.at < 0) {
      const beside = bestPlace(word, note, -1).worth * noteShare
      if (beside === 0) return 0
      sum += beside
      continue
    }
    named += 1
    sum += place.worth
    if (place.at === last + 1) sum += bonus.neighbour
    if (index === 0 && place.at === 0) sum += bonus.beginning
    last = place.at
  }
  return named === 0 ? 0 : sum + (bonus.share * named) / Math.max(text.length, named)
}

/** Those suggestions that hold every typed word, as it stands or begun, best first; equal ones stay in their order. */
export function rankSuggestions(
  asked: readonly WordForm[],
  suggestions: Iterable<Suggestion>,
): readonly SuggestionGroup[] {
  const found = [...suggestions]
    .map((suggestion) => ({ suggestion, worth: worthOf(asked, suggestion) }))
    .filter(({ worth: found }) => found > 0)
    .sort((a, b) => b.worth - a.worth)
  const kinds = [...new Set(found.map(({ suggestion }) => suggestion.kind))]
  // Kinds that answer about as well keep their order, so that groups do not jump while one types.
  const bestWorth = (kind: SuggestionKind): number =>
    Math.floor(found.find(({ suggestion }) => suggestion.kind === kind)?.worth ?? 0)
  return kinds
    .sort((a, b) => bestWorth(b) - bestWorth(a) || suggestionKinds.indexOf(a) - suggestionKinds.indexOf(b))
    .map((kind) => ({
      kind,
      suggestions: found
        .filter(({ suggestion }) => suggestion.kind === kind)
        .slice(0, mostOf(kind))
        .map(({ suggestion }) => suggestion),
    }))
}
