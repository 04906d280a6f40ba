import { basename, resolve } from 'node:path'
import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { cacheControl, readerHeaders } from '#src/publishing/headers.ts'
import type { Publisher } from '#src/publishing/publisher-contract.ts'
import { createApi } from './api.ts'
import { guardHost } from './guard.ts'
import { adminHeaders } from './headers.ts'
import { publishingFor, type Desk } from './protocol/desk.ts'
import { Refusal } from './refusal.ts'
import { serveFolder } from './static/serve-folder.ts'
import { openData } from './data/open-data.ts'
import type { Member } from './members/member.ts'
import { type Author, localAuthor } from './store/author.ts'
import { openStore } from './store/store.ts'

/** What a newsroom is made of. */
export interface NewsroomOptions {
  /** Folder of the git repository: bare, or a checkout. */
  readonly repository: string
  /** The branch readers see; default `main`. */
  readonly branch?: string
  /** In whose name saves are committed; default: the repository's local setting, see `localAuthor`. */
  readonly author?: Author
  /** Folder of the newsroom's own database. */
  readonly data: string
  /** Who makes the pages. */
  readonly publisher: Publisher
  /** Folder of the built site. */
  readonly site: string
  /** Folder of the built admin, served under `/admin/`. */
  readonly admin: string
  /** Host names it answers to besides the loopback's, without port. */
  readonly hosts?: readonly string[]
  /** True if browsers reach it over TLS (through a proxy in front); default false. */
  readonly tls?: boolean
  /** Told of things an administrator should know; default `console.warn`. */
  readonly warn?: (message: string) => void
}

function isAdmin(path: string): boolean {
  return /^\/(?:admin|api)(?:\/|$)/u.test(path)
}

function sayRefusal(context: Context, error: Error, warn: (message: string) => void): Response {
  if (error instanceof Refusal)
    return context.json({ error: error.message, ...error.details }, error.status as ContentfulStatusCode)
  warn(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`)
  return context.json(
    { error: 'Máy chủ gặp lỗi và chưa làm được việc này. Xin thử lại hoặc báo người quản trị.' },
    500,
  )
}

async function openDesk(options: NewsroomOptions, warn: (message: string) => void): Promise<Desk> {
  const { repository, branch = 'main', data, publisher } = options
  const author = options.author ?? (await localAuthor(repository))
  const member: Member = { id: 'demo', ...author, role: 'administrator', sections: null, isDemo: true }
  return {
    store: await openStore({ repository, branch, warn }),
    database: openData(data),
    publisher,
    member,
    author,
    name: basename(resolve(repository)),
    publish: publishingFor(publisher, warn),
  }
}

/**
 * Makes the newsroom: the site, the admin under `/admin/`, the store under `/api/v1` and the preview under
 * `/api/preview`, as one Hono app. Rejects if the repository cannot be used; see `openStore`.
 */
export async function createNewsroom(options: NewsroomOptions): Promise<Hono> {
  const { publisher, site, admin, hosts = [], tls = false, warn = console.warn } = options
  const desk = await openDesk(options, warn)
  const headers = { reader: readerHeaders({ tls }), admin: adminHeaders({ tls }) }
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    const table = isAdmin(context.req.path) ? headers.admin : headers.reader
    for (const [name, value] of Object.entries(table)) context.header(name, value)
  })
  app.use(guardHost(hosts))
  app.route('/api', createApi(desk, publisher))
  const serveAdmin = serveFolder({ root: admin, prefix: '/admin', cacheControl: adminCacheControl }, site)
  app.get('/admin', serveAdmin)
  app.get('/admin/*', serveAdmin)
  app.get('*', serveFolder({ root: site, prefix: '', cacheControl }, site))
  app.all('*', () => {
    throw new Refusal(405, 'Địa chỉ này chỉ để đọc.')
  })
  app.onError((error, context) => sayRefusal(context, error, warn))
  return app
}

/** Vite puts a hash into the name of everything under `/admin/assets/`. */
function adminCacheControl(address: string): string {
  return address.startsWith('/admin/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
