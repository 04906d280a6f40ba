import { describe, expect, it } from 'vitest'
import { encodeText } from '#src/search/encoding.ts'
import type { Question } from '#src/search/matching.ts'
import { understandQuery } from '#src/search/query.ts'
import { plainRequest, type SearchRequest } from '#src/search/search-request.ts'
import type { Findings, Hit, SearchIndex } from '#src/search/search-index.ts'
import { createSearcher } from '#src/search/searcher.ts'

const content = encodeText('Hội nghị')
const fragment = { content, title: content, section: null, body: null }

function hit(address: string, date: number): Hit {
  return {
    page: date,
    score: 1,
    date,
    places: [0, 1],
    load: () => Promise.resolve({ ...fragment, address, date: '2024' }),
  }
}

/** An index that finds as a test says and remembers what it was asked. */
function fakeIndex(find: (question: Question) => Partial<Findings>) {
  const questions: (Question | null)[] = []
  const findings = (found: Partial<Findings>): Findings => ({
    known: [true, true],
    hits: () => [hit('/2024/a/', 20240101)],
    counts: () => ({}),
    ...found,
  })
  const index: SearchIndex = {
    find: (question) => {
      questions.push(question)
      return Promise.resolve(findings(find(question)))
    },
    findAll: () => {
      questions.push(null)
      return Promise.resolve(findings({}))
    },
  }
  return { index, questions }
}

function request(text: string, rest: Partial<SearchRequest> = {}): SearchRequest {
  return { ...plainRequest, query: understandQuery(text), ...rest }
}

describe('createSearcher', () => {
  it('looks for whole words once where they are found', async () => {
    const { index, questions } = fakeIndex(() => ({}))
    const answer = await createSearcher(index).answer(request('hội nghị'))
    expect(questions.map((question) => question?.prefix)).toEqual([false])
    expect(answer.prefix).toBe(false)
  })

  it('takes the last word as a beginning where no article has it', async () => {
    const { index, questions } = fakeIndex(() => ({ known: [true, false] }))
    const answer = await createSearcher(index).answer(request('hội ngh'))
    expect(questions.map((question) => question?.prefix)).toEqual([false, true])
    expect(answer.prefix).toBe(true)
  })

  it('does not stretch a last word that is ended', async () => {
    const { index, questions } = fakeIndex(() => ({ known: [true, false], hits: () => [] }))
    await createSearcher(index).answer(request('hội ngh '))
    expect(questions).toHaveLength(1)
  })

  it('asks for everything where only a filter is chosen', async () => {
    const { index, questions } = fakeIndex(() => ({}))
    const answer = await createSearcher(index).answer(request('', { chosen: { nam: '2024' } }))
    expect(answer.hits).toHaveLength(1)
    expect(questions).toEqual([null])
  })

  it('puts the newest first where that is asked', async () => {
    const hits = [hit('/2021/a/', 20210101), hit('/2024/b/', 20240000), hit('/2024/c/', 20240101)]
    const { index } = fakeIndex(() => ({ hits: () => hits }))
    const searcher = createSearcher(index)
    const answer = await searcher.answer(request('hội nghị', { order: 'newest' }))
    const results = await searcher.load(answer, 0, 3)
    expect(results.map(({ address }) => address)).toEqual(['/2024/c/', '/2024/b/', '/2021/a/'])
  })

  it('finds nothing for a question of signs alone, without asking the index', async () => {
    const { index, questions } = fakeIndex(() => ({}))
    expect((await createSearcher(index).answer(request('— ?'))).hits).toEqual([])
    expect(questions).toEqual([])
  })
})
