import type { Context } from 'hono'
import type { Accounts } from './accounts.ts'
import { clientAddress, isLoopback } from './client-address.ts'
import type { Member } from './member.ts'

/** Says who asks: the member of the request's session, or `null`. */
export type Identify = (context: Context) => Promise<Member | null>

/** The two ends of the connection a request came over, as Node names them. */
interface Connection {
  readonly remoteAddress?: string
  readonly localAddress?: string
}

function connectionOf(context: Context): Connection {
  const { incoming } = Object(context.env) as { readonly incoming?: { readonly socket?: Connection } }
  return incoming?.socket ?? {}
}

/** The network address a request came from; see `clientAddress`. */
export function addressOf(context: Context, proxies: readonly string[]): string {
  const socket = connectionOf(context).remoteAddress ?? '0.0.0.0'
  return clientAddress({ socket, forwarded: context.req.header('x-forwarded-for') }, proxies)
}

/**
 * Whether a request never left this machine: both ends of its connection are the loopback, it was sent to a name of the
 * loopback, and no proxy passed it on.
 */
function isFromThisMachine(context: Context): boolean {
  const { remoteAddress = '', localAddress = '' } = connectionOf(context)
  const host = URL.parse(`http://${context.req.header('host') ?? ''}`)?.hostname ?? ''
  const isPassedOn = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'].some(
    (name) => context.req.header(name) !== undefined,
  )
  return (
    isLoopback(remoteAddress) &&
    isLoopback(localAddress) &&
    (host === 'localhost' || isLoopback(host.replace(/^\[|\]$/gu, ''))) &&
    !isPassedOn
  )
}

/** The member a set of headers carries the session of, and the cookies to answer with when the session was prolonged. */
export async function memberOf({ auth, members }: Accounts, headers: Headers) {
  if (!headers.has('cookie')) return { member: null, cookies: [] }
  const found = await auth.api.getSession({ headers, returnHeaders: true })
  const member = found.response === null ? null : members.active(found.response.user.id)
  return { member, cookies: member === null ? [] : found.headers.getSetCookie() }
}

/** Who has given his password in this browser, and a code is still wanted of; see `verifyTwoFactor` of better-auth. */
export async function pendingMember({ auth, members }: Accounts, headers: Headers): Promise<Member | null> {
  const { createAuthCookie, internalAdapter } = await auth.$context
  const { name } = createAuthCookie('two_factor')
  const pair = headers
    .get('cookie')
    ?.split('; ')
    .find((each) => each.startsWith(`${name}=`))
  // The signature behind the dot is better-auth's to check: this only says whom a line of the log is about.
  const token = pair?.slice(name.length + 1).split('.', 1)[0]
  const found = token === undefined ? null : await internalAdapter.findVerificationValue(token)
  return found === null ? null : members.active(found.value)
}

/** Members by their sessions; `demo` is who works on this machine without one, in development. */
export function identifyBy(accounts: Accounts, demo: Member | null): Identify {
  return async (context) => {
    const { member, cookies } = await memberOf(accounts, context.req.raw.headers)
    if (member === null) return demo !== null && isFromThisMachine(context) ? demo : null
    for (const cookie of cookies) context.header('Set-Cookie', cookie, { append: true })
    accounts.members.see(member.id)
    return member
  }
}
