import { describe, expect, it } from 'vitest'
import type { AnswerLine } from '#admin/server/search/answer-line.ts'
import { createAnswers } from '#admin/server/search/answers.ts'
import { openPace } from '#admin/server/search/pace.ts'
import { Refusal } from '#admin/server/refusal.ts'

const told = '{"total":1}'

/** Asks an address of a line that answers `answer`, some times over. */
async function ask(path: string, answer: string | null = told, times = 1) {
  const asked: string[] = []
  const line: AnswerLine = {
    ask: (search) => {
      asked.push(search)
      return Promise.resolve(answer)
    },
    close: () => Promise.resolve(),
  }
  const pace = openPace({ burst: 2, perSecond: 1 }, () => 0)
  const app = createAnswers({ line, proxies: [], pace })
  app.onError((error, context) =>
    error instanceof Refusal
      ? context.json(error.details, { status: error.status as 404 })
      : context.json({}, 500),
  )
  const request = () => app.request(path, {}, { incoming: { socket: { remoteAddress: '192.0.2.1' } } })
  let response = await request()
  for (let time = 1; time < times; time += 1) response = await request()
  return { response, asked }
}

describe('the address that answers searches', () => {
  it('hands on what stands in the address and gives the answer, to be kept for seconds only', async () => {
    const { response, asked } = await ask('/tim-kiem/tra-loi?q=%C4%91%E1%BA%A3ng&so=5')
    expect(asked).toEqual(['?q=%C4%91%E1%BA%A3ng&so=5'])
    expect(await response.text()).toBe(told)
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=10')
  })

  it.each([
    ['a question without end', 414, `/tim-kiem/tra-loi?q=${'a'.repeat(9000)}`, told, 1],
    ['one who asks too fast', 429, '/tim-kiem/tra-loi?q=a', told, 3],
    ['everybody where browsers search by themselves', 404, '/tim-kiem/tra-loi?q=a', null, 1],
  ] as const)('turns away %s with %i', async (_, status, path, answer, times) => {
    expect((await ask(path, answer, times)).response.status).toBe(status)
  })
})
