import { APIError, betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { DatabaseSync } from 'node:sqlite'
import { type OfficeSignIn, officeProvider } from './office-sign-in.ts'
import { hashPassword, passwordLength, verifyPassword } from './password.ts'

/** What signing in is made of. */
export interface AuthOptions {
  readonly database: DatabaseSync
  /** Signs cookies; see `readSecret`. */
  readonly secret: string
  /** The editor's address as browsers see it, such as `https://bientap.example.vn`. */
  readonly address: string
  /** The office's own accounts, where it has them. */
  readonly office?: OfficeSignIn | undefined
  /** Told of things an administrator should know. */
  readonly warn: (message: string) => void
}

/** Header in which the newsroom tells better-auth where a request came from; browsers' own is thrown away. */
export const addressHeader = 'x-newsroom-address'

const minute = 60
const day = 24 * 60 * minute

// The place of `/api/auth` is known to the browser's side too.
export const authPath = '/api/auth'

/** Fields of ours in better-auth's table of users; nobody sets them through its addresses. */
const userFields = {
  role: { type: 'string', required: true, input: false, defaultValue: 'reporter' },
  // JSON: a list of slugs, or null for all.
  sections: { type: 'string', required: true, input: false, defaultValue: 'null' },
  isDisabled: { type: 'boolean', required: true, input: false, defaultValue: false },
  // Signs in with a password that somebody else has read.
  mustChangePassword: { type: 'boolean', required: false, input: false, defaultValue: false },
} as const

function isOn(value: unknown): boolean {
  return value === true || value === 1
}

/** Nobody whose account is locked gets a session, whichever way he comes. */
function refuseDisabled(database: DatabaseSync, userId: string): void {
  const row = database.prepare('SELECT isDisabled FROM user WHERE id = ?').get(userId)
  if (row === undefined || isOn(row['isDisabled']))
    throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: 'account is disabled' })
}

// Budgets of one network address, in seconds and requests. An office behind one address shares them, so they only
// stop floods, for a minute at most; guessing one person's password is stopped by `SignInThrottle`.
const rateLimit = {
  enabled: true,
  storage: 'database',
  window: minute,
  max: 300,
  customRules: {
    '/get-session': false,
    '/sign-in/*': { window: minute, max: 60 },
    '/two-factor/*': { window: minute, max: 60 },
    '/change-password': { window: minute, max: 20 },
  },
} as const

function optionsFor({ database, secret, address, office, warn }: AuthOptions) {
  const isSecure = address.startsWith('https:')
  return {
    appName: 'Kỷ Yếu',
    baseURL: address,
    basePath: authPath,
    secret,
    database,
    telemetry: { enabled: false },
    logger: {
      level: 'error' as const,
      log: (_level: string, message: string) => warn(`better-auth: ${message}`),
    },
    // Origin and Host of every request are compared by `guardWrite` and `guardHost` before it comes here.
    trustedOrigins: (request?: Request) => [request?.headers.get('origin')],
    user: { additionalFields: userFields },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.shortest,
      maxPasswordLength: passwordLength.longest,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 7 * day, updateAge: day, cookieCache: { enabled: false } },
    account: {
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    onAPIError: { errorURL: '/admin/' },
    rateLimit,
    advanced: {
      cookiePrefix: 'ky-yeu',
      useSecureCookies: isSecure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict' as const, secure: isSecure, path: '/' },
      // The way back from the office's sign-in is a navigation from another site: this one cookie must come along.
      cookies: { state: { attributes: { sameSite: 'lax' as const } } },
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 64 as const },
    },
    databaseHooks: {
      session: {
        create: {
          before: (session: { readonly userId: string }) => {
            refuseDisabled(database, session.userId)
            return Promise.resolve()
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Kỷ Yếu',
        totpOptions: { period: 30, digits: 6 },
        twoFactorCookieMaxAge: 10 * minute,
      }),
      genericOAuth({ config: office === undefined ? [] : [officeProvider(office)] }),
    ],
  }
}

function create(options: AuthOptions) {
  return betterAuth(optionsFor(options))
}

/** better-auth as this newsroom sets it up. */
export type Auth = ReturnType<typeof create>

/** Makes the tables that are missing. The whole database is held meanwhile: two processes may start at once. */
async function migrate(auth: Auth, database: DatabaseSync): Promise<void> {
  database.exec('BEGIN IMMEDIATE')
  try {
    const { runMigrations } = await getMigrations(auth.options)
    await runMigrations()
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

/** Sets up signing in: makes or brings up to date the tables it needs, then gives better-auth ready to answer. */
export async function openAuth(options: AuthOptions): Promise<Auth> {
  const auth = create(options)
  await migrate(auth, options.database)
  return auth
}
