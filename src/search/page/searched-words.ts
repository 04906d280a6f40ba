/**
 * The part of a link after "#" that tells an article which words were searched; '' where none were. The article's own
 * script reads it (src/components/searched-words.ts).
 */
export function hashOf(searched: string): string {
  const text = searched.trim()
  return text === '' ? '' : `#${new URLSearchParams({ tim: text }).toString()}`
}
