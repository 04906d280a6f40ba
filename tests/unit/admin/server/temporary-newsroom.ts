import { onTestFinished } from 'vitest'
import { openData } from '#admin/server/data/open-data.ts'
import { listen } from '#admin/server/listen.ts'
import { type Accounts, openAccounts } from '#admin/server/members/accounts.ts'
import type { Role } from '#admin/server/members/member.ts'
import { type NewsroomOptions, createNewsroom } from '#admin/server/newsroom.ts'
import { BrowserVisit } from './browser-visit.ts'
import { mutePublisher } from './mute-publisher.ts'
import {
  type Cleanup,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from './temporary-repository.ts'

/** How somebody signs in. */
interface Key {
  readonly id: string
  readonly email: string
  readonly password: string
}

/** A newsroom with accounts, listening. */
export interface TemporaryNewsroom extends TemporaryRepository {
  readonly address: string
  /** The accounts as the command line opens them, beside the running newsroom. */
  readonly accounts: Accounts
  /** One member of each role. */
  readonly keys: Readonly<Record<Role, Key>>
  readonly warnings: readonly string[]
  /** A browser in which a member has signed in. */
  readonly signIn: (role: Role) => Promise<BrowserVisit>
}

const names = {
  reporter: 'Nguyễn Văn An',
  editor: 'Trần Thị Bình',
  publisher: 'Phạm Văn Cường',
  administrator: 'Lê Thị Hạnh',
}

async function addEverybody({ members }: Accounts): Promise<Record<Role, Key>> {
  const add = async (role: Role): Promise<Key> => {
    const { member, password } = await members.add({ name: names[role], email: `${role}@example.vn`, role })
    return { id: member.id, email: member.email, password }
  }
  const [reporter, editor, publisher, administrator] = await Promise.all([
    add('reporter'),
    add('editor'),
    add('publisher'),
    add('administrator'),
  ])
  return { reporter, editor, publisher, administrator }
}

/** What a temporary newsroom is made of. */
export interface TemporaryNewsroomParts {
  readonly files?: Readonly<Record<string, string>>
  readonly options?: Partial<NewsroomOptions>
  /** Default: any that is free. */
  readonly port?: number
  readonly cleanup?: Cleanup
}

/** Opens a newsroom that lives as long as one test, with a member of each role. */
export async function temporaryNewsroom({
  files = {},
  options = {},
  port = 0,
  cleanup = onTestFinished,
}: TemporaryNewsroomParts = {}): Promise<TemporaryNewsroom> {
  const repository = await temporaryRepository(files, cleanup)
  const [data, site, admin] = [
    await temporaryFolder(cleanup),
    await temporaryFolder(cleanup),
    await temporaryFolder(cleanup),
  ]
  const database = openData(data)
  const accounts = await openAccounts(database, { folder: data })
  const keys = await addEverybody(accounts)
  const warnings: string[] = []
  const warn = (message: string): void => void warnings.push(message)
  const places = { repository: repository.folder, data, site, admin, publisher: mutePublisher() }
  const app = await createNewsroom({ ...places, accounts: 'real', warn, ...options })
  const { address, close } = await listen(app, { port })
  cleanup(async () => {
    await close()
    database.close()
  })
  const signIn = async (role: Role): Promise<BrowserVisit> => {
    const visit = new BrowserVisit(address)
    const { status } = await visit.signIn(keys[role].email, keys[role].password)
    if (status !== 200) throw new Error(`${role}: expected to sign in, got ${status.toString()}`)
    return visit
  }
  return { ...repository, address, accounts, keys, warnings, signIn }
}
