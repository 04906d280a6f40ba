import { join } from 'node:path'
import { openSearcher } from '#src/indexing/open-searcher.ts'
import { openSearchIndex } from '#src/indexing/search-index.ts'
import { openPublishedFolder } from '#src/releases/published-folder.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest } from '#src/search/engine/search-request.ts'
import { type BuildEngine, placeOf } from './engine.ts'
import { shown } from './metrics.ts'
import { toDocument } from './to-document.ts'

/** The product: its own indexer, and the code that answers in readers' browsers. */
export const buildOurs: BuildEngine = async (docs, folder) => {
  const out = openPublishedFolder(join(folder, 'site'))
  await openSearchIndex({ out, cache: join(folder, 'memory') }).rebuild(docs.map(toDocument))
  return {
    name: 'ours',
    isLoaded: true,
    note: 'the published index, answered by the client code in Node; bytes and requests without the page and its script',
    async visit(onLoad) {
      const searcher = await openSearcher(join(folder, 'site/pagefind'), onLoad)
      return {
        async ask(text) {
          const request = { ...plainRequest, query: understandQuery(text) }
          const results = await searcher.load(await searcher.answer(request), 0, shown)
          return results.map(({ address }) => placeOf(address))
        },
      }
    },
  }
}
