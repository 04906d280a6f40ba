import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { toSlug } from '#src/vietnamese/slug.ts'

/** Ids of headings begin with it, so that a text can take no id of the page around it. */
const headingPrefix = 'muc-'

/** The title of the page is its only h1. */
const topLevel = 2
const lowestLevel = 6

function headingsOf(tree: Root): Element[] {
  const headings: Element[] = []
  visit(tree, 'element', (node) => {
    // remark-rehype gives the heading over the footnotes its level and id.
    const isOfFootnotes = node.properties['id'] === 'footnote-label'
    if (/^h[1-6]$/u.test(node.tagName) && !isOfFootnotes) headings.push(node)
  })
  return headings
}

function levelOf({ tagName }: Element): number {
  return Number(tagName.slice(1))
}

function uniqueId(wish: string, taken: Set<string>): string {
  let id = wish
  for (let count = 2; taken.has(id); count += 1) id = `${wish}-${String(count)}`
  taken.add(id)
  return id
}

/**
 * Gives headings ids (`muc-ket-qua-nam-2023`) and the levels of a page: the highest in the text becomes h2,
 * and no level is left out on the way down.
 */
export function arrangeHeadings(tree: Root): void {
  const taken = new Set<string>()
  const above: { was: number; is: number }[] = []
  for (const heading of headingsOf(tree)) {
    const was = levelOf(heading)
    while ((above.at(-1)?.was ?? 0) >= was) above.pop()
    const is = Math.min(lowestLevel, (above.at(-1)?.is ?? topLevel - 1) + 1)
    above.push({ was, is })
    heading.tagName = `h${String(is)}`
    heading.properties['id'] = uniqueId(`${headingPrefix}${toSlug(toString(heading))}`, taken)
  }
}
