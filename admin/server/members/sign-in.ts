import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { guardWrite } from '../guard.ts'
import { Refusal } from '../refusal.ts'
import type { Accounts } from './accounts.ts'
import { addressHeader, authPath } from './auth.ts'
import { sayAuthError } from './auth-errors.ts'
import { addressOf, memberOf, pendingMember } from './identity.ts'
import type { Member } from './member.ts'
import { officeProviderId } from './office-sign-in.ts'
import { isEasyToGuess, passwordLength } from './password.ts'

// What of better-auth this newsroom offers; its other addresses are not there. The value is the action's name in the
// audit log, `null` for what only reads.
const offered: Readonly<Record<string, string | null>> = {
  'GET get-session': null,
  'GET list-sessions': null,
  [`GET callback/${officeProviderId}`]: 'signIn',
  'POST sign-in/email': 'signIn',
  'POST sign-in/social': null,
  'POST sign-out': 'signOut',
  'POST change-password': 'changePassword',
  'POST revoke-session': 'endSession',
  'POST revoke-sessions': 'endSessions',
  'POST revoke-other-sessions': 'endSessions',
  'POST two-factor/enable': 'beginTwoFactor',
  'POST two-factor/disable': 'disableTwoFactor',
  'POST two-factor/get-totp-uri': null,
  'POST two-factor/verify-totp': 'verifyCode',
  'POST two-factor/verify-backup-code': 'verifyCode',
  'POST two-factor/generate-backup-codes': 'makeBackupCodes',
}

/** Largest request taken, in bytes: names, passwords and codes are short. */
const largestRequest = 64 * 1024

type Fields = Readonly<Record<string, unknown>>

async function readFields(context: Context): Promise<Fields> {
  try {
    return Object(await context.req.json()) as Fields
  } catch {
    throw new Refusal(400, 'Dữ liệu gửi lên không phải JSON đúng.')
  }
}

