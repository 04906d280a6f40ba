import { once, remember } from '#src/search/shards/remember.ts'
import { readKeys } from './key-file.ts'
import { pathOf, keysPath } from './keys.ts'
import type { SuggestionSource } from './suggest.ts'
import { readSuggestions, type SuggestionFile } from './suggestion-file.ts'

const nothing: SuggestionFile = { isWhole: true, suggestions: [] }

/** Milliseconds before a file is given up. */
const patience = 10_000

async function load(path: string): Promise<unknown> {
  const response = await fetch(`/${path}`, { signal: AbortSignal.timeout(patience) })
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`/${path}: expected the file, got status ${String(response.status)}`)
  return response.json()
}

/** The suggestion files of this site, each loaded once a visit. */
export function openSuggestions(): SuggestionSource {
  const keys = once(async () => readKeys(await load(keysPath)))
  const file = remember(async (key: string) => {
    const value = await load(pathOf(key))
    return value === null ? nothing : readSuggestions(value)
  })
  return { keys, file }
}
