import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** A paragraph, list, table… of a text: its own words, and what it means whichever way it is written. */
interface Block {
  readonly source: string
  readonly meaning: string
}

// What an editor cannot change on screen, and Decap's writer loses or adds: places in the file, column
// alignment, and whether a list has blank lines within.
const unseen = new Set(['position', 'align', 'spread', 'title', 'lang', 'meta'])

function joinTexts(children: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (child.type === 'text' && last?.type === 'text') last.value += child.value
    else joined.push(child)
  }
  return joined
}

function meaningOf(node: Nodes): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (unseen.has(key)) return undefined
    if (key === 'children') return joinTexts(structuredClone(value) as Nodes[])
    return key === 'value' && typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ') : value
  })
}

function blocksOf(text: string): Block[] {
  const tree: Root = parser.parse(text)
  return tree.children.map((node) => {
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
    return { source: text.slice(start.offset, end.offset), meaning: meaningOf(node) }
  })
}

/** Lengths of the longest runs of equal blocks from each pair of places on, both texts read to their ends. */
function commonLengths(before: readonly Block[], after: readonly Block[]): readonly number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const isSame = before[i]?.meaning === after[j]?.meaning
      const [down, right, next] = [
        lengths[i + 1]?.[j] ?? 0,
        lengths[i]?.[j + 1] ?? 0,
        lengths[i + 1]?.[j + 1] ?? 0,
      ]
      const row = lengths[i]
      if (row) row[j] = isSame ? next + 1 : Math.max(down, right)
    }
  }
  return lengths
}

function chooseSources(before: readonly Block[], after: readonly Block[]): string[] {
  const lengths = commonLengths(before, after)
  const chosen: string[] = []
  for (let i = 0, j = 0; j < after.length;) {
    const [old, current] = [before[i], after[j]]
    if (old && old.meaning === current?.meaning) {
      chosen.push(old.source)
      i += 1
      j += 1
    } else if (i < before.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) {
      i += 1
    } else {
      chosen.push(current?.source ?? '')
      j += 1
    }
  }
  return chosen
}

/**
 * The edited text, with every block that still means the same written as it was before: Decap's editor rewrites
 * the whole text (bullets, escapes, table columns) when one word of it changes, and a history in which every
 * line differs is of no use.
 */
export function keepBlocks(before: string, after: string): string {
  if (before.trim() === after.trim()) return before
  const [old, current] = [blocksOf(before), blocksOf(after)]
  // Two runs of "1." lists or of indented lines would melt together: then the edited text stands as it is.
  const text = chooseSources(old, current).join('\n\n')
  const isSafe =
    JSON.stringify(blocksOf(text).map(meaningsOnly)) === JSON.stringify(current.map(meaningsOnly))
  return isSafe ? text : after
}

function meaningsOnly({ meaning }: Block): string {
  return meaning
}
