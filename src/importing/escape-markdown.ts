/**
 * Plain text as Markdown that reads back as the same text: "1. Về công tác…" stays a paragraph,
 * "*", "_", "<" and brackets stay what they are. Only what Markdown would misread is escaped, so that the file stays readable.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '\\\\')
    .replaceAll(/[*`[\]~]/gu, '\\$&')
    .replaceAll(/<(?=[\p{L}/!?])/gu, '\\<')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/&(?=#?[A-Za-z0-9]+;)/gu, '\\&')
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+$|-{2,}$|\|)/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
}

/** The text behind `escapeMarkdown`: backslashes before marks are taken off. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1')
}
