import { normaliseText } from '#src/vietnamese/normal-form.ts'
import { endsAsSentence } from './sentence.ts'

/** One line of a scraped page that is not blank, in normal form. */
export interface PageLine {
  readonly text: string
  /** Whether a blank line (or the top of the page) stands before it. */
  readonly gap: boolean
}

/** Shortest line that a hard wrap at a column leaves behind; headings and menus are shorter. */
const shortestWrap = 50

/** Widest column at which texts are wrapped by hand or by mail; pages from the web have a line a paragraph. */
const widestColumn = 100

/** A paragraph cut in the middle: a long line without a final mark, and under it one that goes on in small letters. */
function goesOn(before: PageLine, text: string): boolean {
  return before.text.length >= shortestWrap && /[\p{L}\p{N},;–-]$/u.test(before.text) && /^\p{Ll}/u.test(text)
}

function joinCutLines(block: readonly PageLine[]): PageLine[] {
  const lines: PageLine[] = []
  for (const line of block) {
    const before = lines.at(-1)
    if (before !== undefined && goesOn(before, line.text))
      lines[lines.length - 1] = { text: `${before.text} ${line.text}`, gap: before.gap }
    else lines.push(line)
  }
  return lines
}

/** Whether lines between two blank lines are one paragraph wrapped at the column of a page that is narrow throughout. */
function isWrapped(block: readonly PageLine[], column: number): boolean {
  const full = block.slice(0, -1)
  return (
    column <= widestColumn &&
    full.length > 0 &&
    full.every(({ text }) => text.length >= 0.7 * column) &&
    endsAsSentence(block.at(-1)?.text ?? '')
  )
}

function splitBlocks(lines: readonly PageLine[]): PageLine[][] {
  const blocks: PageLine[][] = []
  for (const line of lines) {
    if (line.gap) blocks.push([])
    blocks.at(-1)?.push(line)
  }
  return blocks
}

/**
 * The lines of a scraped page; the first always has a gap before it. Paragraphs that were wrapped at a
 * column are joined again.
 */
export function readLines(raw: string): PageLine[] {
  const texts = normaliseText(raw).split('\n')
  const lines = texts.flatMap((text, index) =>
    text === '' ? [] : [{ text, gap: index === 0 || texts[index - 1] === '' }],
  )
  const column = Math.max(...lines.map(({ text }) => text.length), 0)
  return splitBlocks(lines).flatMap((block) => {
    if (!isWrapped(block, column)) return joinCutLines(block)
    return [{ text: block.map(({ text }) => text).join(' '), gap: true }]
  })
}
