import { DatabaseSync } from 'node:sqlite'
import { basename } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Accounts, openAccounts } from '#admin/server/members/accounts.ts'
import { type Member, authorOf } from '#admin/server/members/member.ts'
import { type Desk, publishingFor } from '#admin/server/protocol/desk.ts'
import { openStore } from '#admin/server/store/store.ts'
import type { Publisher } from '#src/publishing/publisher-contract.ts'
import { mutePublisher } from './mute-publisher.ts'
import { type Cleanup, author, temporaryFolder } from './temporary-repository.ts'

/** Accounts in a database that lives in memory, with nobody in it. */
export async function temporaryAccounts(
  cleanup: Cleanup = onTestFinished,
): Promise<{ readonly database: DatabaseSync; readonly accounts: Accounts }> {
  const database = new DatabaseSync(':memory:')
  const folder = await temporaryFolder(cleanup)
  cleanup(() => {
    database.close()
    return Promise.resolve()
  })
  const warn = (message: string): never => {
    throw new Error(message)
  }
  return { database, accounts: await openAccounts(database, { folder, warn }) }
}

/** Somebody signed in; an administrator of all sections named as the repository's test author, unless told otherwise. */
export function somebody(parts: Partial<Member> = {}): Member {
  return {
    id: 'an',
    ...author,
    role: 'administrator',
    sections: null,
    mustChangePassword: false,
    isDemo: false,
    ...parts,
  }
}

/** What a temporary desk is made of. */
export interface TemporaryDeskParts {
  readonly publisher?: Publisher
  readonly member?: Member
  readonly warn?: (message: string) => void
  readonly cleanup?: Cleanup
}

/** A newsroom's desk on a repository, with a member at it. */
export async function temporaryDesk(
  { folder }: { readonly folder: string },
  {
    publisher = mutePublisher(),
    member = somebody(),
    warn,
    cleanup = onTestFinished,
  }: TemporaryDeskParts = {},
): Promise<Desk> {
  const { database, accounts } = await temporaryAccounts(cleanup)
  return {
    store: await openStore({ repository: folder }),
    database,
    publisher,
    accounts,
    member,
    author: authorOf(member),
    name: basename(folder),
    publish: publishingFor(publisher, warn ?? console.warn),
  }
}
