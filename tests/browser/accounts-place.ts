import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fixturePlace } from './store.ts'

/** Where the newsroom with accounts listens; another port by `KY_YEU_ACCOUNTS_PORT`, for two runs at once. */
export const accountsPort = Number(process.env['KY_YEU_ACCOUNTS_PORT'] ?? 4396)

/** Somebody who can sign in to it. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Everybody who can sign in, by what they are. */
export interface People {
  readonly administrator: Person
  readonly publisher: Person
  readonly reporter: Person
}

/** Folder of the newsroom with accounts, beside that of the demo. */
export function accountsPlace(): string {
  const place = fixturePlace()
  return join(dirname(place), `${place.slice(dirname(place).length + 1)}-accounts`)
}

/** Who can sign in, as the server wrote it down when it started. */
export function readPeople(): People {
  return JSON.parse(readFileSync(join(accountsPlace(), 'people.json'), 'utf8')) as People
}
