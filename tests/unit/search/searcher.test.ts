import { describe, expect, it } from 'vitest'
import { encodeText, wordEnd } from '#src/search/encoding.ts'
import type { PagefindAnswer, PagefindHit, PagefindIndex, PagefindOptions } from '#src/search/pagefind.ts'
import { understandQuery } from '#src/search/query.ts'
import { createSearcher, emptySearcher, type SearchRequest } from '#src/search/searcher.ts'

const hit: PagefindHit = {
  id: 'a',
  score: 1,
  words: [0, 1],
  data: () => Promise.resolve({ url: '/2024/a/', content: encodeText('Hội nghị'), meta: {}, filters: {} }),
}
const found: PagefindAnswer = { results: [hit], filters: {}, unfilteredResultCount: 1 }
const none: PagefindAnswer = { results: [], filters: {}, unfilteredResultCount: 0 }

/** An index that answers as a test says and remembers what it was asked. */
function fakeIndex(answer: (term: string | null) => PagefindAnswer) {
  const terms: (string | null)[] = []
  const options: PagefindOptions[] = []
  const index: PagefindIndex = {
    search: (term) => {
      terms.push(term)
      return Promise.resolve(answer(term))
    },
    filters: () => Promise.resolve({}),
    options: (given) => {
      options.push(given)
      return Promise.resolve()
    },
    destroy: () => Promise.resolve(),
  }
  return { index, terms, options }
}

function request(text: string, rest: Partial<SearchRequest> = {}): SearchRequest {
  return { query: understandQuery(text), chosen: {}, order: 'relevance', ...rest }
}

describe('createSearcher', () => {
  it('looks for whole words once where they are found', async () => {
    const { index, terms } = fakeIndex(() => found)
    const answer = await createSearcher(index).answer(request('hội nghị'))
    expect(terms).toEqual([`hội${wordEnd} nghị${wordEnd}`])
    expect(answer.prefix).toBe(false)
  })

  it('takes the last word as a beginning where Pagefind dropped it', async () => {
    const { index, terms } = fakeIndex(() => found)
    const answer = await createSearcher(index).answer(request('hội ngh'))
    expect(terms).toEqual([`hội${wordEnd} ngh${wordEnd}`, `hội${wordEnd} ngh`])
    expect(answer.prefix).toBe(true)
  })

  it('does not stretch a last word that is ended', async () => {
    const { index, terms } = fakeIndex(() => none)
    await createSearcher(index).answer(request('hội ngh '))
    expect(terms).toEqual([`hội${wordEnd} ngh${wordEnd}`])
  })

  it('does not count missing marks against articles when none were typed', async () => {
    const { index, options } = fakeIndex(() => found)
    const searcher = createSearcher(index)
    await searcher.answer(request('hoi nghi'))
    await searcher.answer(request('hội nghị'))
    expect(options.map(({ ranking }) => ranking?.diacriticSimilarity)).toEqual([0, 0.8])
  })

  it('asks for everything where only a filter is chosen', async () => {
    const { index, terms } = fakeIndex(() => found)
    expect((await createSearcher(index).answer(request('', { chosen: { nam: '2024' } }))).hits).toHaveLength(
      1,
    )
    expect(terms[0]).toBeNull()
  })

  it('answers the next question after one that failed', async () => {
    let calls = 0
    const { index } = fakeIndex(() => {
      calls += 1
      if (calls === 1) throw new Error('chunk missing')
      return found
    })
    const searcher = createSearcher(index)
    await expect(searcher.answer(request('hội nghị'))).rejects.toThrow('chunk missing')
    expect((await searcher.answer(request('hội nghị'))).hits).toHaveLength(1)
  })
})

describe('emptySearcher', () => {
  it('finds nothing and fails at nothing', async () => {
    const answer = await emptySearcher.answer(request('hội nghị'))
    expect(answer.hits).toEqual([])
    expect(await emptySearcher.load(answer, 0, 10)).toEqual([])
  })
})
