import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Links to other sites get no hold of our page, and say so to search engines and styles. */
export function arrangeLinks(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    const isForeign = /^(?:https?:)?\/\//iu.test(properties['href'] ?? '')
    if (tagName === 'a' && isForeign) properties['rel'] = ['external', 'noopener']
  })
}
