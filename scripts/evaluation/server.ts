import { join } from 'node:path'
import { openAnswerDesk } from '#src/indexing/answers/answer-desk.ts'
import { openAnswerWriter } from '#src/indexing/answers/answer-writer.ts'
import type { ToldInFull } from '#src/search/engine/told.ts'
import { type BuildEngine, placeOf } from './engine.ts'
import { shown } from './metrics.ts'
import { toDocument } from './to-document.ts'

/** The product where a server answers: SQLite keeps the words, the same code ranks and tells. */
export const buildServer: BuildEngine = async (docs, folder) => {
  const file = join(folder, 'search.sqlite')
  const writer = openAnswerWriter(file)
  await writer.rebuild(docs.map(toDocument))
  writer.keep('')
  writer.close()
  // What was asked before must not be answered from memory: its work is what is measured.
  const desk = openAnswerDesk(file, 0)
  const ask = async (query: string): Promise<number[]> => {
    const search = new URLSearchParams({ q: query, so: String(shown) })
    const told = JSON.parse((await desk.answer(`?${search.toString()}`)) ?? 'null') as ToldInFull | null
    return (told?.results ?? []).map(({ address }) => placeOf(address))
  }
  return {
    name: 'server',
    isLoaded: false,
    note: 'the product with its answers made on a server from SQLite (FTS5), questions of up to 500 characters; no bytes',
    visit: () => Promise.resolve({ ask }),
  }
}
