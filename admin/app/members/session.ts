import { asRecord, asRecords, asText } from '#admin/app/page/ask-desk.ts'
import { readAccount } from './ask-account.ts'

/** A browser in which the account is signed in. */
export interface Session {
  /** What ends it. */
  readonly token: string
  /** The browser, for people: "Chrome trên Windows". */
  readonly browser: string
  readonly address: string
  /** ISO moment of the sign-in. */
  readonly began: string
  readonly isThis: boolean
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//u, 'Edge'],
  [/coc_coc_browser/iu, 'Cốc Cốc'],
  [/OPR\//u, 'Opera'],
  [/Firefox\//u, 'Firefox'],
  [/Chrome\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/u, 'Windows'],
  [/Android/u, 'Android'],
  [/iPhone|iPad/u, 'iPhone hoặc iPad'],
  [/Mac OS X/u, 'máy Mac'],
  [/Linux/u, 'Linux'],
]

function nameIn(list: readonly (readonly [RegExp, string])[], agent: string): string | undefined {
  return list.find(([pattern]) => pattern.test(agent))?.[1]
}

/** Names a browser by what it says of itself (`User-Agent`): "Chrome trên Windows". */
export function sayBrowser(agent: string): string {
  const browser = nameIn(browsers, agent) ?? 'Trình duyệt lạ'
  const system = nameIn(systems, agent)
  return system === undefined ? browser : `${browser} trên ${system}`
}

/** Every browser in which who is signed in here is signed in, this one first, then the newest. */
export async function askSessions(): Promise<readonly Session[]> {
  const [own, all] = await Promise.all([readAccount('get-session'), readAccount('list-sessions')])
  const ownToken = asText(asRecord(asRecord(own)['session'])['token'])
  const sessions = asRecords(all).map(({ token, userAgent, ipAddress, createdAt }) => ({
    token: asText(token),
    browser: sayBrowser(asText(userAgent)),
    address: asText(ipAddress),
    began: asText(createdAt),
    isThis: token === ownToken,
  }))
  return sessions.toSorted(
    (one, other) => Number(other.isThis) - Number(one.isThis) || other.began.localeCompare(one.began),
  )
}
