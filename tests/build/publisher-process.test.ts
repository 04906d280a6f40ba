import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ConnectedPublisher, connectPublisher } from '#src/publishing/connect-publisher.ts'
import { isAlive } from '#src/publishing/lock.ts'
import { openSearcher } from '#src/indexing/open-searcher.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest } from '#src/search/engine/search-request.ts'
import type { SourcePlace } from '#src/site/content-source.ts'
import { vietnamNow } from '#src/site/now.ts'
import { type FixtureSite, makeFixtureSite, project } from './fixture-site.ts'

const article = 'content/articles/2023/tin-so-20.md'
const page = '2023/tin-so-20/index.html'
const other = 'content/articles/2023/tin-so-21.md'

let site: FixtureSite
let publisher: ConnectedPublisher
let warnings: string[] = []

async function connect(
  module?: string,
  source: SourcePlace = { kind: 'folder', folder: site.content },
): Promise<void> {
  publisher = await connectPublisher(
    {
      project,
      source,
      out: site.out,
      keepsReleases: true,
    },
    {
      warn: (message) => warnings.push(message),
      patience: { page: 2000, silence: 60_000 },
      ...(module !== undefined && { module: new URL(module, import.meta.url) }),
    },
  )
}

function current(path: string): string {
  return readFileSync(join(site.out, 'current', path), 'utf8')
}

function has(path: string): boolean {
  return existsSync(join(site.out, 'current', path))
}

function append(file: string, text: string): void {
  site.write(file, `${site.read(file)}\n${text}\n`)
}

/** Whether a reader who opens the search page now finds the scheduled article. */
async function finds(words: string): Promise<boolean> {
  const searcher = await openSearcher(join(site.out, 'current/pagefind'))
  const answer = await searcher.answer({ ...plainRequest, query: understandQuery(words) })
  const results = await searcher.load(answer, 0, 5)
  return results.some(({ address }) => address === '/2026/hen-gio/')
}

beforeEach(() => {
  site = makeFixtureSite()
  warnings = []
})

afterEach(async () => {
  await publisher.close()
  site.drop()
})

describe('a publisher in its own process', () => {
  it('publishes, previews and rolls back as one in ours does', async () => {
    await connect()
    expect(publisher.report.articles).toBeGreaterThan(47)
    append(article, 'Câu mới.')
    const { entries } = await publisher.publish([article])
    expect(entries).toEqual([{ file: article, address: '/2023/tin-so-20/', faults: [], due: null }])
    expect(current(page)).toContain('Câu mới.')
    expect(await publisher.preview(article, site.read(article))).toBe(current(page))
    const [, first] = await publisher.releases()
    await publisher.rollback(first?.id ?? '')
    expect(current(page)).not.toContain('Câu mới.')
    await expect(publisher.rollback('20000101-000000-x')).rejects.toThrow()
    await expect(publisher.preview(article, '---\ntitle: "a\n---\n')).rejects.toMatchObject({
      name: 'DraftError',
      message: expect.stringContaining('cần phần đầu bài là YAML đúng') as string,
    })
  })

  it('tells how many pages of many are made, until they are published', async () => {
    await connect()
    expect(publisher.progress()).toBeNull()
    site.write(
      'content/settings/site.yml',
      site.read('content/settings/site.yml').replace(/name: .*/u, 'name: "Tên mới"'),
    )
    const seen = new Set<number>()
    const order = publisher.publish(['content/settings/site.yml'])
    const timer = setInterval(() => seen.add(publisher.progress()?.total ?? 0), 1)
    await order
    clearInterval(timer)
    expect(Math.max(...seen)).toBeGreaterThan(60)
    expect(publisher.progress()).toBeNull()
  })

  it('sees nothing of our environment', async () => {
    vi.stubEnv('KY_YEU_SECRET', 'bí mật')
    await connect()
    const environment = readFileSync(`/proc/${String(publisher.pid())}/environ`, 'utf8')
    const names = environment.split('\0').map((line) => line.replace(/=.*/su, ''))
    expect(
      names.filter(
        (name) =>
          !['PATH', 'TMPDIR', '', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'].includes(name),
      ),
    ).toEqual([])
    vi.unstubAllEnvs()
  })

  it('leaves out an article over which it hangs, tells its editor, and publishes it once it is mended', async () => {
    await connect('./troubled-publisher.ts')
    const before = site.read(article)
    append(article, 'LÀM TREO')
    append(other, 'Bài khác vẫn lên.')
    const { entries } = await publisher.publish([article, other])
    expect(entries).toEqual([
      {
        file: article,
        address: null,
        faults: [
          `${article}: cần tệp đọc được, nhận được nội dung làm máy dựng trang treo hoặc dừng (đã thử hai lần); ` +
            'hãy bỏ bớt phần vừa thêm rồi lưu lại.',
        ],
        due: null,
      },
      { file: other, address: '/2023/tin-so-21/', faults: [], due: null },
    ])
    expect(current('2023/tin-so-21/index.html')).toContain('Bài khác vẫn lên.')
    expect(warnings).toEqual([
      `Máy dựng trang treo ở ${article}; đang khởi động lại.`,
      `Máy dựng trang treo ở ${article}; đang khởi động lại.`,
    ])
    site.write(article, before)
    await publisher.publish([article])
    expect(has(page)).toBe(true)
  })

  it('does the same where an article kills it', async () => {
    await connect('./troubled-publisher.ts')
    append(article, 'LÀM CHẾT')
    const { entries } = await publisher.publish([article])
    expect(entries[0]?.faults).toHaveLength(1)
    expect(warnings[0]).toBe(`Máy dựng trang dừng (SIGKILL) ở ${article}; đang khởi động lại.`)
    append(other, 'Vẫn đăng được.')
    await publisher.publish([other])
    expect(current('2023/tin-so-21/index.html')).toContain('Vẫn đăng được.')
  })

  it('carries an order out that was under way when the process was killed', async () => {
    await connect()
    append(article, 'Câu không được mất.')
    const order = publisher.publish([article])
    const pid = publisher.pid()
    assert(pid !== null)
    process.kill(pid, 'SIGKILL')
    expect((await order).entries[0]?.address).toBe('/2023/tin-so-20/')
    expect(current(page)).toContain('Câu không được mất.')
  })

  it('finishes what was ordered before it closes', async () => {
    await connect()
    append(article, 'Câu cuối cùng.')
    const order = publisher.publish([article])
    await publisher.close()
    expect((await order).written).toBeGreaterThan(0)
    expect(current(page)).toContain('Câu cuối cùng.')
  })

  it('ends with a newsroom that was killed, also while it hangs, and leaves its folder to the next', async () => {
    const program = join(import.meta.dirname, 'lonely-newsroom.ts')
    const words = [program, project, site.content, site.out, article]
    const newsroom = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] })
    const [line] = (await once(newsroom.stdout, 'data')) as [Buffer]
    const pid = Number(line.toString())
    const before = site.read(article)
    append(article, 'LÀM TREO')
    newsroom.stdin.write('x')
    await wait(1000)
    expect(isAlive(pid)).toBe(true)
    newsroom.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 3000, interval: 50 })
    site.write(article, before)
    await connect()
    expect(has(page)).toBe(true)
  })

  it('says why it cannot begin', async () => {
    publisher = { close: () => Promise.resolve() } as ConnectedPublisher
    await expect(
      connectPublisher(
        {
          project,
          source: { kind: 'git', repository: site.content, branch: 'main' },
          out: site.out,
          keepsReleases: false,
        },
        { warn: (message) => warnings.push(message) },
      ),
    ).rejects.toThrow(/git cat-file ended with 128|expected a branch/u)
  })
})

