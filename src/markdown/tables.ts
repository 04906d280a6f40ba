import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Says an alignment as a class: the attribute `align` is obsolete, and a style would break the policy of the site. */
function alignByClass({ properties }: Element): void {
  const { align } = properties
  delete properties['align']
  if (align === 'right' || align === 'center') properties['className'] = [`align-${align}`]
}

function scope(table: Element): void {
  visit(table, 'element', (node) => {
    if (node.tagName === 'th') node.properties['scope'] = 'col'
    if (node.tagName === 'th' || node.tagName === 'td') alignByClass(node)
  })
}

/** Puts each table into a region of its own that scrolls, also by keyboard, so that the page never does. */
export function arrangeTables(tree: Root): void {
  let count = 0
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined
    count += 1
    scope(node)
    const properties = {
      className: ['table-scroll'],
      ariaLabel: `Bảng ${String(count)}`,
      tabIndex: 0,
    }
    parent.children[index] = { type: 'element', tagName: 'section', properties, children: [node] }
    return index + 1
  })
}
