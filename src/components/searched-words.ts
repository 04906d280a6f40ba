interface Kept {
  readonly searched?: string
}

/** The words that the part of the address after "#" tells, as `hashOf` writes them; null where it tells none. */
export function wordsIn(hash: string): string | null {
  if (!hash.startsWith('#tim=')) return null
  return new URLSearchParams(hash.slice(1)).get('tim')?.normalize('NFC') ?? null
}

/** The words that led here: told by the link that was followed, or kept by this step of history since then. */
function searchedWords(): string | null {
  const told = wordsIn(location.hash)
  if (told === null) return (history.state as Kept | null)?.searched ?? null
  // The address that readers copy and share is the article's own.
  history.replaceState({ searched: told } satisfies Kept, '', location.pathname + location.search)
  return told
}

/** Marks the words that were searched in the article they led to; loads what that takes only then. */
export async function showSearchedWords(): Promise<void> {
  const words = searchedWords()
  const article = document.querySelector<HTMLElement>('main article')
  if (words === null || article === null || !('highlights' in CSS)) return
  const { markWords } = await import('./mark-words.ts')
  markWords(article, words)
}
