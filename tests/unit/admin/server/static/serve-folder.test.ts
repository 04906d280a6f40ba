import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveFolder } from '#admin/server/static/serve-folder.ts'
import { cacheControl } from '#src/publishing/headers.ts'
import { openReleaseStore, type ReleaseStore } from '#src/releases/release-store.ts'

const article = `<p>${'Hội nghị Ban Chấp hành Đảng bộ tỉnh. '.repeat(100)}</p>`

let folder = ''
let store: ReleaseStore
let app = new Hono()

async function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return app.request(address, { headers, method })
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ky-yeu-static-'))
  store = openReleaseStore(join(folder, 'site'))
  store.write('index.html', 'Trang chủ')
  store.write('404.html', 'Không thấy')
  store.write('2024/x/index.html', article)
  store.write('media/anh.jpg', '0123456789')
  await store.save()
  const root = join(folder, 'site/current')
  app = new Hono()
  app.get('*', serveFolder({ root, prefix: '', cacheControl }, root))
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

describe('serving releases', () => {
  it('answers from the newest release, also for what was asked for before', async () => {
    expect(await (await ask('/')).text()).toBe('Trang chủ')
    expect(await (await ask('/')).text()).toBe('Trang chủ')
    store.write('index.html', 'Trang chủ mới')
    store.remove('2024/x/index.html')
    await store.save()
    expect(await (await ask('/')).text()).toBe('Trang chủ mới')
    expect((await ask('/2024/x/')).status).toBe(404)
    await store.rollback(store.releases()[1]?.id ?? '')
    expect(await (await ask('/')).text()).toBe('Trang chủ')
    expect((await ask('/2024/x/')).status).toBe(200)
  })

  it('sends the compressed copy that a browser accepts, each with a tag of its own', async () => {
    const brotli = await ask('/2024/x/', { 'Accept-Encoding': 'gzip, br' })
    expect(brotli.headers.get('content-encoding')).toBe('br')
    expect(brotli.headers.get('vary')).toBe('Accept-Encoding')
    expect(brotliDecompressSync(await bytesOf(brotli)).toString()).toBe(article)
    const gzip = await ask('/2024/x/', { 'Accept-Encoding': 'gzip, br;q=0' })
    expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(article)
    const plain = await ask('/2024/x/')
    expect(await plain.text()).toBe(article)
    const tags = [brotli, gzip, plain].map(({ headers }) => headers.get('etag'))
    expect(new Set(tags).size).toBe(3)
  })

  it('answers 304 to a browser that has the page, also after other pages were published', async () => {
    const headers = { 'Accept-Encoding': 'br' }
    const tag = (await ask('/2024/x/', headers)).headers.get('etag') ?? ''
    store.write('index.html', 'mới')
    await store.save()
    const again = await ask('/2024/x/', { ...headers, 'If-None-Match': `"khac", W/${tag}` })
    expect(again.status).toBe(304)
    expect(again.headers.get('cache-control')).toBe('no-cache')
    store.write('2024/x/index.html', article.toUpperCase())
    await store.save()
    expect((await ask('/2024/x/', { ...headers, 'If-None-Match': tag })).status).toBe(200)
  })

  it('sends parts of a picture', async () => {
    const part = await ask('/media/anh.jpg', { Range: 'bytes=2-4' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe('bytes 2-4/10')
    expect(part.headers.get('content-type')).toBe('image/jpeg')
    expect(part.headers.get('content-length')).toBe('3')
    expect(await part.text()).toBe('234')
    const behind = await ask('/media/anh.jpg', { Range: 'bytes=10-' })
    expect(behind.status).toBe(416)
    expect(behind.headers.get('content-range')).toBe('bytes */10')
    const changed = await ask('/media/anh.jpg', { Range: 'bytes=2-4', 'If-Range': '"cu"' })
    expect(await changed.text()).toBe('0123456789')
  })

  it('answers HEAD without the page', async () => {
    const head = await ask('/2024/x/', {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(article)))
    expect(await head.text()).toBe('')
  })

  it('leads to the address with a slash and keeps the question', async () => {
    const answer = await ask('/2024/x?trang=2')
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/2024/x/?trang=2'])
  })

  it('sends the 404 page for what is not there, hidden or outside', async () => {
    writeFileSync(join(folder, 'site/secret.txt'), 'kín')
    for (const address of [
      '/không-có/',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/.git/config',
      '//x/',
      '/2024%5cx/',
    ]) {
      const answer = await ask(address)
      expect([address, answer.status, await answer.text()]).toEqual([address, 404, 'Không thấy'])
    }
  })
})

describe('serving a plain folder', () => {
  it('answers with what is in it now', async () => {
    const root = join(folder, 'admin')
    mkdirSync(root)
    writeFileSync(join(root, 'index.html'), 'một')
    app = new Hono()
    app.get('*', serveFolder({ root, prefix: '/admin', cacheControl: () => 'no-cache' }, root))
    expect(await (await ask('/admin/')).text()).toBe('một')
    writeFileSync(join(root, 'index.html'), 'hai')
    expect(await (await ask('/admin/')).text()).toBe('hai')
    expect(await (await ask('/admin/x')).text()).toBe('404: Không tìm thấy trang này.')
  })
})
