import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { largestRequest } from '#admin/server/api.ts'
import { listen } from '#admin/server/listen.ts'
import { DraftError } from '#src/publishing/draft.ts'
import { createNewsroom, type NewsroomOptions } from '#admin/server/newsroom.ts'
import { readerHeaders } from '#src/publishing/headers.ts'
import {
  type Cleanup,
  articleSource,
  temporaryFolder,
  temporaryRepository,
  writeFiles,
} from './temporary-repository.ts'
import { type Answer, send } from './browser-visit.ts'
import { mutePublisher } from './mute-publisher.ts'

const path = 'content/articles/2024/hoi-nghi.md'
const first = articleSource('Hội nghị lần thứ 20', 'Sáng 27/6.')

const page = '<!doctype html><html lang="vi"><title>Trang nhất</title>'
const notFoundPage = '<!doctype html><html lang="vi"><title>Không tìm thấy</title>'

async function newsroom(options: Partial<NewsroomOptions> = {}, cleanup: Cleanup = onTestFinished) {
  const repository = await temporaryRepository({ [path]: first }, cleanup)
  const [site, admin] = [await temporaryFolder(cleanup), await temporaryFolder(cleanup)]
  await writeFiles(site, {
    'index.html': page,
    '404.html': notFoundPage,
    '2024/hoi-nghi/index.html': page,
    '_astro/chinh.B1x2.css': 'body{}',
    'rss.xml': '<rss/>',
    '.env': 'bí mật',
  })
  await writeFiles(admin, { 'index.html': '<!doctype html><title>Biên tập</title>', 'assets/a-1.js': '1' })
  const warnings: string[] = []
  const publisher = mutePublisher({
    preview: (file, source) => Promise.resolve(`${file}|${source.length.toString()}`),
  })
  const data = await temporaryFolder(cleanup)
  const given = {
    repository: repository.folder,
    data,
    accounts: 'demo' as const,
    publisher,
    site,
    admin,
    ...options,
  }
  const app = await createNewsroom({ ...given, warn: (message) => warnings.push(message) })
  const { address, close } = await listen(app, { port: 0 })
  cleanup(close)
  const { host, origin } = new URL(address)
  const get = (target: string, headers: Record<string, string> = {}) => send(address, target, { headers })
  const post = (target: string, body: unknown, headers: Record<string, string> = {}) =>
    send(address, target, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { ...repository, site, address, host, get, post, warnings, close }
}

let shared: Awaited<ReturnType<typeof newsroom>>

// One newsroom for every test that only reads.
beforeAll(async () => {
  const undo: (() => Promise<void>)[] = []
  shared = await newsroom({}, (step) => undo.push(step))
  return async () => {
    for (const step of undo.reverse()) await step()
  }
})

const info = { action: 'info', params: {} }

function errorOf({ body }: Answer): unknown {
  return (JSON.parse(body.toString()) as { error: unknown }).error
}

describe('the store over HTTP', () => {
  it('answers a page of its own', async () => {
    const { post } = shared
    const { status, headers, body } = await post('/api/v1', info)
    expect(status).toBe(200)
    expect(JSON.parse(body.toString())).toMatchObject({ type: 'newsroom', author: 'Trần Thị Bình' })
    expect(headers['cache-control']).toBe('no-store')
  })

  it('saves as the author it was given and answers when the page is written', async () => {
    const { post, git } = await newsroom({ author: { name: 'Nguyễn Văn An', email: 'an@example.vn' } })
    const raw = first.replace('Sáng', 'Chiều')
    const params = {
      dataFiles: [{ slug: 'a', path, raw }],
      options: { commitMessage: 'Sửa', useWorkflow: false },
    }
    const { body } = await post('/api/v1', { action: 'persistEntry', params })
    expect(JSON.parse(body.toString())).toMatchObject({ published: { written: 1 } })
    expect(await git('show', `main:${path}`)).toBe(raw)
    expect(await git('log', '-1', '--format=%an', 'main')).toBe('Nguyễn Văn An\n')
  })

  it('tells both versions of a conflict with 409', async () => {
    const { post } = await newsroom()
    const params = {
      dataFiles: [{ slug: 'a', path, raw: `${first}\n`, revision: '0'.repeat(64) }],
      options: { commitMessage: 'Sửa', useWorkflow: false },
    }
    const answer = await post('/api/v1', { action: 'persistEntry', params })
    expect(answer.status).toBe(409)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ path, mine: `${first}\n`, theirs: first })
  })

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    'localhost@evil.example',
    '10.0.0.1',
  ])('refuses the foreign Host %j, for reading too', async (host) => {
    const { get, post } = shared
    for (const answer of [await get('/', { host }), await post('/api/v1', info, { host })]) {
      expect([400, 403]).toContain(answer.status)
      expect(answer.body.toString()).not.toContain('Trang nhất')
    }
  })

  it('answers to the loopback’s names and to those it was told', async () => {
    const { get, address } = await newsroom({ hosts: ['toa-soan.example.vn'] })
    const { port } = new URL(address)
    for (const host of [`localhost:${port}`, `[::1]:${port}`, 'toa-soan.example.vn', 'TOA-SOAN.example.vn'])
      expect((await get('/', { host })).status).toBe(200)
    expect(errorOf(await get('/', { host: 'khac.example.vn' }))).toBe(
      'Máy chủ này không phục vụ tên miền "khac.example.vn".',
    )
  })

  it.each(['http://evil.example', 'null', '', 'http://127.0.0.1:1', 'file://'])(
    'refuses writes from the foreign Origin %j',
    async (origin) => {
      const { post } = shared
      const answer = await post('/api/v1', info, { origin })
      expect(answer.status).toBe(403)
      expect(errorOf(answer)).toBe('Yêu cầu không đến từ trang biên tập của máy chủ này.')
    },
  )

  it('refuses writes without an Origin', async () => {
    const { address } = shared
    const headers = { 'content-type': 'application/json' }
    const { status } = await send(address, '/api/v1', { method: 'POST', headers, body: JSON.stringify(info) })
    expect(status).toBe(403)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'refuses the content type %j that foreign forms can send',
    async (type) => {
      const { post } = shared
      const answer = await post('/api/v1', info, { 'content-type': type })
      expect(answer.status).toBe(415)
      expect(errorOf(answer)).toBe('Cần dữ liệu dạng application/json.')
    },
  )

  it('refuses what is no JSON', async () => {
    const { post } = shared
    const answer = await post('/api/v1', '{"action":')
    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toBe('Dữ liệu gửi lên không phải JSON đúng.')
  })

  it('refuses a request that is too large', async () => {
    const { post } = shared
    const answer = await post('/api/v1', ' '.repeat(largestRequest + 1))
    expect(answer.status).toBe(413)
    expect(errorOf(answer)).toBe('Dữ liệu gửi lên quá lớn (nhiều nhất 48 MB một lần). Hãy tải từng ảnh một.')
  })

  it('is not there for GET, nor under other addresses', async () => {
    const { get, post } = shared
    expect(errorOf(await get('/api/v1'))).toBe('Địa chỉ này chỉ nhận POST.')
    const answer = await post('/api/v2', info)
    expect([answer.status, errorOf(answer)]).toEqual([404, 'Không có địa chỉ này.'])
  })

  it('gives no foreign page leave to read its answers', async () => {
    const { post, address } = shared
    const preflight = await send(address, '/api/v1', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example' },
    })
    expect(preflight.status).toBe(405)
    const answer = await post('/api/v1', info)
    for (const { headers } of [preflight, answer])
      expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('a database that another process holds', () => {
  it('is told as such, and not as a fault of the newsroom', async () => {
    const busy = Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 5 })
    const publisher = mutePublisher({ preview: () => Promise.reject(busy) })
    const { post } = await newsroom({ publisher })
    const answer = await post('/api/preview', { file: path, source: first })
    expect(answer.status).toBe(503)
    expect(errorOf(answer)).toBe(
      'Máy chủ đang bận việc khác và chưa làm được việc này. Xin thử lại sau giây lát.',
    )
  })
})

