import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '../browser/chromium.ts'
import { makeCorpus } from './make-corpus.ts'
import { readTexts } from './read-texts.ts'

const help = `node tests/benchmarks/measure-search-page.ts --from FOLDER [--articles 10000] [--rounds 5] [--at ADDRESS]

Asks the search page on the phone of three years ago: processor four times slower, 1.6 Mbit/s, 150 ms away, nothing cached.
Prints a JSON object for each thread that can search; times in milliseconds, the median and the longest of all rounds.
With --at it asks the site that is served there already, made of the same texts.
`

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '' },
    articles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    at: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

const project = resolve(import.meta.dirname, '../..')

/** Lighthouse's "slow 4G", and its slowing of the processor for a mid-range phone. */
const phone = { slower: 4, latency: 150, bytesPerSecond: (1.6 * 1024 * 1024) / 8 } as const

function freePort(): Promise<number> {
  return new Promise((resolvePort) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => {
        resolvePort(port)
      })
    })
  })
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function serveArchive(place: string, port: number): Promise<() => void> {
  const store = join(place, 'store')
  makeCorpus(store, Number(values.articles), readTexts(values.from))
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=Kỷ Yếu', '-c', 'user.email=test@kyyeu.example', ...args], {
      cwd: store,
    })
  }
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'Archive')
  const start = join(project, 'scripts/start.ts')
  const given = ['--content', store, '--out', join(place, 'dist'), '--port', String(port)]
  const child = spawn(process.execPath, [start, ...given], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await answers(`http://127.0.0.1:${String(port)}/pagefind/pagefind-entry.json`)))
    await new Promise((later) => setTimeout(later, 1000))
  return () => {
    child.kill('SIGTERM')
  }
}

/** The site that is asked. */
interface Site {
  readonly address: string
  readonly stop: () => void
}

async function openSite(place: string): Promise<Site> {
  if (values.at !== undefined) return { address: values.at, stop: () => undefined }
  const port = await freePort()
  return { address: `http://127.0.0.1:${String(port)}`, stop: await serveArchive(place, port) }
}

/**
 * Where the search runs: in its worker, as for readers; or, since browsers slow only a page's own thread when asked to be
 * slow, on that thread, which is an upper bound.
 */
const threads = ['worker', 'page'] as const
type Thread = (typeof threads)[number]

/** A browser context that has loaded nothing, as slow as the phone, and what it loads. */
interface Phone {
  readonly page: Page
  readonly bytes: () => number
  readonly requests: () => number
}

async function openPhone(browser: Browser, thread: Thread): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 })
  if (thread === 'page') await context.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.latency,
    downloadThroughput: phone.bytesPerSecond,
    uploadThroughput: phone.bytesPerSecond / 2,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slower })
  let [bytes, requests] = [0, 0]
  page.on('response', (response) => {
    requests += 1
    void response
      .request()
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => (bytes += responseBodySize + responseHeadersSize))
      .catch(() => undefined)
  })
  return { page, bytes: () => bytes, requests: () => requests }
}

const results = '[data-search-results] > li'

/** Waits for the first result, frame by frame: what looks for it every half second is half a second late. */
function seeResult(page: Page): Promise<void> {
  return page.evaluate(
    (selector) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (document.querySelector(selector) === null) requestAnimationFrame(look)
          else resolve()
        }
        look()
      }),
    results,
  )
}

interface Asked {
  readonly opened: number
  readonly typed: number
  readonly later: number
  readonly kilobytes: number
  readonly requests: number
}

/** A question in the address of a page not seen before; one typed into a page that is there; a second one. */
async function ask(
  open: () => Promise<Phone>,
  address: string,
  questions: readonly string[],
): Promise<Asked> {
  const [first = '', second = '', third = ''] = questions
  const cold = await open()
  let start = performance.now()
  await cold.page.goto(`${address}/tim-kiem/?q=${encodeURIComponent(first)}`, { waitUntil: 'commit' })
  await seeResult(cold.page)
  const opened = performance.now() - start
  await cold.page.waitForTimeout(1500)
  const [kilobytes, requests] = [cold.bytes() / 1000, cold.requests()]
  await cold.page.context().close()

  const warm = await open()
  await warm.page.goto(`${address}/tim-kiem/`, { waitUntil: 'load' })
  await warm.page.waitForTimeout(1500)
  const type = async (question: string): Promise<number> => {
    // Only an answer fills the list again. The status line is no sign of it: it may quote the question mended.
    await warm.page.locator('[data-search-results]').evaluate((list) => {
      list.replaceChildren()
    })
    start = performance.now()
    await warm.page.getByRole('searchbox').fill(question)
    await seeResult(warm.page)
    return performance.now() - start
  }
  const typed = await type(second)
  const later = await type(third)
  await warm.page.context().close()
  return { opened, typed, later, kilobytes, requests }
}

function told(numbers: readonly number[]): { median: number; most: number } {
  const sorted = numbers.toSorted((a, b) => a - b)
  return { median: Math.round(sorted[sorted.length >> 1] ?? 0), most: Math.round(sorted.at(-1) ?? 0) }
}

async function run(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'ky-yeu-search-page-'))
  const { address, stop } = await openSite(place)
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags })
  try {
    // Six words from the middle of titles spread over the archive, as somebody remembers them.
    const titles = readTexts(values.from)
      .slice(0, Number(values.articles))
      .filter(({ title }) => title.split(' ').length > 4)
    const question = (place: number): string =>
      (titles[(place * 7919) % titles.length]?.title ?? '').split(' ').slice(0, 6).join(' ')
    const rounds = Array.from({ length: Number(values.rounds) }, (_, round) => round * 3)
    for (const thread of threads) {
      const asked: Asked[] = []
      for (const first of rounds)
        asked.push(
          await ask(() => openPhone(browser, thread), address, [
            question(first),
            question(first + 1),
            question(first + 2),
          ]),
        )
      const column = (name: keyof Asked) => told(asked.map((one) => one[name]))
      console.log(
        JSON.stringify({
          articles: Number(values.articles),
          thread,
          opened: column('opened'),
          typed: column('typed'),
          later: column('later'),
          kilobytes: column('kilobytes'),
          requests: column('requests'),
        }),
      )
    }
  } finally {
    await browser.close()
    stop()
    rmSync(place, { recursive: true, force: true })
  }
}

if (values.help || values.from === '') console.log(help)
else await run()
