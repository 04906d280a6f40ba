import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NoSearchIndexError, openSearcher } from '#src/indexing/open-searcher.ts'
import { emptyEntry, entryName } from '#src/search/shards/index-entry.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest } from '#src/search/engine/search-request.ts'

describe('openSearcher', () => {
  it('says what to do where there is no index', async () => {
    const opening = openSearcher('/nowhere/dist/pagefind')
    await expect(opening).rejects.toThrow(NoSearchIndexError)
    await expect(opening).rejects.toThrow(
      '/nowhere/dist/pagefind: expected a search index (pagefind-entry.json), found none: run "npm run build" first',
    )
  })

  it('opens an index of nothing and finds nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chi-muc-rong-'))
    await writeFile(join(folder, entryName), JSON.stringify(emptyEntry))
    const searcher = await openSearcher(folder)
    const answer = await searcher.answer({
      ...plainRequest,
      query: understandQuery('hội nghị'),
    })
    expect(answer.hits).toEqual([])
    expect(await searcher.load(answer, 0, 10)).toEqual([])
    await rm(folder, { recursive: true })
  })
})