describe('the preview', () => {
  it('is the page of a source that is not saved', async () => {
    const { post } = shared
    const { body } = await post('/api/preview', { file: path, source: first })
    expect(JSON.parse(body.toString())).toEqual({ html: `${path}|${first.length.toString()}` })
  })

  it('is shown from the first word on, before the article may be published', async () => {
    const { post } = shared
    expect((await post('/api/preview', { file: path, source: '---\ntitle: ""\n---\n' })).status).toBe(200)
  })

  it('says why a source cannot be read at all', async () => {
    const fault = { file: path, field: null, expected: 'phần đầu bài là YAML đúng', got: '"["' }
    const publisher = mutePublisher({ preview: () => Promise.reject(new DraftError([fault])) })
    const { post } = await newsroom({ publisher })
    const answer = await post('/api/preview', { file: path, source: '---\n[\n---\n' })
    expect(answer.status).toBe(422)
    expect(errorOf(answer)).toContain(`${path}: cần phần đầu bài là YAML đúng`)
  })

  it('is made of articles only', async () => {
    const { post } = shared
    expect(errorOf(await post('/api/preview', { file: 'public/media/a.png', source: '' }))).toBe(
      'public/media/a.png: không phải bài viết.',
    )
    expect(errorOf(await post('/api/preview', { file: path }))).toBe('Cần { file, source } để xem trước.')
    expect((await post('/api/preview', { file: '.git/config', source: '' })).status).toBe(422)
    expect((await post('/api/preview', { file: 'content/sources/a.md', source: '' })).status).toBe(422)
    const long = 'chữ '.repeat(600_000)
    expect((await post('/api/preview', { file: path, source: long })).status).toBe(413)
  })

  it('hides what went wrong inside from the page and tells the log', async () => {
    const publisher = mutePublisher({ preview: () => Promise.reject(new Error('/srv/bí mật')) })
    const { post, warnings } = await newsroom({ publisher })
    const answer = await post('/api/preview', { file: path, source: first })
    expect(answer.status).toBe(500)
    expect(errorOf(answer)).toBe(
      'Máy chủ gặp lỗi và chưa làm được việc này. Xin thử lại hoặc báo người quản trị.',
    )
    expect(warnings[0]).toMatch(/^POST \/api\/preview: Error: \/srv\/bí mật/u)
  })
})

