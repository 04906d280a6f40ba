/**
 * The front matter of a file, fences included, as it stands there: what a list needs of an entry. Empty where the
 * file has none.
 */
export function frontPart(source: string): string {
  const whole = source.replaceAll('\r\n', '\n')
  if (!whole.startsWith('---\n')) return ''
  const end = whole.indexOf('\n---', 3)
  return end < 0 ? '' : `${whole.slice(0, end)}\n---\n`
}
