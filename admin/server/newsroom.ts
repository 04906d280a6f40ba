import { basename, resolve } from 'node:path'
import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { cacheControl, readerHeaders } from '#src/publishing/headers.ts'
import type { Publisher } from '#src/publishing/publisher-contract.ts'
import { createApi } from './api.ts'
import { guardHost } from './guard.ts'
import { adminHeaders } from './headers.ts'
import { openData } from './data/open-data.ts'
import { type Accounts, openAccounts } from './members/accounts.ts'
import { demoMember } from './members/demo-member.ts'
import { identifyBy } from './members/identity.ts'
import type { OfficeSignIn } from './members/office-sign-in.ts'
import { createDraftPages } from './preview/draft-pages.ts'
import { publishingFor } from './protocol/desk.ts'
import { warmLists } from './protocol/entries.ts'
import { Refusal } from './refusal.ts'
import { openAnswerLine } from './search/answer-line.ts'
import { createAnswers } from './search/answers.ts'
import { serveFolder } from './static/serve-folder.ts'
import { type Author, localAuthor } from './store/author.ts'
import type { PushOptions } from './store/forge-push.ts'
import { SetupError } from './store/setup-error.ts'
import { openStore, type Store } from './store/store.ts'

/** What a newsroom is made of. */
export interface NewsroomOptions {
  /** Folder of the git repository: bare, or a checkout. */
  readonly repository: string
  /** The branch readers see; default `main`. */
  readonly branch?: string
  /** Where to keep a copy of every change, on a forge for instance; absent: nowhere. */
  readonly push?: PushOptions
  /**
   * Who may work here: `real`, those who sign in; `demo`, besides them everybody on this very machine without a
   * password, for trying and developing.
   */
  readonly accounts: 'real' | 'demo'
  /** The demo's name in commits; default: the repository's local setting, see `localAuthor`. */
  readonly author?: Author
  /** The editor's address as browsers see it, such as `https://bientap.example.vn`. */
  readonly address?: string
  /** The office's own sign-in; needs `address`. */
  readonly office?: OfficeSignIn
  /** Addresses of the proxies in front, which are believed when they say who asks. */
  readonly proxies?: readonly string[]
  /** Folder of the newsroom's own database. */
  readonly data: string
  /** File of the database that readers' searches are answered from, where settings ask for it; none where absent. */
  readonly searchDatabase?: string
  /** Who makes the pages. */
  readonly publisher: Publisher
  /** Folder of the built site. */
  readonly site: string
  /** Folder of the built admin, served under `/admin/`. */
  readonly admin: string
  /** Host names it answers to besides the loopback's and that of `address`, without port. */
  readonly hosts?: readonly string[]
  /** True if browsers reach it over TLS (through a proxy in front); default: whether `address` begins with `https:`. */
  readonly tls?: boolean
  /** Given the store as soon as it is open, for whoever ends the newsroom: `close` ends what goes on in the background. */
  readonly onStore?: (store: Store) => void
  /** Told of things an administrator should know; default `console.warn`. */
  readonly warn?: (message: string) => void
}

/** SQLite's result code for a database that somebody else is writing to. */
const sqliteBusy = 5

function isAdmin(path: string): boolean {
  return /^\/(?:admin|api)(?:\/|$)/u.test(path)
}

/** Whether another process (a command of the administrator's, a backup program) held the database for too long. */
function isBusy(error: Error): boolean {
  return 'errcode' in error && error.errcode === sqliteBusy
}

function sayRefusal(context: Context, error: Error, warn: (message: string) => void): Response {
  if (error instanceof Refusal) {
    const { retryAfter } = error.details
    if (typeof retryAfter === 'number') context.header('Retry-After', String(retryAfter))
    return context.json({ error: error.message, ...error.details }, error.status as ContentfulStatusCode)
  }
  warn(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`)
  if (isBusy(error))
    return context.json(
      { error: 'Máy chủ đang bận việc khác và chưa làm được việc này. Xin thử lại sau giây lát.' },
      503,
    )
  return context.json(
    { error: 'Máy chủ gặp lỗi và chưa làm được việc này. Xin thử lại hoặc báo người quản trị.' },
    500,
  )
}

/** Refuses to start where nobody could come in. */
function refuseNobody({ members }: Accounts): void {
  if (members.list().some(({ isDisabled }) => !isDisabled)) return
  throw new SetupError(
    'Chưa có tài khoản nào. Hãy tạo người quản trị đầu tiên: npm run newsroom -- users add --role administrator',
  )
}

async function openRoom(options: NewsroomOptions, warn: (message: string) => void) {
  const { repository, branch = 'main', data, publisher, address, office, push } = options
  if (office !== undefined && address === undefined)
    throw new SetupError('Đăng nhập bằng tài khoản cơ quan cần --address: địa chỉ trang biên tập.')
  const store = await openStore({ repository, branch, warn, ...(push !== undefined && { push }) })
  options.onStore?.(store)
  const database = openData(data)
  const accounts = await openAccounts(database, { folder: data, address, office, warn })
  if (options.accounts === 'real') refuseNobody(accounts)
  const demo =
    options.accounts === 'demo' ? demoMember(options.author ?? (await localAuthor(repository))) : null
  const name = basename(resolve(repository))
  const desk = { store, database, publisher, accounts, name, publish: publishingFor(publisher, warn) }
  return { desk, identify: identifyBy(accounts, demo) }
}

function hostsOf({ hosts = [], address }: NewsroomOptions): readonly string[] {
  const host = URL.parse(address ?? '')?.hostname
  return host === undefined ? hosts : [...hosts, host]
}

/**
 * Makes the newsroom: the site, the admin under `/admin/`, the store under `/api/v1`, the preview under `/api/preview`
 * and drafts' pages under `/xem-truoc/`, as one Hono app. Rejects with a `SetupError` if the repository cannot be used (see `openStore`) or
 * nobody has an account.
 */
export async function createNewsroom(options: NewsroomOptions): Promise<Hono> {
  const { site, admin, address, proxies = [], warn = console.warn } = options
  const tls = options.tls ?? address?.startsWith('https:') ?? false
  const { desk, identify } = await openRoom(options, warn)
  // What fails here fails again, and is told, when somebody asks for a list.
  void warmLists(desk).catch(() => undefined)
  const headers = { reader: readerHeaders({ tls }), admin: adminHeaders({ tls }) }
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    const table = isAdmin(context.req.path) ? headers.admin : headers.reader
    for (const [name, value] of Object.entries(table)) context.header(name, value)
  })
  app.use(guardHost(hostsOf(options)))
  app.route('/api', createApi({ desk, identify, proxies, warn }))
  const serveAdmin = serveFolder({ root: admin, prefix: '/admin', cacheControl: adminCacheControl }, site)
  app.get('/admin', serveAdmin)
  app.get('/admin/*', serveAdmin)
  app.route('/', createDraftPages({ desk, identify }))
  if (options.searchDatabase !== undefined)
    app.route('/', createAnswers({ line: openAnswerLine(options.searchDatabase, { warn }), proxies }))
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
