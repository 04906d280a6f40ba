import type { DatabaseSync } from 'node:sqlite'
import { AuditLog } from '../audit/audit-log.ts'
import { type Auth, openAuth } from './auth.ts'
import { Members } from './members.ts'
import type { OfficeSignIn } from './office-sign-in.ts'
import { readSecret } from './secret.ts'
import { SignInThrottle } from './sign-in-throttle.ts'

/** How people sign in. */
export interface AccountsOptions {
  /** Data folder, where the secret is kept. */
  readonly folder: string
  /** The editor's address as browsers see it; needed for TLS and for the office's sign-in. Default: this machine only. */
  readonly address?: string | undefined
  readonly office?: OfficeSignIn | undefined
  /** Told of things an administrator should know; default `console.warn`. */
  readonly warn?: ((message: string) => void) | undefined
}

/** Everything about who may come in and who did what. */
export interface Accounts {
  readonly auth: Auth
  readonly members: Members
  readonly throttle: SignInThrottle
  readonly audit: AuditLog
  readonly office: OfficeSignIn | null
}

/** Where the newsroom is if nobody says otherwise; only links to itself are made of it. */
const localAddress = 'http://localhost'

/** Removes sessions and half-done sign-ins that are over; better-auth removes only those that somebody shows again. */
function sweepExpired(database: DatabaseSync): void {
  const now = new Date().toISOString()
  for (const table of ['session', 'verification'])
    database.prepare(`DELETE FROM ${table} WHERE expiresAt < ?`).run(now)
}

/**
 * Opens the accounts kept in the newsroom's database, for the server and for the command line alike; makes the tables
 * they need. Rejects with a `SetupError` for settings that cannot be.
 */
export async function openAccounts(database: DatabaseSync, options: AccountsOptions): Promise<Accounts> {
  const { folder, address = localAddress, office, warn = console.warn } = options
  const auth = await openAuth({ database, secret: readSecret(folder), address, office, warn })
  sweepExpired(database)
  return {
    auth,
    members: new Members(auth, database),
    throttle: new SignInThrottle(database),
    audit: new AuditLog(database),
    office: office ?? null,
  }
}
