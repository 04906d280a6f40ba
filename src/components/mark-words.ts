import { findWords } from '#src/search/engine/find-words.ts'
import { text } from '#src/text/vi.ts'

const name = 'tim'
const words = text.searched

interface Piece {
  readonly node: Text
  /** Where the node begins in the whole text. */
  readonly start: number
}

/** Text of an element as it is read, block after block, and where each piece of it stands. */
function readPieces(root: HTMLElement): { pieces: Piece[]; whole: string } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const pieces: Piece[] = []
  let whole = ''
  let block: Element | null = null
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const own =
      node.parentElement?.closest('p, li, h1, h2, h3, h4, figcaption, td, th, dd, dt, blockquote') ?? null
    if (node.parentElement?.closest('script, style, [hidden], .tools, .unseen')) continue
    // No row of words reaches from one block into the next.
    if (own !== block && whole !== '') whole += '\n'
    block = own
    pieces.push({ node, start: whole.length })
    whole += node.data
  }
  return { pieces, whole }
}

function toRange(pieces: readonly Piece[], from: number, to: number): Range {
  const range = new Range()
  const first = pieces.findLast(({ start }) => start <= from)
  const last = pieces.findLast(({ start }) => start < to)
  if (first) range.setStart(first.node, Math.min(from - first.start, first.node.length))
  if (last) range.setEnd(last.node, Math.min(to - last.start, last.node.length))
  return range
}

function makeButton(label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.addEventListener('click', press)
  return button
}

// Each press goes to the next place; after the last comes the first.
function makeNext(ranges: readonly Range[]): HTMLButtonElement {
  let at = -1
  const next = makeButton(words.next, () => {
    at = (at + 1) % ranges.length
    ranges[at]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  })
  next.setAttribute('aria-label', words.nextPlace)
  return next
}

function makeBar(ranges: readonly Range[], searched: string): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'searched'
  bar.setAttribute('role', 'region')
  bar.setAttribute('aria-label', words.label)
  const said = document.createElement('p')
  said.textContent = words.said(ranges.length, searched)
  const remove = makeButton(words.remove, () => {
    CSS.highlights.delete(name)
    history.replaceState(null, '')
    bar.remove()
  })
  bar.append(said, makeNext(ranges), remove)
  return bar
}

/** Marks words in an article, without changing it, and says how to take the marks away. */
export function markWords(article: HTMLElement, searched: string): void {
  const { pieces, whole } = readPieces(article)
  const ranges = findWords(whole, searched).map(({ from, to }) => toRange(pieces, from, to))
  if (ranges.length === 0) return
  CSS.highlights.set(name, new Highlight(...ranges))
  document.body.append(makeBar(ranges, searched))
}
