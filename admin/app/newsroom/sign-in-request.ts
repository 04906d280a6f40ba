/** What became of an attempt to sign in. */
export type SignInAnswer =
  | { readonly kind: 'in' }
  /** The password was right; a code from the phone is wanted besides. */
  | { readonly kind: 'code' }
  | { readonly kind: 'refused'; readonly message: string }

const unreachable = 'Không nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.'

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Readonly<Record<string, unknown>>
}

async function post(path: string, fields: object): Promise<Response | null> {
  const headers = { 'Content-Type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(fields) }
  return fetch(`/api/auth/${path}`, request).catch(() => null)
}

async function readBody(response: Response): Promise<Readonly<Record<string, unknown>>> {
  return asRecord(await response.json().catch(() => null))
}

function refused(message: string): SignInAnswer {
  return { kind: 'refused', message }
}

async function attempt(path: string, fields: object): Promise<SignInAnswer> {
  const response = await post(path, fields)
  if (response === null) return refused(unreachable)
  const { error, twoFactorRedirect } = await readBody(response)
  if (!response.ok)
    return refused(
      typeof error === 'string' ? error : `Máy chủ báo lỗi ${String(response.status)}. Hãy thử lại.`,
    )
  return { kind: twoFactorRedirect === true ? 'code' : 'in' }
}

/** Signs in with a password; the cookie of the session is the answer's. Never rejects. */
export function signInByPassword(email: string, password: string): Promise<SignInAnswer> {
  return attempt('sign-in/email', { email: email.trim(), password })
}

/** Gives the second factor: the six digits on the phone, or else one of the codes kept for a lost phone. Never rejects. */
export function signInByCode(typed: string): Promise<SignInAnswer> {
  const code = typed.replace(/\s/gu, '')
  const isDigits = /^\d{6}$/u.test(code)
  return attempt(`two-factor/${isDigits ? 'verify-totp' : 'verify-backup-code'}`, { code })
}

/** Where the office's own sign-in asks; `null` where it does not answer. */
export async function officeAddress(): Promise<string | null> {
  const response = await post('sign-in/social', {})
  const { url } = response === null || !response.ok ? {} : await readBody(response)
  return typeof url === 'string' ? url : null
}

/** Ends the session. Never rejects: whoever cannot reach the server is signed out when it ends. */
export async function signOut(): Promise<void> {
  await post('sign-out', {})
}

/** What stands before the admin. */
export interface Doorway {
  /** Whether somebody is signed in already. */
  readonly isOpen: boolean
  /** What the button of the office's own sign-in says; `null` where there is none. */
  readonly office: string | null
  /** What went wrong on the way back from the office's own sign-in; '' for nothing. */
  readonly told: string
}

async function isSignedIn(): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json' }
  const request = { method: 'POST', headers, body: '{"action":"info","params":{}}' }
  return (await fetch('/api/v1', request).catch(() => null))?.ok ?? false
}

function labelOf(ways: unknown): string | null {
  const [way] = Array.isArray(ways) ? (ways as readonly unknown[]) : []
  const { label } = asRecord(way)
  return typeof label === 'string' ? label : null
}

/**
 * Asks whether somebody is signed in and, if nobody is, how one may. `query` is that of the page: the office's own
 * sign-in leaves there what went wrong (`?error=signup_disabled`). Never rejects.
 */
export async function lookAtDoor(query = ''): Promise<Doorway> {
  if (await isSignedIn()) return { isOpen: true, office: null, told: '' }
  const fault = new URLSearchParams(query).get('error')
  const address =
    fault === null ? '/api/sign-in' : `/api/sign-in?${new URLSearchParams({ error: fault }).toString()}`
  const response = await fetch(address).catch(() => null)
  if (response === null) return { isOpen: false, office: null, told: unreachable }
  const { ways, error } = await readBody(response)
  return { isOpen: false, office: labelOf(ways), told: typeof error === 'string' ? error : '' }
}
