import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectPublisher } from '#src/publishing/connect-publisher.ts'
import { type OpenPublisher, openPublisher } from '#src/publishing/open-publisher.ts'
import { openSearcher } from '#src/indexing/open-searcher.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest } from '#src/search/engine/search-request.ts'
import type { ContentSource } from '#src/site/content-source.ts'
import { openGitSource } from '#src/site/git-source.ts'
import { type FixtureSite, makeFixtureSite, now, project } from './fixture-site.ts'

const article = 'content/articles/2023/tin-so-20.md'
const page = '2023/tin-so-20/index.html'
const other = 'content/articles/2023/tin-so-21.md'

let site: FixtureSite
let repository = ''
let publisher: OpenPublisher | null = null
/** Pages rendered since the publisher was opened. */
let pages = 0

function git(...words: string[]): string {
  const names = ['-c', 'user.name=a', '-c', 'user.email=a@b']
  return execFileSync('git', [...names, ...words], { cwd: site.content, encoding: 'utf8' })
}

function commit(): void {
  git('add', '-A')
  git('commit', '-qm', 'x')
  git('push', '-qf', repository, 'main')
}

function append(file: string, text: string): void {
  site.write(file, `${site.read(file)}\n${text}\n`)
}

interface Opening {
  readonly moment?: string
  readonly wrap?: (source: ContentSource) => ContentSource
}

async function open({ moment = now, wrap = (source) => source }: Opening = {}): Promise<OpenPublisher> {
  const content = wrap(await openGitSource(repository, 'main'))
  publisher = await openPublisher({ project, content, out: site.out, keepsReleases: true, now: () => moment })
  return publisher
}

async function close(): Promise<void> {
  await publisher?.close()
  publisher = null
}

/** Opens a publisher, as after its process ended, and lets it take up its work. */
async function start(opening: Opening = {}): Promise<OpenPublisher> {
  await close()
  const opened = await open(opening)
  pages = 0
  await opened.takeUp((count) => (pages += count))
  return opened
}

function bytesOf(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  const walk = (path: string): void => {
    for (const name of readdirSync(join(folder, path))) {
      const below = path === '' ? name : `${path}/${name}`
      if (/\.(?:br|gz)$/u.test(name) || below === 'pagefind') continue
      if (statSync(join(folder, below)).isDirectory()) walk(below)
      else files.set(below, readFileSync(join(folder, below), 'base64'))
    }
  }
  walk('')
  return files
}

/** Files in which what readers see differs from a whole build of the repository. */
async function differences(moment = now): Promise<string[]> {
  const out = `${site.out}-whole-${String(Math.random())}`
  const content = await openGitSource(repository, 'main')
  const whole = await openPublisher({ project, content, out, now: () => moment })
  await whole.publishAll()
  await whole.close()
  const [mine, fresh] = [bytesOf(join(site.out, 'current')), bytesOf(out)]
  const isOurs = (path: string): boolean => !path.startsWith('.') && path !== '_astro'
  return [...new Set([...mine.keys(), ...fresh.keys()])].filter(
    (path) => isOurs(path) && mine.get(path) !== fresh.get(path),
  )
}

/** Addresses that a reader finds who opens the search page now. */
async function found(words: string): Promise<string[]> {
  const searcher = await openSearcher(join(site.out, 'current/pagefind'))
  const answer = await searcher.answer({ ...plainRequest, query: understandQuery(words) })
  return (await searcher.load(answer, 0, 60)).map(({ address }) => address)
}

function current(path: string): string {
  return readFileSync(join(site.out, 'current', path), 'utf8')
}

beforeEach(() => {
  site = makeFixtureSite()
  repository = `${site.content}.git`
  git('init', '-q', '-b', 'main')
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', repository])
  commit()
})

afterEach(async () => {
  await close()
  site.drop()
})

