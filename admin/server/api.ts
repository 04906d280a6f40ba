import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { DraftError } from '#src/publishing/draft.ts'
import type { Publisher } from '#src/publishing/publisher-contract.ts'
import { noteDeed } from './audit/deed.ts'
import { checkText } from './checks/entry.ts'
import { collectionOf, readableKind } from './checks/path.ts'
import { guardWrite } from './guard.ts'
import type { Accounts } from './members/accounts.ts'
import { sayAuthError } from './members/auth-errors.ts'
import { type Identify, addressOf } from './members/identity.ts'
import { type Member, authorOf } from './members/member.ts'
import { officeProviderId } from './members/office-sign-in.ts'
import { createSignIn } from './members/sign-in.ts'
import { answer } from './protocol/actions.ts'
import type { Desk } from './protocol/desk.ts'
import { Refusal } from './refusal.ts'

/** Largest request taken, in bytes: two of the largest pictures and their article, as base64. */
export const largestRequest = 48 * 1024 * 1024

async function readJson(request: { readonly json: () => Promise<unknown> }): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    throw new Refusal(400, 'Dữ liệu gửi lên không phải JSON đúng.')
  }
}

const previewRequest = z.object({ file: z.string(), source: z.string() })

/**
 * The page of a source that is not saved, as far as it is written: what is still missing has a placeholder.
 * Throws a `Refusal` where the source cannot be read at all.
 */
async function preview(publisher: Publisher, request: unknown): Promise<{ readonly html: string }> {
  const parsed = previewRequest.safeParse(request)
  if (!parsed.success) throw new Refusal(422, 'Cần { file, source } để xem trước.')
  const { file, source } = parsed.data
  if (readableKind(file) !== 'text') throw new Refusal(422, `${file}: không phải bài viết.`)
  collectionOf(file)
  checkText(file, source)
  try {
    return { html: await publisher.preview(file, source) }
  } catch (error) {
    if (error instanceof DraftError) throw new Refusal(422, error.message)
    throw error
  }
}

/** What the addresses under `/api` are made of. */
export interface ApiParts {
  /** The desk of every request, but for who sits at it. */
  readonly desk: Omit<Desk, 'member' | 'author'>
  readonly identify: Identify
  /** Addresses of the proxies that are believed when they say who asks. */
  readonly proxies: readonly string[]
  /** Told of things an administrator should know. */
  readonly warn: (message: string) => void
}

/** What a request carries once it is known who asks. */
interface SignedIn {
  readonly Variables: { readonly member: Member }
}

/** Lets only requests of somebody who is signed in through. Throws a `Refusal` (401). */
async function requireMember(identify: Identify, context: Context): Promise<Member> {
  const member = await identify(context)
  if (member === null) throw new Refusal(401, 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.')
  return member
}

async function act({ desk, proxies, warn }: ApiParts, member: Member, context: Context): Promise<Response> {
  const request = await readJson(context.req)
  const emailOf = (id: string): string | null => desk.accounts.members.find(id)?.email ?? null
  const asked = { member, request, emailOf, address: addressOf(context, proxies), warn }
  const work = () => answer({ ...desk, member, author: authorOf(member) }, request)
  return context.json(await noteDeed(desk.accounts.audit, asked, work))
}

/** The ways to sign in that this newsroom offers, and what an `error` in the address means. */
function sayWaysIn({ office }: Accounts, context: Context): Response {
  const error = context.req.query('error')
  return context.json({
    ways: office === null ? [] : [{ id: officeProviderId, label: office.label }],
    error: error === undefined ? null : sayAuthError(error, 401),
  })
}

/** Whether the newsroom is well, for whoever watches over the machine. */
function sayHealth({ database, store }: ApiParts['desk'], context: Context): Response {
  database.prepare('SELECT 1').get()
  // Everybody may ask this: where the copy is and why it fails, only the log says.
  const copy = store.pushState === null ? null : store.pushState.isUpToDate ? 'complete' : 'behind'
  return context.json({ status: 'ok', uptime: Math.round(process.uptime()), copy })
}

/**
 * The newsroom's addresses under `/api`. Open are `/health`, `/sign-in` and `/auth/…`; all others are POST with JSON from
 * a page of the newsroom itself, by somebody who is signed in.
 */
export function createApi(parts: ApiParts): Hono<SignedIn> {
  const { desk, identify, proxies } = parts
  const tooLarge = (): never => {
    throw new Refusal(413, 'Dữ liệu gửi lên quá lớn (nhiều nhất 48 MB một lần). Hãy tải từng ảnh một.')
  }
  const api = new Hono<SignedIn>()
  api.get('/health', (context) => sayHealth(desk, context))
  api.get('/sign-in', (context) => sayWaysIn(desk.accounts, context))
  api.route('/auth', createSignIn(desk.accounts, proxies))
  api.use(async (context, next) => {
    context.header('Cache-Control', 'no-store')
    if (context.req.method !== 'POST') throw new Refusal(405, 'Địa chỉ này chỉ nhận POST.')
    await guardWrite(context, next)
  })
  api.use(async (context, next) => {
    context.set('member', await requireMember(identify, context))
    await next()
  })
  api.use(bodyLimit({ maxSize: largestRequest, onError: tooLarge }))
  api.post('/v1', (context) => act(parts, context.get('member'), context))
  api.post('/preview', async (context) =>
    context.json(await preview(desk.publisher, await readJson(context.req))),
  )
  api.all('*', () => {
    throw new Refusal(404, 'Không có địa chỉ này.')
  })
  return api
}
