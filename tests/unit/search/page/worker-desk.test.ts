import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyEntry, entryName } from '#src/search/shards/index-entry.ts'
import { readSearchAddress } from '#src/search/engine/search-address.ts'
import { serveSearch } from '#src/search/page/worker-desk.ts'
import type { FromWorker, Line, ToWorker } from '#src/search/page/worker-messages.ts'

const entry = JSON.stringify(emptyEntry)
const published = `${entry}\n`

const filled = JSON.stringify({ ...emptyEntry, shards: [{ id: '0a', masked: [] }] })
const isEntry = (address: string): boolean => address.endsWith(entryName)

/** A body that stops coming. */
function brokenOff(): ReadableStream {
  return new ReadableStream({
    pull(controller) {
      controller.error(new TypeError('terminated'))
    },
  })
}

/** The page's side of a line. */
interface Page {
  readonly line: Line
  readonly heard: FromWorker[]
  say(message: ToWorker): void
}

function openPage(): Page {
  const heard: FromWorker[] = []
  const listeners: ((event: MessageEvent) => void)[] = []
  return {
    heard,
    line: {
      postMessage: (message) => heard.push(structuredClone(message) as FromWorker),
      addEventListener: (_, listener) => listeners.push(listener),
    },
    say: (message) => {
      for (const listener of listeners) listener({ data: structuredClone(message) } as MessageEvent)
    },
  }
}

function ask(turn: number, text: string): ToWorker {
  return { kind: 'ask', turn, address: readSearchAddress(`?q=${text}`), count: 10 }
}

function serve(): Page {
  const page = openPage()
  serveSearch(page.line)
  return page
}

function kindsOf({ heard }: Page): string[] {
  return heard.map((message) => ('turn' in message ? `${message.kind} ${message.turn}` : message.kind))
}

describe('the desk of the search worker', () => {
  const fetched = vi.fn<(address: string, init?: RequestInit) => Promise<Response>>()

  beforeEach(() => {
    fetched.mockReset()
    fetched.mockImplementation(() => Promise.resolve(new Response(entry)))
    vi.stubGlobal('fetch', fetched)
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('answers, then tells what the answer could be narrowed to', async () => {
    const page = serve()
    page.say(ask(1, 'đảng bộ'))
    await vi.waitFor(() => {
      expect(kindsOf(page)).toEqual(['ready', 'found 1', 'facets 1'])
    })
  })

  it('answers only the newest of several questions', async () => {
    const page = serve()
    for (const turn of [1, 2, 3]) page.say(ask(turn, `đảng bộ ${turn}`))
    await vi.waitFor(() => {
      expect(kindsOf(page)).toContain('facets 3')
    })
    expect(kindsOf(page)).toEqual(['ready', 'found 3', 'facets 3'])
  })

  it('does not read the entry that the page hands over', async () => {
    const page = serve()
    page.say({ kind: 'warm', entry, search: '' })
    page.say(ask(1, 'đảng bộ'))
    await vi.waitFor(() => {
      expect(kindsOf(page)).toContain('found 1')
    })
    // Once, since nothing was found: another index may have been published.
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it('begins what the page was opened with before the page asks it, and does it once', async () => {
    const heads = (): unknown[] => fetched.mock.calls.filter(([address]) => address.endsWith('head.pack'))
    fetched.mockImplementation((address) =>
      isEntry(address) ? Promise.resolve(new Response(filled)) : Promise.reject(new TypeError('no line')),
    )
    const page = serve()
    page.say({ kind: 'warm', entry: filled, search: '?q=đảng+bộ' })
    await vi.waitFor(() => {
      expect(heads()).toHaveLength(1)
    })
    page.say(ask(1, 'đảng bộ'))
    await vi.waitFor(() => {
      expect(page.heard.at(-1)).toMatchObject({ kind: 'failed', turn: 1, fault: 'line' })
    })
    expect(heads()).toHaveLength(1)
  })

  it.each([
    ['the same', '?q=đảng+bộ'],
    ['another question', '?q=khối'],
    ['nothing', '?nguon=thu'],
  ])('answers the page where %s was begun', async (_, search) => {
    const page = serve()
    page.say({ kind: 'warm', entry, search })
    page.say(ask(1, 'đảng bộ'))
    await vi.waitFor(() => {
      expect(kindsOf(page)).toEqual(['ready', 'found 1', 'facets 1'])
    })
  })

  it('opens the index anew where nothing was found and another one was published', async () => {
    fetched.mockImplementation(() => Promise.resolve(new Response(published)))
    const page = serve()
    page.say({ kind: 'warm', entry, search: '' })
    page.say(ask(1, 'đảng bộ'))
    await vi.waitFor(() => {
      expect(kindsOf(page)).toContain('found 1')
    })
    expect(fetched.mock.calls.length).toBeGreaterThan(1)
  })

  it('looks for another index while it answers where it last did so some time ago', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    fetched.mockImplementation((address) =>
      Promise.resolve(new Response(isEntry(address) ? filled : 'no gzip')),
    )
    const page = serve()
    page.say({ kind: 'warm', entry: filled, search: '' })
    clock.mockReturnValue(60_000)
    fetched.mockImplementation(() => Promise.resolve(new Response(published)))
    page.say(ask(1, 'đảng bộ'))
    await vi.waitFor(() => {
      expect(kindsOf(page)).toContain('found 1')
    })
    clock.mockRestore()
  })

  it('asks past the cache of the browser for a file that came broken', async () => {
    fetched.mockImplementation((address) =>
      Promise.resolve(new Response(isEntry(address) ? filled : 'no gzip')),
    )
    const page = serve()
    page.say(ask(1, 'đảng bộ'))
    await vi.waitFor(() => {
      expect(kindsOf(page)).toContain('failed 1')
    })
    const files = fetched.mock.calls.filter(([address]) => !isEntry(address))
    expect(files.slice(0, 2).map(([, init]) => init?.cache)).toEqual(['default', 'reload'])
  })

  it.each([
    ['line', () => Promise.reject(new TypeError('no line'))],
    ['index', () => Promise.resolve(new Response('', { status: 404 }))],
    ['index', () => Promise.resolve(new Response('<html>'))],
    ['line', () => Promise.resolve(new Response(brokenOff()))],
    ['index', (address: string) => Promise.resolve(new Response(isEntry(address) ? filled : 'no gzip'))],
  ] as const)('tells a fault of the %s, and answers the next question', async (fault, answer) => {
    fetched.mockImplementation(answer)
    const page = serve()
    page.say(ask(1, 'đảng bộ'))
    await vi.waitFor(() => {
      expect(page.heard.at(-1)).toMatchObject({ kind: 'failed', turn: 1, fault })
    })
    fetched.mockImplementation(() => Promise.resolve(new Response(entry)))
    page.say(ask(2, 'đảng bộ'))
    await vi.waitFor(() => {
      expect(kindsOf(page)).toContain('found 2')
    })
  })
})
