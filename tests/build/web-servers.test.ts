import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { request } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { immutableCache, readerHeaders } from '#src/publishing/headers.ts'

const examples = join(import.meta.dirname, '../../docs/operations')
const page = '<!doctype html><title>Hội nghị</title><p>Lần thứ 20</p>'

function isInstalled(...command: string[]): boolean {
  const [program = '', ...words] = command
  try {
    execFileSync(program, words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createTcpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Files as a release holds them, below a link as the release store makes it. */
function writeSite(folder: string): void {
  const files = {
    'index.html': page,
    'index.html.br': brotliCompressSync(page),
    'index.html.gz': gzipSync(page),
    '2024/hoi-nghi/index.html': page,
    '404.html': '<!doctype html><title>Không tìm thấy</title>',
    '_astro/page.abc.js': 'export {}',
    _headers: 'not for readers',
    '.published': 'not for readers',
  }
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, 'releases/1', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  symlinkSync('releases/1', join(folder, 'current'))
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

interface WebServer {
  readonly ask: (host: string, path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly stop: () => Promise<void>
}

function askAt(port: number): WebServer['ask'] {
  return (host, path, headers = {}) =>
    new Promise((resolve, reject) => {
      const options = {
        port,
        path,
        servername: host,
        headers: { host, ...headers },
        rejectUnauthorized: false,
      }
      const asked = request({ host: '127.0.0.1', ...options }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const text = Buffer.concat(parts).toString()
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        })
      })
      asked.on('error', reject)
      asked.end()
    })
}

async function untilUp(ask: WebServer['ask']): Promise<void> {
  for (let count = 0; count < 100; count += 1) {
    const up = await ask('kyyeu.example.vn', '/').catch(() => null)
    if (up !== null) return
    await wait(100)
  }
  throw new Error('web server: expected an answer within 10 s, got none')
}

interface Place {
  readonly folder: string
  readonly newsroom: number
}

function run(program: string, words: readonly string[], home: string): ChildProcess {
  return spawn(program, words, { stdio: 'ignore', env: { ...process.env, HOME: home, XDG_DATA_HOME: home } })
}

async function settled(child: ChildProcess, port: number): Promise<WebServer> {
  const ask = askAt(port)
  await untilUp(ask)
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await gone
  }
  return { ask, stop }
}

/** Caddy with our example, on ports of its own and with certificates it makes itself. */
async function startCaddy({ folder, newsroom }: Place): Promise<WebServer> {
  const [http, https] = [await freePort(), await freePort()]
  const options = `{\n\thttp_port ${http}\n\thttps_port ${https}\n\tlocal_certs\n\tskip_install_trust\n\tadmin off\n}\n`
  const example = readFileSync(join(examples, 'Caddyfile'), 'utf8')
    .replaceAll('/var/lib/ky-yeu/site', join(folder, 'site'))
    .replaceAll('127.0.0.1:4321', `127.0.0.1:${newsroom}`)
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, options + example)
  return settled(run('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], folder), https)
}

function makeCertificate(folder: string): void {
  const subject = ['-subj', '/CN=kyyeu.example.vn', '-days', '2', '-nodes', '-newkey', 'rsa:2048', '-x509']
  execFileSync(
    'openssl',
    ['req', ...subject, '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
    {
      stdio: 'ignore',
    },
  )
}

/** nginx with our example, on ports of its own. */
async function startNginx({ folder, newsroom }: Place): Promise<WebServer> {
  const [http, https] = [await freePort(), await freePort()]
  makeCertificate(folder)
  const example = readFileSync(join(examples, 'nginx.conf'), 'utf8')
    .replaceAll('/var/lib/ky-yeu/site', join(folder, 'site'))
    .replaceAll('127.0.0.1:4321', `127.0.0.1:${newsroom}`)
    .replaceAll(/listen 443/gu, `listen 127.0.0.1:${https}`)
    .replaceAll(/listen 80/gu, `listen 127.0.0.1:${http}`)
    .replaceAll(/\/etc\/ssl\/\S+\.pem/gu, join(folder, 'cert.pem'))
    .replaceAll(/\/etc\/ssl\/\S+\.key/gu, join(folder, 'key.pem'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  )
  const file = join(folder, 'nginx.conf')
  const logs = `error_log ${join(folder, 'error.log')}; pid ${join(folder, 'nginx.pid')};`
  // Workers drop root's rights and must still reach the test's folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    file,
    `daemon off; ${user} ${logs} events {} http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}\n${example}\n}`,
  )
  return settled(run('nginx', ['-c', file, '-p', folder], folder), https)
}

describe.each([
  ['Caddy', isInstalled('caddy', 'version'), startCaddy, 'br'],
  ['nginx', isInstalled('nginx', '-v') && isInstalled('openssl', 'version'), startNginx, 'gzip'],
] as const)('%s with our example', (_, installed, start, encoding) => {
  const folder = mkdtempSync(join(tmpdir(), 'ky-yeu-web-'))
  let web: WebServer
  let newsroom: Server

  beforeAll(async () => {
    if (!installed) return
    writeSite(join(folder, 'site'))
    newsroom = createServer((asked, answer) => {
      answer.setHeader('content-type', 'application/json')
      answer.end(JSON.stringify({ host: asked.headers.host, from: asked.headers['x-forwarded-for'] }))
    })
    await new Promise<void>((resolve) => newsroom.listen(0, '127.0.0.1', resolve))
    web = await start({ folder, newsroom: (newsroom.address() as AddressInfo).port })
  })

  afterAll(async () => {
    if (installed) {
      await web.stop()
      newsroom.close()
    }
    rmSync(folder, { recursive: true, force: true })
  })

  it.skipIf(!installed)(
    'sends every header of the one table with pages, folders and the 404 page',
    async () => {
      for (const [path, status] of [
        ['/', 200],
        ['/2024/hoi-nghi/', 200],
        ['/khong-co/', 404],
      ] as const) {
        const answer = await web.ask('kyyeu.example.vn', path)
        expect(answer.status).toBe(status)
        for (const [name, value] of Object.entries(readerHeaders()))
          expect([path, name, answer.headers[name.toLowerCase()]]).toEqual([path, name, value])
        expect(answer.headers['cache-control']).toBe('no-cache')
      }
      expect((await web.ask('kyyeu.example.vn', '/khong-co/')).text).toContain('Không tìm thấy')
    },
  )

  it.skipIf(!installed)('sends the compressed copy and keeps what has its hash in its name', async () => {
    const home = await web.ask('kyyeu.example.vn', '/', { 'accept-encoding': encoding })
    expect(home.headers['content-encoding']).toBe(encoding)
    const script = await web.ask('kyyeu.example.vn', '/_astro/page.abc.js')
    expect(script.headers['cache-control']).toBe(immutableCache)
  })

  it.skipIf(!installed)('hides what is not for readers', async () => {
    for (const path of ['/_headers', '/.published'])
      expect((await web.ask('kyyeu.example.vn', path)).status).toBe(404)
  })

  it.skipIf(!installed)('shows a new release from the moment the link leads to it', async () => {
    mkdirSync(join(folder, 'site/releases/2'), { recursive: true })
    writeFileSync(join(folder, 'site/releases/2/index.html'), '<!doctype html><title>Bản hai</title>')
    const link = join(folder, 'site/current')
    rmSync(link)
    symlinkSync('releases/2', link)
    expect((await web.ask('kyyeu.example.vn', '/')).text).toContain('Bản hai')
    rmSync(link)
    symlinkSync('releases/1', link)
  })

  it.skipIf(!installed)('hands the newsroom its requests, with the name asked for and who asks', async () => {
    const { text } = await web.ask('bientap.example.vn', '/api/health', { 'x-forwarded-for': '6.6.6.6' })
    expect(JSON.parse(text)).toEqual({
      host: expect.stringMatching(/^bientap\.example\.vn/u) as string,
      from: '127.0.0.1',
    })
  })
})
