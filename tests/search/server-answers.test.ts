import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Hono } from 'hono'
import { listen } from '#admin/server/listen.ts'
import { Refusal } from '#admin/server/refusal.ts'
import { createAnswers } from '#admin/server/search/answers.ts'
import { openPace } from '#admin/server/search/pace.ts'
import { type AnswerWriter, openAnswerWriter } from '#src/indexing/answers/answer-writer.ts'
import { openSearcher } from '#src/indexing/open-searcher.ts'
import { openSearchIndex } from '#src/indexing/search-index.ts'
import { openPublishedFolder } from '#src/releases/published-folder.ts'
import { readSearchAddress } from '#src/search/engine/search-address.ts'
import { askInFull, type ToldInFull } from '#src/search/engine/told.ts'
import { sampleArchive } from './sample-archive.ts'
import { temporaryNewsroom } from '../unit/admin/server/temporary-newsroom.ts'

const path = '/tim-kiem/tra-loi'
// In the order of a single shard: of those that answer alike the number decides.
const archive = sampleArchive().toSorted((a, b) => (a.address < b.address ? -1 : 1))

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tra-loi-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

async function openAnswered(): Promise<{ address: string; writer: AnswerWriter }> {
  const searchDatabase = join(temporaryFolder(), 'search.sqlite')
  const writer = openAnswerWriter(searchDatabase)
  await writer.rebuild(archive)
  writer.keep('một')
  const { address } = await temporaryNewsroom({ options: { searchDatabase } })
  onTestFinished(() => writer.close())
  return { address, writer }
}

async function ask(address: string, search: string): Promise<ToldInFull> {
  const answer = await fetch(`${address}${path}?${search}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as ToldInFull
}

describe('a newsroom that is not asked to answer searches', () => {
  it('has no such address', async () => {
    const { address } = await temporaryNewsroom()
    expect((await fetch(`${address}${path}?q=hoi`)).status).toBe(404)
  })

  it('says so where settings leave search to the browsers', async () => {
    const searchDatabase = join(temporaryFolder(), 'search.sqlite')
    const { address, warnings } = await temporaryNewsroom({ options: { searchDatabase } })
    const answer = await fetch(`${address}${path}?q=hoi`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({ error: 'Tìm kiếm của trang này do trình duyệt trả lời.' })
    expect(warnings).toEqual([])
  })
})

describe('a server that answers searches', () => {
  it('tells exactly what a browser would find in the published index', async () => {
    const folder = temporaryFolder()
    const out = openPublishedFolder(join(folder, 'site'))
    await openSearchIndex({ out, cache: join(folder, 'memory') }).rebuild(archive)
    const searcher = await openSearcher(join(folder, 'site/pagefind'))
    const { address } = await openAnswered()
    const questions = [
      'q=dang bo khoi lan thu 20',
      'q=Đảng bộ khối lần thứ 20',
      'q=hooij nghij ban chaasp hanhf',
      'q=hội ngị ban chấp hành',
      'q=hội ng',
      'q="ban chấp hành" -khối',
      'q=hội nghị&nam=2024',
      'q=hội nghị&xep=moi-nhat',
      'nam=2024',
      'q=!!!',
    ]
    for (const question of questions) {
      const search = new URLSearchParams(question).toString()
      const told = await ask(address, `${search}&so=30`)
      const expected = await askInFull(searcher, readSearchAddress(`?${search}`), 0, 30)
      expect(told, question).toEqual(JSON.parse(JSON.stringify(expected)))
    }
  })

  it('finds what was published a moment ago, and no more what was withdrawn', async () => {
    const { address, writer } = await openAnswered()
    const [first] = archive
    if (first === undefined) throw new Error('expected a sample')
    expect((await ask(address, 'q=thanglongmoi')).results).toEqual([])
    const fresh = { ...first, address: '/2024/moi/', title: 'Thanglongmoi khánh thành' }
    await writer.update(new Map([[fresh.address, fresh]]))
    expect((await ask(address, 'q=thanglongmoi')).results[0]?.address).toBe('/2024/moi/')
    await writer.update(new Map([[fresh.address, null]]))
    expect((await ask(address, 'q=thanglongmoi')).results.map((one) => one.address)).not.toContain(
      '/2024/moi/',
    )
  })

  it('goes on where a page of results ends', async () => {
    const { address } = await openAnswered()
    const search = new URLSearchParams({ q: 'hội nghị' }).toString()
    const whole = await ask(address, `${search}&so=6`)
    const second = await ask(address, `${search}&bat-dau=3&so=3`)
    expect(second.results).toEqual(whole.results.slice(3, 6))
    expect(second.total).toBe(whole.total)
  })

  it('lets browsers keep an answer for some seconds, sent small, under the headers of the site', async () => {
    const { address } = await openAnswered()
    const { headers } = await fetch(`${address}${path}?q=hoi%20nghi`)
    expect(headers.get('cache-control')).toBe('public, max-age=10')
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('content-encoding')).toBe('gzip')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('answers whatever is asked', async () => {
    const { address } = await openAnswered()
    const hostile = [
      'q=%FF%FE',
      'q=%00',
      'q=%ED%A0%80',
      `q=${'a'.repeat(7000)}`,
      'q="',
      'so=-1&bat-dau=x',
      'q=(.*',
    ]
    for (const search of hostile)
      expect((await fetch(`${address}${path}?${search}`)).status, search.slice(0, 20)).toBe(200)
  })

  it('takes no question longer than any page writes, and nothing but questions', async () => {
    const { address } = await openAnswered()
    expect((await fetch(`${address}${path}?q=${'a'.repeat(9000)}`)).status).toBe(414)
    expect((await fetch(`${address}${path}`, { method: 'POST' })).status).toBe(405)
  })

  it('answers only under its own names', async () => {
    const { address } = await openAnswered()
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${address}${path}?q=a`, { headers: { Host: 'ke-la.example' } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      asked.on('error', reject)
      asked.end()
    })
    expect(status).toBe(403)
  })
})

describe('the pace of questions', () => {
  it('turns away who asks faster than anybody types, with the seconds to wait', async () => {
    const app = new Hono()
    const line = { ask: () => Promise.resolve('{}'), close: () => Promise.resolve() }
    const pace = openPace({ burst: 2, perSecond: 0.5 })
    app.route('/', createAnswers({ line, proxies: [], pace }))
    app.onError((error, context) => {
      if (!(error instanceof Refusal)) throw error
      return context.json(error.details, 429)
    })
    const { address, close } = await listen(app, { port: 0 })
    onTestFinished(close)
    const statuses = [1, 2, 3].map(async () => (await fetch(`${address}${path}?q=a`)).status)
    expect((await Promise.all(statuses)).toSorted()).toEqual([200, 200, 429])
    expect(await (await fetch(`${address}${path}?q=a`)).json()).toEqual({ retryAfter: 2 })
  })

  it('counts each address by itself and forgives with time', () => {
    let now = 0
    const pace = openPace({ burst: 1, perSecond: 1 }, () => now)
    expect([pace.take('a'), pace.take('a'), pace.take('b')]).toEqual([0, 1, 0])
    now = 1000
    expect(pace.take('a')).toBe(0)
  })
})