describe('a publisher that takes up its work', () => {
  it('renders nothing where nothing changed, and everything the first time', async () => {
    await start()
    expect(pages).toBeGreaterThan(60)
    const release = realpathSync(join(site.out, 'current'))
    await start()
    expect(pages).toBe(0)
    expect(realpathSync(join(site.out, 'current'))).toBe(release)
    expect(publisher?.archive().articles.length).toBeGreaterThan(47)
  })

  it('publishes what changed while it was off, and no more', async () => {
    await start()
    append(article, 'Câu thêm lúc máy tắt.')
    site.remove(other)
    site.write('public/media/2024/moi.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    commit()
    await start()
    expect(pages).toBeLessThan(30)
    expect(current(page)).toContain('Câu thêm lúc máy tắt.')
    expect(existsSync(join(site.out, 'current/2023/tin-so-21/index.html'))).toBe(false)
    expect(await differences()).toEqual([])
    await start()
    expect(pages).toBe(0)
  })

  it('goes on after publications one by one, redirects and undone changes among them', async () => {
    const opened = await start()
    const before = site.read(article)
    site.write(article, before.replace('---\n\n', 'aliases: ["/cu/so-20.html"]\n---\n\n'))
    commit()
    await opened.publish([article])
    expect(current('cu/so-20.html')).toContain('/2023/tin-so-20/')
    await start()
    expect(pages).toBe(0)
    site.write(article, before)
    commit()
    await start()
    expect(existsSync(join(site.out, 'current/cu/so-20.html'))).toBe(false)
    expect(await differences()).toEqual([])
  })

  it('leaves readers the earlier release that was chosen, until something is published', async () => {
    const opened = await start()
    append(article, 'Câu mới.')
    commit()
    await opened.publish([article])
    const [, before] = await opened.releases()
    await opened.rollback(before?.id ?? '')
    await start()
    expect(pages).toBe(0)
    expect(current(page)).not.toContain('Câu mới.')
    append(other, 'Câu khác.')
    commit()
    await start()
    expect(current(page)).toContain('Câu mới.')
    expect(await differences()).toEqual([])
  })

  it('publishes everything where another program made the pages', async () => {
    await start()
    const file = join(site.out, 'origins')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('program\\":\\"', 'program\\":\\"x'))
    await start()
    expect(pages).toBeGreaterThan(60)
    expect(await differences()).toEqual([])
  })

  it('publishes everything where the commit is no more, as after a restored backup', async () => {
    await start()
    const file = join(site.out, 'origins')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replaceAll(/commit\\":\\"\w+/gu, `commit\\":\\"${'1'.repeat(40)}`))
    await start()
    expect(pages).toBeGreaterThan(60)
    expect(await differences()).toEqual([])
  })

  it('lets appear and leave what became due while it was off', async () => {
    const [appears, leaves, late] = [
      '2025-02-01T08:00+07:00',
      '2025-03-01T08:00+07:00',
      '2025-04-01T00:00:00+07:00',
    ]
    site.write(article, site.read(article).replace(/published: .*/u, `published: "${appears}"`))
    site.write(other, site.read(other).replace('---\n\n', `expires: "${leaves}"\n---\n\n`))
    commit()
    await start()
    expect(existsSync(join(site.out, 'current', page))).toBe(false)
    await start({ moment: late })
    expect(pages).toBeLessThan(50)
    expect(existsSync(join(site.out, 'current', page))).toBe(true)
    expect(existsSync(join(site.out, 'current/2023/tin-so-21/index.html'))).toBe(false)
    expect(await differences(late)).toEqual([])
  })

  it('does what a failed publication began', async () => {
    let fails = false
    const troubled = (source: ContentSource): ContentSource => ({
      ...source,
      place() {
        if (fails) throw new Error('đĩa đầy')
        return source.place()
      },
    })
    const opened = await start({ wrap: troubled })
    append(article, 'Câu của lần hỏng.')
    commit()
    fails = true
    await expect(opened.publish([article])).rejects.toThrow('đĩa đầy')
    fails = false
    append(other, 'Câu của lần sau.')
    commit()
    await opened.publish([other])
    expect(await differences()).toEqual([])
    expect(current(page)).toContain('Câu của lần hỏng.')
    await start()
    expect(pages).toBe(0)
  })

  /** Lets one reading of an article fail: the first is for the lists, the second for searching, the third for a page or feed. */
  function failing(which: number): { wrap: (source: ContentSource) => ContentSource; arm: () => void } {
    let reads = Number.NEGATIVE_INFINITY
    const readBytes = (source: ContentSource, file: string): Promise<Uint8Array> => {
      if (file === article && (reads += 1) === which) return Promise.reject(new Error('đĩa hỏng'))
      return source.readBytes(file)
    }
    return {
      wrap: (source) => ({ ...source, readBytes: (file) => readBytes(source, file) }),
      arm: () => (reads = 0),
    }
  }

  it('takes back what a failed publication had written already, where its change was undone meanwhile', async () => {
    const { wrap, arm } = failing(2)
    const opened = await start({ wrap })
    const before = site.read(article)
    append(article, `Câu của lần hỏng ${String(Math.random())}.`)
    commit()
    arm()
    await expect(opened.publish([article])).rejects.toThrow('đĩa hỏng')
    site.write(article, before)
    append(other, 'Câu của lần sau.')
    commit()
    await opened.publish([other])
    expect(current('2023/tin-so-21/index.html')).toContain('Câu của lần sau.')
    expect(await differences()).toEqual([])
  })

  it('tries a page again that could not be rendered', async () => {
    const { wrap, arm } = failing(3)
    const opened = await start({ wrap })
    append(article, `Câu của lần hỏng ${String(Math.random())}.`)
    commit()
    arm()
    await opened.publish([article])
    expect(opened.failures()).toEqual([expect.stringContaining('/rss.xml')])
    expect(await differences()).toEqual(['rss.xml'])
    await start()
    expect(pages).toBe(1)
    expect(await differences()).toEqual([])
  })

  it('makes the search index anew where its memory is lost or does not fit the release', async () => {
    await start()
    await close()
    const memory = join(project, '.cache/search', hash('sha256', site.out).slice(0, 12))
    rmSync(memory, { recursive: true })
    append(article, 'Kết nạp đảng viên.')
    commit()
    await start()
    expect(pages).toBeLessThan(30)
    expect(await found('Kết nạp đảng viên')).toContain('/2023/tin-so-20/')
    expect(await found('Tin số 30')).toContain('/2023/tin-so-30/')
  })
})

