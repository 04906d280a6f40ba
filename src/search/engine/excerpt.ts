import type { Token } from '#src/search/documents/encoding.ts'
import { type Answers, endsSentence, markTokens, type Segment } from './highlight.ts'

/** Words of an excerpt: about two lines on a desk, four on a phone. */
const excerptWords = 38

/** How far an excerpt reaches back to begin with a sentence, and where it begins when there is none. */
const sentenceReach = 12
const shortReach = 5

interface Window {
  readonly start: number
  readonly worth: number
}

// What tells most counts: each different word once, then the longest row of them. Only as far as the excerpt is sure
// to reach after it has been drawn back to the start of a sentence.
function worthOf(answers: Answers, start: number, telling: readonly number[]): number {
  const seen = new Set<number>()
  let [row, longest, sum] = [0, 0, 0]
  for (const answer of answers.slice(start, start + excerptWords - sentenceReach)) {
    const worth = answer < 0 ? 0 : (telling[answer] ?? 1)
    row = answer < 0 ? 0 : row + worth
    longest = Math.max(longest, row)
    if (answer >= 0 && !seen.has(answer)) sum += worth
    seen.add(answer)
  }
  return sum * 3 + longest * 2
}

function bestWindow(answers: Answers, from: number, telling: readonly number[]): Window {
  let best: Window = { start: from, worth: 0 }
  for (const [at, answer] of answers.entries()) {
    if (at < from || answer < 0) continue
    const worth = worthOf(answers, at, telling)
    if (worth > best.worth) best = { start: at, worth }
  }
  return best
}

function startOf(tokens: readonly Token[], at: number, from: number): number {
  for (let start = at; start >= Math.max(from, at - sentenceReach); start -= 1) {
    if (start === from || (endsSentence(tokens[start - 1]) && !tokens[start - 1]?.glued)) return start
  }
  return at - shortReach
}

/** What is left of what a word tells where the title, which stands above the excerpt, says it already. */
const inTitleShare = 0.15

/** What a word tells at least that the title does not say: "chủ trì" is common, but here it was asked for. */
const leastTold = 0.7

/** How much each word tells below a title. */
function tellingBelow(answers: Answers, from: number, telling: readonly number[]): number[] {
  const said = new Set(answers.slice(0, from))
  const last = answers.reduce((most, answer) => Math.max(most, answer), -1)
  return Array.from({ length: last + 1 }, (_, answer) => {
    const worth = telling[answer] ?? 1
    return said.has(answer) ? worth * inTitleShare : Math.max(worth, leastTold)
  })
}

const dots = '…'

/**
 * The most telling lines of a document's text: tokens from `from` on (the title stands before), with the words
 * asked for marked. Begins with a sentence where one is near; dots say where text is left out. `telling` says how much
 * each word asked for tells, by its number.
 */
export function cutExcerpt(
  tokens: readonly Token[],
  answers: Answers,
  from: number,
  telling: readonly number[] = [],
): Segment[] {
  const first = tokens.findIndex(({ word }, at) => at >= from && word !== '')
  if (first < 0) return []
  const { start: best } = bestWindow(answers, first, tellingBelow(answers, from, telling))
  const start = startOf(tokens, best, first)
  const end = Math.min(tokens.length, start + excerptWords)
  const text = markTokens(tokens.slice(start, end), answers.slice(start, end))
  const before: Segment[] =
    start === first || endsSentence(tokens[start - 1]) ? [] : [{ text: `${dots} `, marked: false }]
  const after: Segment[] = end === tokens.length ? [] : [{ text: ` ${dots}`, marked: false }]
  return [...before, ...text, ...after]
}