describe('the site', () => {
  it('comes with the readers’ headers on every answer, errors included', async () => {
    const { get, post } = shared
    const answers = [
      await get('/'),
      await get('/khong-co/'),
      await get('/2024/hoi-nghi'),
      await get('/', { host: 'evil.example' }),
      await post('/', {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 308, 403, 405])
    for (const { headers } of answers)
      for (const [name, value] of Object.entries(readerHeaders({ tls: false })))
        expect(headers[name.toLowerCase()]).toBe(value)
  })

  it('asks for https only where it is reached over https', async () => {
    const plain = await (await newsroom()).get('/')
    expect(plain.headers['strict-transport-security']).toBeUndefined()
    expect(plain.headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    const secure = await (await newsroom({ tls: true })).get('/')
    expect(secure.headers['strict-transport-security']).toBeDefined()
    expect(secure.headers['content-security-policy']).toContain('upgrade-insecure-requests')
  })

  it('shows the 404 page with status 404', async () => {
    const { get } = shared
    const { status, body, headers } = await get('/khong-co/')
    expect([status, body.toString()]).toEqual([404, notFoundPage])
    expect(headers['content-type']).toMatch(/^text\/html; charset=utf-8$/iu)
  })

  it('says in words that there is no page where there is no 404 page either', async () => {
    const { get } = await newsroom({ site: await temporaryFolder() })
    const { status, body } = await get('/')
    expect([status, body.toString()]).toEqual([404, '404: Không tìm thấy trang này.'])
  })

  it('leads to the address with a slash, and keeps the query', async () => {
    const { get } = shared
    const { status, headers } = await get('/2024/hoi-nghi?tu=1')
    expect([status, headers.location]).toEqual([308, '/2024/hoi-nghi/?tu=1'])
  })

  it.each([
    '//evil.example/2024/hoi-nghi',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/.env',
    '/2024/%00',
    '/%E0%A4%A',
    '/..%5c..%5cboot.ini',
    '/index.html/',
    '/_astro/',
  ])('finds nothing at %s', async (target) => {
    const { get } = shared
    const { status, headers } = await get(target)
    expect(status).toBe(404)
    expect(headers.location).toBeUndefined()
  })

  it('keeps hashed files for ever and asks again for the others', async () => {
    const { get } = shared
    const hashed = await get('/_astro/chinh.B1x2.css')
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await get('/')).headers['cache-control']).toBe('no-cache')
    expect((await get('/rss.xml')).headers['content-type']).toBe('application/xml; charset=utf-8')
  })

  it('answers 304 while a page is as it was, and the new page afterwards', async () => {
    const { get, site } = await newsroom()
    const etag = (await get('/')).headers.etag ?? ''
    const again = await get('/', { 'if-none-match': `"khac", ${etag}` })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers['content-security-policy']).toBeDefined()
    await writeFiles(site, { 'index.html': page.replace('Trang nhất', 'Trang mới') })
    const changed = await get('/', { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.body.toString()).toContain('Trang mới')
  })

  it('sends a compressed copy to whoever takes it', async () => {
    const { get, site } = await newsroom()
    await writeFiles(site, { 'index.html.gz': 'cũ' })
    const { writeFile } = await import('node:fs/promises')
    await writeFile(`${site}/index.html.br`, brotliCompressSync(page))
    const small = await get('/', { 'accept-encoding': 'gzip, br' })
    expect(small.headers['content-encoding']).toBe('br')
    expect(small.headers.vary).toBe('Accept-Encoding')
    expect(brotliDecompressSync(small.body).toString()).toBe(page)
    const plain = await get('/', { 'accept-encoding': 'br;q=0' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(page)
  })

  it('answers HEAD without a body', async () => {
    const { address } = shared
    const { status, body, headers } = await send(address, '/', { method: 'HEAD' })
    expect([status, body.length]).toEqual([200, 0])
    expect(headers.etag).toBeDefined()
  })

  it('is only for reading', async () => {
    const { post } = shared
    const answer = await post('/2024/hoi-nghi/', {})
    expect([answer.status, errorOf(answer)]).toEqual([405, 'Địa chỉ này chỉ để đọc.'])
  })
})

describe('the admin', () => {
  it('is served with its own policy, without eval and without inline scripts', async () => {
    const { get } = shared
    const { status, headers, body } = await get('/admin/')
    expect([status, body.toString()]).toEqual([200, '<!doctype html><title>Biên tập</title>'])
    const policy = headers['content-security-policy']
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self' 'unsafe-inline'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('is found without the slash too', async () => {
    const { get } = shared
    const { status, headers } = await get('/admin')
    expect([status, headers.location]).toEqual([308, '/admin/'])
  })

  it('keeps its hashed files for ever', async () => {
    const { get } = shared
    expect((await get('/admin/assets/a-1.js')).headers['cache-control']).toContain('immutable')
    expect((await get('/admin/')).headers['cache-control']).toBe('no-cache')
  })

  it('lets nobody out of its folder', async () => {
    const { get } = shared
    for (const target of ['/admin/..%2f..%2fetc/passwd', '/admin//etc/passwd', '/administrator'])
      expect((await get(target)).status).toBe(404)
  })
})

describe('listen', () => {
  it('binds the loopback only', () => {
    const { address } = shared
    expect(new URL(address).hostname).toBe('127.0.0.1')
  })

  it('says when the port is taken', async () => {
    const { address, folder, site } = shared
    const publisher = mutePublisher()
    const app = await createNewsroom({
      repository: folder,
      data: await temporaryFolder(),
      accounts: 'demo',
      publisher,
      site,
      admin: site,
    })
    await expect(listen(app, { port: Number(new URL(address).port) })).rejects.toThrow('EADDRINUSE')
  })
})
