const entity = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp));/giu
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decode(html: string): string {
  return html.replaceAll(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16))
  })
}

/**
 * Plain text of the first paragraph that holds words, from HTML as our own pipeline writes it (well formed,
 * sanitised); `null` where there is none. Parsing whole articles for one line would double a full build.
 */
export function firstParagraph(html: string): string | null {
  for (const [, inner = ''] of html.matchAll(/<p(?:\s[^>]*)?>(.*?)<\/p>/gsu)) {
    const text = decode(inner.replaceAll(/<[^>]*>/gu, ' '))
      .replaceAll(/\s+/gu, ' ')
      .trim()
    if (text !== '') return text
  }
  return null
}

/** At most `length` characters of a text, cut between words and ended with "…". */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,.;:–-]+$/u, '')}…`
}