/** What better-auth is really asked: what a browser might ask of it and this newsroom does not want is left out. */
function settle(what: string, fields: Fields): Fields {
  switch (what) {
    case 'POST sign-in/email':
      return {
        email: fields['email'],
        password: fields['password'],
        rememberMe: fields['rememberMe'] !== false,
      }
    case 'POST sign-in/social':
      return {
        provider: officeProviderId,
        callbackURL: '/admin/',
        errorCallbackURL: '/admin/',
        disableRedirect: true,
      }
    case 'POST change-password':
      return { ...fields, revokeOtherSessions: true }
    default:
      return fields
  }
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/** How long to wait, for people. */
function sayWait(seconds: number): string {
  return seconds < 90 ? `${String(seconds)} giây` : `${String(Math.ceil(seconds / 60))} phút`
}

function refuseGuessing({ throttle }: Accounts, email: string, address: string): void {
  const seconds = throttle.begin({ email, address })
  if (seconds === 0) return
  const sentence = `Đã thử đăng nhập quá nhiều lần. Xin đợi ${sayWait(seconds)} rồi thử lại.`
  throw new Refusal(429, sentence, { retryAfter: seconds })
}

function refuseEasy(password: string, member: Member | null): void {
  const own = member === null ? [] : [member.name, member.email.split('@', 1)[0] ?? '']
  if (password.length < passwordLength.shortest || !isEasyToGuess(password, own)) return
  throw new Refusal(
    422,
    'Mật khẩu mới dễ đoán: đừng dùng tên, email của mình hay vài ký tự lặp lại. Một câu dễ nhớ là tốt nhất.',
  )
}

/** better-auth's answer with its error said in Vietnamese, where it has one. */
async function translate(response: Response): Promise<Response> {
  if (response.status < 400) return response
  const told = (await response.json().catch(() => ({}))) as { readonly code?: string } | null
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/json; charset=utf-8')
  const body = { error: sayAuthError(told?.code, response.status), code: told?.code }
  return new Response(JSON.stringify(body), { status: response.status, headers })
}

/** Who the cookies of an answer sign in. */
async function signedInBy(accounts: Accounts, response: Response): Promise<Member | null> {
  const cookie = response.headers.getSetCookie().flatMap((line) => line.split(';', 1))
  return (await memberOf(accounts, new Headers({ cookie: cookie.join('; ') }))).member
}

function named(member: Member): string {
  return `${member.name} <${member.email}>`
}

/** How an answer ended: `ok`, that a code is still wanted, or the sentence the browser reads. */
async function outcomeOf(response: Response): Promise<string> {
  const error = URL.parse(response.headers.get('location') ?? '', 'http://localhost')?.searchParams.get(
    'error',
  )
  if (typeof error === 'string') return sayAuthError(error, 401)
  const told = (await response
    .clone()
    .json()
    .catch(() => null)) as { readonly error?: string; readonly twoFactorRedirect?: boolean } | null
  if (told?.twoFactorRedirect === true) return 'chờ mã xác thực'
  return response.status < 400 ? 'ok' : (told?.error ?? String(response.status))
}

/** Everything known about one request to sign in, out, or to change how one signs in. */
interface Visit {
  readonly what: string
  readonly fields: Fields
  readonly address: string
  /** Who was signed in before. */
  readonly before: Member | null
  /** Who has given his password, and a code is still wanted of. */
  readonly pending: Member | null
}

/** Carries a success on to what else keeps account of it. */
function settleSuccess({ throttle, members }: Accounts, visit: Visit, after: Member): void {
  if (visit.before === null) throttle.succeed({ email: after.email, address: visit.address })
  else if (visit.what === 'POST change-password') members.chosePassword(after.id)
}

async function note(accounts: Accounts, visit: Visit, response: Response): Promise<void> {
  const action = offered[visit.what]
  // Who only hammers at the door gets no line for each knock.
  if (typeof action !== 'string' || response.status === 429) return
  const after = visit.before ?? (await signedInBy(accounts, response))
  if (after !== null && response.status < 400) settleSuccess(accounts, visit, after)
  const who = after ?? visit.pending
  // Nor does he who is nobody and asks for what only members can: nothing is ever removed from the log.
  if (who === null && action !== 'signIn') return
  const email = who?.email ?? textOf(visit.fields, 'email')
  await accounts.audit.add({
    memberId: who?.id ?? null,
    member: who === null ? email : named(who),
    action,
    target: email,
    outcome: await outcomeOf(response),
    address: visit.address,
  })
}

function requestFor(context: Context, { what, fields, address }: Visit): Request {
  const headers = new Headers(context.req.raw.headers)
  headers.set(addressHeader, address)
  headers.delete('content-length')
  const { url, method } = context.req
  if (method === 'GET') return new Request(url, { method, headers })
  return new Request(url, { method, headers, body: JSON.stringify(settle(what, fields)) })
}

/**
 * The addresses under `/api/auth`: signing in and out, sessions, password, second factor. Writing ones are JSON from a
 * page of the newsroom itself; errors are Vietnamese; what changes something is noted in the audit log.
 */
export function createSignIn(accounts: Accounts, proxies: readonly string[]): Hono {
  const app = new Hono()
  const tooLarge = (): never => {
    throw new Refusal(413, 'Dữ liệu gửi lên quá lớn.')
  }
  app.use(async (context, next) => {
    if (context.req.method === 'GET') await next()
    else await guardWrite(context, next)
    context.header('Cache-Control', 'no-store')
  })
  app.use(bodyLimit({ maxSize: largestRequest, onError: tooLarge }))
  app.all('*', async (context) => {
    const what = `${context.req.method} ${context.req.path.slice(authPath.length + 1)}`
    if (!Object.hasOwn(offered, what)) throw new Refusal(404, 'Không có địa chỉ này.')
    const address = addressOf(context, proxies)
    const fields = context.req.method === 'GET' ? {} : await readFields(context)
    if (what === 'POST sign-in/email') refuseGuessing(accounts, textOf(fields, 'email'), address)
    const before = what.startsWith('POST sign-in/')
      ? null
      : (await memberOf(accounts, context.req.raw.headers)).member
    if (what === 'POST change-password') refuseEasy(textOf(fields, 'newPassword'), before)
    const pending = before === null ? await pendingMember(accounts, context.req.raw.headers) : null
    const visit = { what, fields, address, before, pending }
    const response = await translate(await accounts.auth.handler(requestFor(context, visit)))
    await note(accounts, visit, response)
    return response
  })
  return app
}
