/** An element of the page, found by its `data-search-…` name. Throws where the page lacks it. */
export function findPart<Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind {
  const found = document.querySelector(`[data-search-${name}]`)
  if (found instanceof kind) return found
  throw new Error(
    `search page: expected a ${kind.name} with data-search-${name}, got ${found?.tagName ?? 'nothing'}`,
  )
}

type Attributes = Readonly<Record<string, string>>

/** Makes an element; text comes in as text, never as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}
