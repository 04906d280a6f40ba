import { diffArrays } from 'diff'
import { align } from './align.ts'
import { splitParagraphs } from './paragraphs.ts'

/** A run of words that both versions have, or only the later (`added`) or the earlier (`removed`) one. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed'
  /** The words with the spaces between them; a blank line ends a paragraph. */
  readonly words: string
}

/** How many words may differ within one paragraph before it is shown as rewritten altogether. */
const mostEdits = 1000

const paragraphEnd = '\n\n'

function tokens(text: string): string[] {
  return text.split(/(\s+)/u).filter((token) => token !== '')
}

function compareWords(before: string, after: string): Run[] {
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: mostEdits })
  if (changes === undefined)
    return [
      { kind: 'removed', words: before + paragraphEnd },
      { kind: 'added', words: after },
    ]
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value.join(''),
  }))
}

function compareParagraph(before: string, after: string | null): Run[] {
  if (after === null) return [{ kind: 'removed', words: before + paragraphEnd }]
  if (after === before) return [{ kind: 'same', words: before + paragraphEnd }]
  return [...compareWords(before, after), { kind: 'same', words: paragraphEnd }]
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.kind === run.kind) joined.splice(-1, 1, { ...run, words: last.words + run.words })
    else joined.push(run)
  }
  return joined
}

/**
 * What changed between two Markdown texts, word by word within the paragraphs that were edited. The runs that
 * are not `removed` make up the later text, those that are not `added` the earlier one, but for blank lines.
 */
export function compareTexts(before: string, after: string): readonly Run[] {
  const start = splitParagraphs(before)
  const { fates, inserted } = align(start, splitParagraphs(after))
  const added = (at: number): Run[] =>
    (inserted[at] ?? []).map((paragraph) => ({ kind: 'added', words: paragraph + paragraphEnd }))
  const runs = start.flatMap((paragraph, at) => [
    ...added(at),
    ...compareParagraph(paragraph, fates[at] ?? null),
  ])
  return joinRuns([...runs, ...added(start.length)])
}
