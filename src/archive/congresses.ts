import type { ArticleRecord } from './record.ts'

/** A congress as an article names it. */
export type Congress = ArticleRecord['article']['congresses'][number]

/** The congresses that an article names, each once: by the first mention that states the term, else by the first. */
export function listCongresses({ congresses }: ArticleRecord['article']): Congress[] {
  const named = new Map<string, Congress>()
  for (const congress of congresses) {
    const key = `${congress.level} ${String(congress.number)}`
    const known = named.get(key)
    if (known === undefined || (known.term === null && congress.term !== null)) named.set(key, congress)
  }
  return [...named.values()]
}
