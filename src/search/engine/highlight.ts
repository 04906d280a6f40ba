import type { Token } from '#src/search/documents/encoding.ts'
import { matchTerm, type Query } from '#src/search/query/query.ts'
import { toWordForm, type WordForm } from '#src/search/documents/word-form.ts'

/** A piece of text, marked where it answers the query. */
export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/** How the words of a query are looked for. */
export interface Asked {
  readonly query: Query
  /** Whether the last word may go on. */
  readonly prefix: boolean
  /** How telling each term is, by its number; alike where that is not known. */
  readonly telling?: readonly number[]
}

/** Which term each token answers, by its number in the query; -1 where it answers none. */
export type Answers = readonly number[]

/** Forms of the words of a text, one for each token. A text repeats its words: each form is made once. */
export function formsOf(tokens: readonly Token[]): (WordForm | undefined)[] {
  const forms = new Map<string, WordForm>()
  for (const { word } of tokens) if (word !== '' && !forms.has(word)) forms.set(word, toWordForm(word))
  return tokens.map(({ word }) => forms.get(word))
}

/** Like `findAnswers`, but every place of a word, in whatever company. */
function answerWords(tokens: readonly Token[], { query, prefix }: Asked): number[] {
  const answers = Array.from(tokens, () => -1)
  const forms = formsOf(tokens)
  for (const [number, term] of query.terms.entries()) {
    const open = prefix && number === query.terms.length - 1
    const matches = forms.map((form) => (form === undefined ? 'none' : matchTerm(term, form, open)))
    const wanted = matches.includes('exact') && term.word !== term.folded ? ['exact'] : ['exact', 'folded']
    for (const [at, match] of matches.entries()) if (wanted.includes(match)) answers[at] = number
  }
  return answers
}

/** Neighbours of the query, each pair once, as keys. */
function pairsOf(sequence: readonly number[]): Set<string> {
  return new Set(sequence.slice(1).map((term, at) => `${String(sequence[at])} ${String(term)}`))
}

/** Where neighbours of the query stand side by side, by the place of the first; the values are keys of `pairsOf`. */
function findPairs(answers: Answers, sequence: readonly number[]): Map<number, string> {
  const wanted = pairsOf(sequence)
  const keys = answers.map((answer, at) => `${String(answer)} ${String(answers[at + 1] ?? -1)}`)
  return new Map([...keys.entries()].filter(([, key]) => wanted.has(key)))
}

/**
 * Finds the words of a query in a document. Where a term stands in it with the very marks that were typed, only
 * those places count ("đảng" does not light up "đang"), else every word that differs in marks only; and where it
 * stands beside its neighbour of the query, only those ("đảng bộ" does not light up the "bộ" of "cán bộ").
 */
export function findAnswers(tokens: readonly Token[], asked: Asked): Answers {
  const answers = answerWords(tokens, asked)
  const rows = new Set([...findPairs(answers, asked.query.sequence).keys()].flatMap((at) => [at, at + 1]))
  const inRows = new Set([...rows].map((at) => answers[at]))
  return answers.map((answer, at) => (inRows.has(answer) && !rows.has(at) ? -1 : answer))
}

/** Whether a sentence or a part of the document ends with this token. */
export function endsSentence(token: Token | undefined): boolean {
  return token === undefined || token.word === '' || /[.!?…:;]["”’)\]]*$/u.test(token.after)
}

/** Whether nothing but space, a hyphen, a slash or the like stands between two words. */
function isJoined(token: Token, next: Token | undefined): boolean {
  return next?.before === '' && /^[\s\-–/&.]*$/u.test(token.after)
}

/** Two parts of a document meet at a gap; a point parts them where the first does not end a sentence. */
function gapBetween(previous: Token | undefined): string {
  return endsSentence(previous) ? '' : '· '
}

function mergePieces(pieces: readonly Segment[]): Segment[] {
  const merged: Segment[] = []
  for (const { text, marked } of pieces) {
    const last = merged.at(-1)
    if (text === '') continue
    if (last?.marked === marked) merged[merged.length - 1] = { text: last.text + text, marked }
    else merged.push({ text, marked })
  }
  return merged
}

function trimEnds(segments: readonly Segment[]): Segment[] {
  const last = segments.length - 1
  return segments
    .map(({ text, marked }, index) => {
      const head = index === 0 ? text.trimStart() : text
      return { text: index === last ? head.trimEnd() : head, marked }
    })
    .filter(({ text }) => text !== '')
}

/** Tokens as text with marks; words that stand side by side share one mark. */
export function markTokens(tokens: readonly Token[], answers: Answers): Segment[] {
  const isAnswer = (at: number): boolean => (answers[at] ?? -1) >= 0
  const pieces = tokens.flatMap((token, at): Segment[] => {
    if (token.word === '') return [{ text: gapBetween(tokens[at - 1]), marked: false }]
    const marked = isAnswer(at)
    const row = marked && isAnswer(at + 1) && isJoined(token, tokens[at + 1])
    return [
      { text: token.before, marked: false },
      { text: token.word, marked },
      { text: token.after + (token.glued ? '' : ' '), marked: row },
    ]
  })
  return trimEnds(mergePieces(pieces))
}
