import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { listen, type Listening } from '#admin/server/listen.ts'
import { createNewsroom } from '#admin/server/newsroom.ts'
import { removeBanner } from '#admin/server/preview/banner.ts'
import type { OpenPublisher } from '#src/publishing/open-publisher.ts'
import { makeFixtureSite } from './fixture-site.ts'

const site = makeFixtureSite()
const path = 'content/articles/2023/ban-nhap.md'
const slug = '2023/ban-nhap'
const address = '/xem-truoc/articles/2023/ban-nhap/'
let publisher: OpenPublisher
let listening: Listening

function git(...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=Bình', '-c', 'user.email=b@example.vn', ...words], {
    cwd: site.content,
  })
}

const source = [
  '---',
  'title: "Tin đang viết"',
  'kind: "news"',
  'status: "published"',
  'published: "2023-05-06"',
  'pictures:',
  '  - file: "/media/2023/moi.png"',
  '    alt: "Ảnh mới"',
  '    caption: null',
  '    credit: null',
  '---',
  '',
  'Đoạn đầu.',
  '',
  '![Ảnh mới](/media/2023/moi.png)',
  '',
].join('\n')

function get(target: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${listening.address}${target}`, { headers, redirect: 'manual' })
}

async function ask(action: string, params: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${listening.address}/api/v1`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: listening.address },
    body: JSON.stringify({ action, params }),
  })
  const answer = (await response.json()) as Record<string, unknown>
  expect(answer).not.toHaveProperty('error')
  return answer
}

beforeAll(async () => {
  git('init', '-q', '-b', 'main')
  git('config', 'user.name', 'Trần Thị Bình')
  git('config', 'user.email', 'binh@example.vn')
  git('add', '-A')
  git('commit', '-qm', 'x')
  publisher = await site.open()
  await publisher.publishAll()
  const app = await createNewsroom({
    repository: site.content,
    data: join(site.content, '.newsroom'),
    accounts: 'demo',
    publisher,
    site: site.out,
    admin: site.out,
  })
  listening = await listen(app, { port: 0, loopbackOnly: true })
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  await ask('persistEntry', {
    dataFiles: [{ slug, path, raw: source }],
    assets: [{ path: 'public/media/2023/moi.png', content: picture.toString('base64'), encoding: 'base64' }],
    options: { commitMessage: 'Viết', collectionName: 'articles', useWorkflow: true, status: 'draft' },
  })
})

afterAll(async () => {
  await listening.close()
  await publisher.close()
  site.drop()
})

describe('the page of a draft', () => {
  it('is where Decap is told to find it', async () => {
    expect(await ask('getDeployPreview', { collection: 'articles', slug })).toEqual({
      url: address,
      status: 'success',
    })
  })

  it('says that it is a draft, whose, and leads back to the form; nobody keeps it', async () => {
    const response = await get(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self'")
    const html = await response.text()
    expect(html).toContain('<strong>Bản nháp</strong> của Trần Thị Bình.')
    expect(html).toContain('href="/admin/#/collections/articles/entries/2023/ban-nhap"')
    expect((await get('/xem-truoc/khung.css')).headers.get('content-type')).toContain('text/css')
  })

  it('shows pictures that only the draft has, to its own page alone', async () => {
    const referer = `${listening.address}${address}`
    const response = await get('/media/2023/moi.png', { referer })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect((await get('/media/2023/moi.png')).status).toBe(404)
    expect((await get('/media/2023/moi.png', { referer: `${listening.address}/2023/` })).status).toBe(404)
    expect(await (await get(address)).text()).toMatch(/src="\/media\/2023\/moi\.png"[^>]*width="40"/u)
  })

  it('leads whoever is not signed in to the door', async () => {
    const response = await get(address, { 'x-forwarded-for': '203.0.113.9' })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/admin/'])
    const referer = `${listening.address}${address}`
    const picture = await get('/media/2023/moi.png', { referer, 'x-forwarded-for': '203.0.113.9' })
    expect(picture.status).toBe(404)
  })

  it.each(['/xem-truoc/articles/khong-co/', '/xem-truoc/la/x/', '/xem-truoc/articles/..%2f..%2fx/'])(
    'is not found at %s',
    async (target) => {
      expect((await get(target)).status).toBe(404)
    },
  )

  it('is byte for byte the page that readers get when it is published, apart from the banner', async () => {
    const draft = await (await get(address)).text()
    await ask('publishUnpublishedEntry', { collection: 'articles', slug })
    const page = await (await get('/2023/ban-nhap/')).text()
    expect(draft).not.toBe(page)
    expect(removeBanner(draft)).toBe(page)
    expect((await get(address)).status).toBe(404)
  })
})
