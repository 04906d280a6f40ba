/**
 * The form every text of the project is kept in: NFC, the letter Đ for the
 * look-alike Ð (U+00D0), ordinary spaces for no-break and exotic ones, no
 * invisible characters, one space between words, none at the ends of lines.
 * Line breaks stay. Words are never changed.
 *
 * The soft hyphen goes too, so text in the old TCVN3 encoding (where it stands
 * for ư) has to be converted before it comes here.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00D0', '\u0110')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .trim()
}

/** NFC for any value read from a file: strings, and strings within lists and objects. */
export function composeDeep(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composeDeep)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.normalize('NFC'), composeDeep(item)]),
  )
}
