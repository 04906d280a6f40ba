import type { Chip } from '#src/search/query/chip.ts'

async function findPage(name: string): Promise<string | null> {
  const [{ openSuggestions }, { suggest }] = await Promise.all([
    import('#src/suggestions/client-files.ts'),
    import('#src/suggestions/suggest.ts'),
  ])
  const groups = (await suggest(name, openSuggestions()))?.groups ?? []
  const named = groups.flatMap(({ suggestions }) => suggestions)
  return named.find((one) => one.kind === 'body' && one.text === name)?.href ?? null
}

/**
 * Lets a link to a body's articles lead to the page of the body, the one facet whose values have pages; until that is
 * known, and where it cannot be found out, it leads where it led.
 */
export function leadToOwnPage(link: HTMLAnchorElement, { facet, value }: Chip): void {
  if (facet !== 'to-chuc') return
  findPage(value)
    .then((href) => {
      if (href === null) return
      link.href = href
      delete link.dataset['searchLink']
    })
    .catch((error: unknown) => {
      console.warn(error)
    })
}