describe('a publisher whose process is killed at any moment', () => {
  it('shows in the end what a whole build shows', { timeout: 120_000 }, async () => {
    const warnings: string[] = []
    const source = { kind: 'git', repository, branch: 'main' } as const
    const connected = await connectPublisher(
      { project, source, out: site.out, keepsReleases: true },
      { warn: (message) => warnings.push(message) },
    )
    try {
      for (let kill = 0; kill < 8; kill += 1) {
        append(kill % 2 === 0 ? article : other, `Câu số ${String(kill)}.`)
        if (kill === 5) site.write(other, site.read(other).replace('"published"', '"withdrawn"'))
        commit()
        const order = connected.publish([article, other])
        setTimeout(() => {
          const pid = connected.pid()
          if (pid !== null) process.kill(pid, 'SIGKILL')
        }, kill * 12)
        await order
        // Until the next process is there, which may publish once more.
        await connected.publish([])
      }
      expect(warnings.length).toBeGreaterThan(0)
      expect(current(page)).toContain('Câu số 6.')
      expect(await found('"câu số 6"')).toEqual(['/2023/tin-so-20/'])
      expect(await found('"câu số 7"')).not.toContain('/2023/tin-so-21/')
      const moment = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/u, '+07:00')
      expect(await differences(moment)).toEqual([])
    } finally {
      await connected.close()
    }
  })
})
