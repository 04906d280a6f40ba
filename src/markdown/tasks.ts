import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Gives the boxes of a task list the names that a screen reader says. */
export function arrangeTasks(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'input') properties['ariaLabel'] = properties['checked'] ? 'Đã xong' : 'Chưa xong'
  })
}