describe('a publisher of a bare repository', () => {
  it('publishes what was committed, and by itself what somebody pushed', async () => {
    const bare = `${site.content}.git`
    const git = (...words: string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd: site.content })
    }
    const push = (message: string): void => {
      git('add', '-A')
      git('commit', '-qm', message)
      git('push', '-q', bare, 'main')
    }
    git('init', '-q', '-b', 'main')
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', bare])
    push('x')
    await connect(undefined, { kind: 'git', repository: bare, branch: 'main' })
    append(article, 'Câu trong kho.')
    push('y')
    await publisher.publish([article])
    expect(current(page)).toContain('Câu trong kho.')
    site.remove(other)
    site.write('public/media/2024/moi.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    push('z')
    await vi.waitFor(() => expect(has('2023/tin-so-21/index.html')).toBe(false), {
      timeout: 20_000,
      interval: 100,
    })
    expect(has('media/2024/moi.svg')).toBe(true)
  })
})

describe('an article with times', () => {
  it('appears and leaves by itself, on its page, in lists, feeds, the sitemap and the search index', async () => {
    const file = 'content/articles/2026/hen-gio.md'
    const moment = (seconds: number): string => vietnamNow(new Date(Date.now() + seconds * 1000))
    await connect()
    const [appears, leaves] = [moment(3), moment(7)]
    site.write(
      file,
      site
        .read(article)
        .replace('Tin số 20', 'Tin hẹn giờ')
        .replace(/published: .*/u, `published: "${appears}"\nexpires: "${leaves}"`),
    )
    const { entries } = await publisher.publish([file])
    expect(entries).toEqual([{ file, address: null, faults: [], due: appears }])
    const shows = (): boolean[] => [
      has('2026/hen-gio/index.html'),
      ...['index.html', 'rss.xml', 'sitemap.xml', 'chuyen-muc/tin-tuc/index.html'].map((path) =>
        current(path).includes('/2026/hen-gio/'),
      ),
    ]
    expect(shows()).toEqual([false, false, false, false, false])
    expect(await finds('hẹn giờ')).toBe(false)
    await vi.waitFor(() => expect(shows()).toEqual([true, true, true, true, true]), {
      timeout: 8000,
      interval: 50,
    })
    expect(vietnamNow() >= appears).toBe(true)
    expect(await finds('hẹn giờ')).toBe(true)
    await vi.waitFor(() => expect(shows()).toEqual([false, false, false, false, false]), {
      timeout: 10_000,
      interval: 50,
    })
    expect(vietnamNow() >= leaves).toBe(true)
    expect(await finds('hẹn giờ')).toBe(false)
  })
})
