import type { DatabaseSync } from 'node:sqlite'

const minute = 60_000

/** How many attempts within how long. */
interface Budget {
  readonly attempts: number
  /** Milliseconds. */
  readonly window: number
}

/** What one address may try on one account. */
const fromOneAddress: Budget = { attempts: 5, window: 5 * minute }

/**
 * What all addresses together may try on one account, but for those from which its owner has signed in before: somebody
 * who guesses from many machines is stopped, and the owner at his usual desk is not.
 */
const fromStrangeAddresses: Budget = { attempts: 20, window: 60 * minute }

/** How long an address stays the usual one, in milliseconds. */
const remembered = 90 * 24 * 60 * minute

const tables = `
CREATE TABLE IF NOT EXISTS signInAttempt (account TEXT NOT NULL, address TEXT NOT NULL, moment INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS signInAttemptByAccount ON signInAttempt (account, moment);
CREATE TABLE IF NOT EXISTS signInPlace (
  account TEXT NOT NULL, address TEXT NOT NULL, moment INTEGER NOT NULL, PRIMARY KEY (account, address)
)`

/** The account an email names; nobody fills the disk with an email of a megabyte. */
function accountOf(email: string): string {
  return email.trim().toLowerCase().slice(0, 320)
}

/** Who tries to sign in, and from where. */
export interface Attempt {
  /** The email typed, whether or not anybody has it: nobody learns from the throttle who has an account. */
  readonly email: string
  readonly address: string
}

/**
 * Slows down guessing of passwords. An attempt counts from its beginning, so that a hundred at once gain nothing, and is
 * forgotten when it succeeds. A block ends by itself, as the oldest attempt leaves the window.
 */
export class SignInThrottle {
  readonly #database: DatabaseSync
  readonly #now: () => number

  constructor(database: DatabaseSync, now: () => number = Date.now) {
    database.exec(tables)
    this.#database = database
    this.#now = now
  }

  /** Notes an attempt and gives 0, or, if it must not be made, the seconds to wait. */
  begin({ email, address }: Attempt): number {
    const account = accountOf(email)
    const wait = Math.max(
      this.#wait(this.#momentsFrom(account, address), fromOneAddress),
      this.#isUsual(account, address) ? 0 : this.#wait(this.#strangeMoments(account), fromStrangeAddresses),
    )
    if (wait > 0) return Math.ceil(wait / 1000)
    this.#database.prepare('DELETE FROM signInAttempt WHERE moment < ?').run(this.#now() - 60 * minute)
    this.#database.prepare('INSERT INTO signInAttempt VALUES (?, ?, ?)').run(account, address, this.#now())
    return 0
  }

  /** Forgets the attempts of somebody who has proved who he is, and remembers the address as a usual one. */
  succeed({ email, address }: Attempt): void {
    const account = accountOf(email)
    this.#database
      .prepare('DELETE FROM signInAttempt WHERE account = ? AND address = ?')
      .run(account, address)
    this.#database
      .prepare('INSERT OR REPLACE INTO signInPlace VALUES (?, ?, ?)')
      .run(account, address, this.#now())
  }

  #momentsFrom(account: string, address: string): number[] {
    const text = 'SELECT moment FROM signInAttempt WHERE account = ? AND address = ? ORDER BY moment DESC'
    return this.#database
      .prepare(text)
      .all(account, address)
      .map(({ moment }) => Number(moment))
  }

  #strangeMoments(account: string): number[] {
    const text = `SELECT moment FROM signInAttempt WHERE account = ? AND address NOT IN (
      SELECT address FROM signInPlace WHERE account = ? AND moment > ?) ORDER BY moment DESC`
    return this.#database
      .prepare(text)
      .all(account, account, this.#now() - remembered)
      .map(({ moment }) => Number(moment))
  }

  #isUsual(account: string, address: string): boolean {
    const text = 'SELECT 1 FROM signInPlace WHERE account = ? AND address = ? AND moment > ?'
    return this.#database.prepare(text).get(account, address, this.#now() - remembered) !== undefined
  }

  /** Milliseconds until one more attempt fits the budget, given the moments of those before, newest first. */
  #wait(moments: readonly number[], { attempts, window }: Budget): number {
    const blocking = moments[attempts - 1]
    return blocking === undefined ? 0 : Math.max(0, blocking + window - this.#now())
  }
}
