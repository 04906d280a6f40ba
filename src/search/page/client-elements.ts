/** An element of the page, found by its `data-search-…` name. Throws where the page lacks it. */
export function findPart<Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind {
  const found = document.querySelector(`[data-search-${name}]`)
  if (found instanceof kind) return found
  throw new Error(
    `search page: expected a ${kind.name} with data-search-${name}, got ${found?.tagName ?? 'nothing'}`,
  )
}
