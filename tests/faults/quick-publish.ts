import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest } from '#src/search/engine/search-request.ts'
import { openSearcher } from '#src/indexing/open-searcher.ts'
import { makeCorpus } from '../benchmarks/make-corpus.ts'
import { readTexts } from '../benchmarks/read-texts.ts'
import { publishArticle, saveArticle } from './articles.ts'
import { type Office, openOffice, reopenOffice } from './office.ts'
import { type Prove, proofOf, quantile } from './proof.ts'
import { measureRivalBuilds } from './rival-builds.ts'

const patience = 20_000

/** Milliseconds of one edit, from the click on. */
interface Edit {
  /** Until the newsroom said that readers see it. */
  readonly answered: number
  /** Until the page held it. */
  readonly live: number
  /** Until a search found it. */
  readonly found: number
}

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + patience
  while (performance.now() < end) {
    if (await holds()) return true
    await wait(10)
  }
  return false
}

async function pageHolds({ address }: Office, page: string, words: string): Promise<boolean> {
  const response = await fetch(`${address}${page}`)
  return response.ok && (await response.text()).includes(words)
}

/** Searches as a reader does who opens the search page now. */
async function searchFinds({ site }: Office, words: string, page: string): Promise<boolean> {
  const searcher = await openSearcher(join(site, 'current/pagefind'))
  const answer = await searcher.answer({ ...plainRequest, query: understandQuery(words) })
  const results = await searcher.load(answer, 0, 3)
  return results.some(({ address }) => address === page)
}

async function editOnce(office: Office, file: string, round: number): Promise<Edit | string> {
  const { publisher } = office.clients
  const slug = file.replace(/^content\/articles\//u, '').replace(/\.md$/u, '')
  const page = `/${slug.slice(0, 4)}/${basename(file, '.md')}/`
  const { body } = await publisher.ask('getEntry', { path: file })
  const { id } = Object(body['file']) as { id?: string }
  const before = String(body['data'])
  // A word that no other article has.
  const word = `thửnghiệm${String(round)}x${String(Date.now() % 1_000_000)}`
  const source = `${before}\nCâu mới có chữ ${word}.\n`
  const start = performance.now()
  const saved = await saveArticle(
    publisher,
    { slug, path: file, source },
    { revision: id ?? null, base: before },
  )
  const published = await publishArticle(publisher, { slug })
  const answered = performance.now() - start
  if (!saved.ok || !published.ok) return `${file}: ${JSON.stringify(saved.ok ? published.body : saved.body)}`
  if (!(await until(() => pageHolds(office, page, word))))
    return `${page}: expected "${word}" on the page within 20 s`
  const live = performance.now() - start
  if (!(await until(() => searchFinds(office, word, page))))
    return `${page}: expected a search for "${word}" to find it within 20 s`
  return { answered, live, found: performance.now() - start }
}

/**
 * Milliseconds until a newsroom on the same folders is at work again, after it was asked to stop, and after it was killed.
 * It does not run afterwards.
 */
async function measureRestarts(office: Office): Promise<number[]> {
  const times: number[] = []
  let { stop } = office
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    await stop(signal)
    const start = performance.now()
    stop = (await reopenOffice(office)).stop
    times.push(Math.round(performance.now() - start))
  }
  await stop()
  return times
}

/** Peak memory of a process in megabytes, as Linux tells it; 0 elsewhere. */
async function peakOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmHWM:\s+(\d+)/u.exec(text)?.[1] ?? 0) / 1000)
}

/** In a large archive an edit is on the page and found by search within a second of the click, and within a tenth of a rival's build. */
export const proveQuickPublish: Prove = async ({ articles, edits: rounds, rivals: isCompared, texts }) => {
  const content = await mkdtemp(join(tmpdir(), 'ky-yeu-archive-'))
  try {
    const files = makeCorpus(content, articles, readTexts(texts))
    const office = await openOffice({ content })
    const edits: Edit[] = []
    const complaints: string[] = []
    try {
      for (let round = 0; round < rounds; round += 1) {
        const edit = await editOnce(office, files[(round * 617 + 31) % files.length] ?? '', round)
        if (typeof edit === 'string') complaints.push(edit)
        else edits.push(edit)
      }
      const memory = await peakOf(office.pid)
      const middle = (pick: (edit: Edit) => number, share = 0.5): number => quantile(edits.map(pick), share)
      const wall = middle(({ found }) => found)
      const rivals = isCompared
        ? await measureRivalBuilds(content, files, join(office.site, 'current/index.html'))
        : []
      const [clean = 0, killed = 0] = await measureRestarts(office)
      if (wall > 1000) complaints.push(`expected under 1000 ms, got ${wall}`)
      for (const { name, milliseconds } of rivals)
        if (wall > milliseconds / 10)
          complaints.push(`expected a tenth of ${name} (${milliseconds} ms), got ${wall}`)
      return proofOf(`publish at ${articles}`, rounds, complaints, {
        'answered, ms': middle(({ answered }) => answered),
        'page live, ms': middle(({ live }) => live),
        'found by search, ms': wall,
        'found, p95, ms': middle(({ found }) => found, 0.95),
        'newsroom peak, MB': memory,
        'restart, ms': clean,
        'restart after a kill, ms': killed,
        ...Object.fromEntries(rivals.map(({ name, milliseconds }) => [`${name} build, ms`, milliseconds])),
      })
    } finally {
      await office.close()
    }
  } finally {
    await rm(content, { recursive: true, force: true })
  }
}
