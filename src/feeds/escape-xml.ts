const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// Addresses and dates need nothing; a sitemap asks ten thousand times.
const plain = /^[\w./:-]*$/u

/** Text for XML content and attributes: marks escaped, characters that XML 1.0 forbids (controls, lone surrogates) left out. */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/gu, (mark) => entities[mark] ?? mark)
}
