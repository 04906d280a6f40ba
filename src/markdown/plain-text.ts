import type { Nodes, Parent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { mayHoldGfm } from './gfm.ts'

const plain = unified().use(remarkParse).freeze()
const github = unified().use(remarkParse).use(remarkGfm).freeze()

const lines = new Set(['paragraph', 'heading', 'code', 'tableCell'])

function words(node: Nodes): string {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

function collectLines(node: Parent | Nodes, into: string[]): void {
  if (lines.has(node.type))
    into.push(
      words(node as Nodes)
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
  else if ('children' in node) for (const child of node.children) collectLines(child, into)
}

/**
 * The words of a Markdown text, one line for each paragraph, heading and table cell; for search and
 * descriptions. Pictures and raw HTML leave nothing.
 */
export function toPlainText(markdown: string): string {
  const tree: Root = (mayHoldGfm(markdown) ? github : plain).parse(markdown)
  const found: string[] = []
  collectLines(tree, found)
  return found.filter((line) => line !== '').join('\n')
}
