import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SitePublisher } from '#src/publishing/site-publisher.ts'
import { makeFixtureSite } from './fixture-site.ts'

const site = makeFixtureSite()
let publisher: SitePublisher

const conference = 'content/articles/2024/hoi-nghi-lan-thu-9.md'
const filler = 'content/articles/2023/tin-so-20.md'
const section = 'content/sections/tin-tuc.md'
const body = 'content/bodies/dang-bo-khoi.md'
const page = 'content/pages/gioi-thieu.md'

beforeAll(async () => {
  publisher = await site.open()
  await publisher.publishAll()
})

afterAll(() => site.drop())

function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]))
}

/** Files that differ between what was published step by step and a whole build of the same content. */
async function differences(): Promise<string[]> {
  await publisher.settled()
  const whole = `${site.out}-whole`
  await (await site.open(whole)).publishAll()
  const [stepwise, fresh] = [bytesOf(site.out), bytesOf(whole)]
  const paths = new Set([...Object.keys(stepwise), ...Object.keys(fresh)])
  return [...paths].filter((path) => stepwise[path] !== fresh[path] && !path.startsWith('/pagefind'))
}

interface Edit {
  readonly name: string
  readonly file: string
  /** The new source of the file, from its old one; `null` deletes it. */
  readonly change: (source: string) => string | null
}

const edits: Edit[] = [
  { name: 'a sentence is added', file: conference, change: (source) => `${source}\nCâu mới.\n` },
  { name: 'a title changes', file: filler, change: (s) => s.replace('Tin số 20', 'Tin đã sửa số 20') },
  {
    name: 'an article moves to another section',
    file: filler,
    change: (s) => s.replace('"tin-tuc"', '"hoi-nghi"'),
  },
  {
    name: 'an article gets a later date',
    file: filler,
    change: (s) => s.replace(/published: .*/u, 'published: "2023-12-31"'),
  },
  {
    name: 'an article changes body',
    file: filler,
    change: (s) => s.replace(/body: .*/u, 'body: "dang-bo-khoi-moi"'),
  },
  {
    name: 'an article gets a tag of its own',
    file: filler,
    change: (s) => s.replace(/tags: .*/u, 'tags: ["Riêng"]'),
  },
  {
    name: 'a conference changes its number',
    file: conference,
    change: (s) => s.replace('session: 9', 'session: 8'),
  },
  {
    name: 'an old address is dropped',
    file: conference,
    change: (s) => s.replace('"/tin/hoi-nghi-9.html", ', ''),
  },
  { name: 'an article is withdrawn', file: filler, change: (s) => s.replace('"published"', '"withdrawn"') },
  { name: 'an article is deleted', file: filler, change: () => null },
  {
    name: 'an article becomes faulty',
    file: filler,
    change: (s) => s.replace('kind: "news"', 'kind: "gì đó"'),
  },
  { name: 'a section is renamed', file: section, change: (s) => s.replace('Tin tức', 'Thời sự') },
  { name: 'a body is renamed', file: body, change: (s) => s.replace('Khối các', 'Khối những') },
  { name: 'the text of a body changes', file: body, change: (s) => s.replace('1997', '1998') },
  {
    name: 'the text of a standing page changes',
    file: page,
    change: (s) => s.replace('Bản tin đăng', 'Trang đăng'),
  },
  {
    name: 'a standing page is renamed',
    file: page,
    change: (s) => s.replace('"Giới thiệu"', '"Về chúng tôi"'),
  },
]

describe('publishing one file', () => {
  beforeEach(() => {
    expect(publisher.failures()).toEqual([])
  })

  it.each(edits)(
    'gives the same files as a whole build when $name, and when that is undone',
    async ({ file, change }) => {
      const before = site.read(file)
      const after = change(before)
      expect(after).not.toBe(before)
      if (after === null) site.remove(file)
      else site.write(file, after)
      await publisher.publish([file])
      expect(await differences()).toEqual([])
      site.write(file, before)
      await publisher.publish([file])
      expect(await differences()).toEqual([])
    },
  )

  it('gives the same files as a whole build when an article is the first of its year', async () => {
    const file = 'content/articles/2021/bai-dau.md'
    site.write(
      file,
      site
        .read(filler)
        .replace('Tin số 20', 'Bài đầu năm')
        .replace(/2023-\d\d-\d\d/u, '2021-03-03'),
    )
    await publisher.publish([file])
    expect(await differences()).toEqual([])
    site.remove(file)
    await publisher.publish([file])
    expect(await differences()).toEqual([])
  })

  it('writes nothing when a file is told that did not change', async () => {
    expect(await publisher.publish([conference])).toMatchObject({ written: 0, removed: 0 })
  })

  it('renders only the pages that show the article', async () => {
    const before = site.read(filler)
    site.write(filler, `${before}\nCâu mới.\n`)
    const { written } = await publisher.publish([filler])
    site.write(filler, before)
    await publisher.publish([filler])
    expect(written).toBeLessThan(4)
  })

  it('shows a picture as soon as it is there', async () => {
    const picture = 'public/media/2024/hop.svg'
    const before = site.read(picture)
    site.remove(picture)
    await publisher.publish([picture])
    expect(existsSync(join(site.out, 'media/2024/hop.svg'))).toBe(false)
    expect(site.page('2024/hoi-nghi-lan-thu-9/index.html')).not.toContain('hop.svg"')
    expect(publisher.faults().map(({ field }) => field)).toContain('Ảnh 1, Tệp ảnh')
    site.write(picture, before)
    await publisher.publish([picture])
    expect(site.page('2024/hoi-nghi-lan-thu-9/index.html')).toContain('hop.svg"')
    expect(publisher.faults()).toEqual([])
  })
})

describe('a preview', () => {
  it('is the very page that publishing gives', async () => {
    const html = await publisher.preview(conference, site.read(conference))
    expect(html).toBe(site.page('2024/hoi-nghi-lan-thu-9/index.html'))
  })

  it('shows a new draft of which little is written yet', async () => {
    const html = await publisher.preview(
      'content/articles/2024/moi.md',
      '---\nkind: "sai"\n---\n\nXin **chào**.\n',
    )
    expect(html).toContain('(Chưa có tiêu đề)')
    expect(html).toContain('<p>Xin <strong>chào</strong>.</p>')
  })

  it('says in Vietnamese why a draft cannot be read', async () => {
    await expect(publisher.preview(conference, '---\ntitle: "a\n---\n')).rejects.toThrow(
      /cần phần đầu bài là YAML đúng/u,
    )
  })

  it('publishes nothing', async () => {
    await publisher.preview(conference, site.read(conference).replace('lần thứ 9', 'lần thứ 99'))
    expect(site.page('index.html')).not.toContain('lần thứ 99')
  })
})
