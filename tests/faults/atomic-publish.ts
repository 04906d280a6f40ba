import autocannon from 'autocannon'
import { publishArticle, saveArticle, writeArticle } from './articles.ts'
import { type Office, openOffice } from './office.ts'
import { type Prove, proofOf, quantile } from './proof.ts'

/** The marker of one state of the article: in its title, and so in several places of each page that shows it. */
function markerOf(state: number): string {
  return `trạng thái ${String(state)} của bản tin`
}

/** The states that a page tells of. */
function statesIn(body: string): ReadonlySet<number> {
  return new Set(Array.from(body.matchAll(/trạng thái (\d+) của bản tin/gu), ([, state]) => Number(state)))
}

/** What is wrong with a page, if anything: pages are whole, and all they say is of one state. */
function faultOf(path: string, status: number, body: string): string | null {
  if (status !== 200) return `${path}: expected 200, got ${status}`
  if (!body.trimEnd().endsWith('</html>'))
    return `${path}: expected a whole page, got ${body.length} characters`
  const states = statesIn(body)
  return states.size === 1 ? null : `${path}: expected one state, got ${[...states].join(' and ') || 'none'}`
}

/** Looks at a page as a browser does, which accepts it compressed; gives the state it tells of. */
async function readPage(address: string, path: string, faults: string[]): Promise<number> {
  const page = await fetch(`${address}${path}`)
  const body = await page.text()
  const fault = faultOf(path, page.status, body)
  if (fault !== null) faults.push(fault)
  const [, style = '/'] = /href="(\/_astro\/[^"]+\.css)"/u.exec(body) ?? []
  const { status } = await fetch(`${address}${style}`, { method: 'HEAD' })
  if (status !== 200) faults.push(`${style}: expected 200, got ${status}`)
  return Math.max(...statesIn(body))
}

/** Goes from page to page: none may tell of an older state than the one before. */
async function readOn(office: Office, paths: readonly string[], until: AbortSignal): Promise<string[]> {
  const faults: string[] = []
  let last = 0
  for (let turn = 0; !until.aborted; turn += 1) {
    const path = paths[turn % paths.length] ?? '/'
    const state = await readPage(office.address, path, faults)
    if (state < last) faults.push(`${path}: expected state ${last} or newer, got ${state}`)
    last = state
  }
  return faults
}

/** Publishes one state of the article after the other; gives the milliseconds of each, or what was said instead. */
async function publishStates({ clients }: Office, count: number): Promise<(number | string)[]> {
  const done: (number | string)[] = []
  for (let state = 1; state <= count; state += 1) {
    const start = performance.now()
    const article = writeArticle('trang-thai', { title: `Bản tin ở ${markerOf(state)}` })
    const saved = await saveArticle(clients.publisher, article, {})
    const { ok, status, body } = saved.ok ? await publishArticle(clients.publisher, article) : saved
    done.push(
      ok
        ? performance.now() - start
        : `publish ${String(state)}: expected 200, got ${String(status)} ${String(body['error'])}`,
    )
  }
  return done
}

interface Load {
  readonly faults: string[]
  readonly stop: () => Promise<autocannon.Result>
}

/** Asks for pages without pause on several connections and looks at every answer. */
function startLoad({ address }: Office, paths: readonly string[]): Load {
  const faults: string[] = []
  const requests = paths.map((path) => ({
    path,
    onResponse(status: number, body: string) {
      const fault = faultOf(path, status, body)
      if (fault !== null) faults.push(fault)
    },
  }))
  const options = { url: address, connections: 8, duration: 3600, requests }
  const load = autocannon(options, () => undefined)
  const result = new Promise<autocannon.Result>((resolve) => load.on('done', resolve))
  return {
    faults,
    stop() {
      load.stop()
      return result
    },
  }
}

/** Under load, each publication is seen whole and at once: no request fails, no page mixes two states. */
export const proveAtomicPublish: Prove = async ({ publishes }) => {
  const office = await openOffice()
  try {
    const first = await publishStates(office, 1)
    // The article, and the lists that show it.
    const paths = ['/2024/trang-thai/', '/', '/luu-tru/2024/']
    const ended = new AbortController()
    const load = startLoad(office, paths)
    const readers = Promise.all([readOn(office, paths, ended.signal), readOn(office, paths, ended.signal)])
    const published = [...first, ...(await publishStates(office, publishes - 1))]
    ended.abort()
    const { requests, errors, timeouts, non2xx } = await load.stop()
    const faults = [
      ...published.filter((one) => typeof one === 'string'),
      ...load.faults,
      ...(await readers).flat(),
      ...(errors + timeouts > 0
        ? [`${String(errors)} requests failed, ${String(timeouts)} in time-outs`]
        : []),
    ]
    const times = published.filter((one) => typeof one === 'number')
    return proofOf('atomic publish under load', publishes, faults, {
      requests: requests.total,
      'not 200': non2xx,
      'requests per second': Math.round(requests.average),
      'save and publish, ms': quantile(times, 0.5),
      'save and publish, p95, ms': quantile(times, 0.95),
    })
  } finally {
    await office.close()
  }
}
