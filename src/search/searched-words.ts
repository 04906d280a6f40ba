const name = 'tim'

/** The part of a link after "#" that tells an article which words were searched; '' where none were. */
export function hashOf(searched: string): string {
  const text = searched.trim()
  return text === '' ? '' : `#${new URLSearchParams({ [name]: text }).toString()}`
}

/** The words that a part after "#" tells, or null. */
export function wordsIn(hash: string): string | null {
  if (!hash.startsWith(`#${name}=`)) return null
  return new URLSearchParams(hash.slice(1)).get(name)?.normalize('NFC') ?? null
}
