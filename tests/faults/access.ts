import { request } from 'node:http'
import { actionNames } from '#admin/server/protocol/actions.ts'
import { leastRole, mayAsk } from './access-table.ts'
import { saveArticle, writeArticle } from './articles.ts'
import { Client } from './client.ts'
import { type Office, officeRoles, openOffice } from './office.ts'
import { type Prove, proofOf } from './proof.ts'

interface Tried {
  readonly count: number
  readonly complaints: readonly string[]
}

interface Stranger {
  readonly name: string
  readonly method?: string
  readonly headers: Readonly<Record<string, string>>
}

/** Requests that come from somebody who does not belong, each with the cookie of an administrator where it could help him. */
function strangersAt(address: string, cookie: string): Stranger[] {
  const { host } = new URL(address)
  const json = 'application/json'
  return [
    { name: 'no session', headers: { host, origin: address, 'content-type': json } },
    {
      name: 'forged cookie',
      headers: { host, origin: address, 'content-type': json, cookie: forge(cookie) },
    },
    {
      name: 'foreign Origin',
      headers: { host, origin: 'https://evil.example', 'content-type': json, cookie },
    },
    { name: 'no Origin', headers: { host, 'content-type': json, cookie } },
    {
      name: 'foreign Host',
      headers: { host: 'evil.example', origin: 'http://evil.example', 'content-type': json, cookie },
    },
    { name: 'text/plain', headers: { host, origin: address, 'content-type': 'text/plain', cookie } },
    {
      name: 'form',
      headers: { host, origin: address, 'content-type': 'application/x-www-form-urlencoded', cookie },
    },
    { name: 'GET', method: 'GET', headers: { host, origin: address, 'content-type': json, cookie } },
  ]
}

/** The same cookie with another signature. */
function forge(cookie: string): string {
  return cookie.replace(/.{8}$/u, 'AAAAAAA=')
}

// fetch sends no Host but its own.
function knock(address: string, { method = 'POST', headers }: Stranger, action: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/api/v1`, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end(method === 'GET' ? undefined : JSON.stringify({ action, params: {} }))
  })
}

async function tryStrangers({ address, clients }: Office): Promise<Tried> {
  const complaints: string[] = []
  const strangers = strangersAt(address, clients.administrator.cookie)
  for (const action of actionNames) {
    for (const stranger of strangers) {
      const status = await knock(address, stranger, action)
      if (status < 400 || status >= 500 || status === 422)
        complaints.push(`${action}, ${stranger.name}: expected a refusal, got ${status}`)
    }
  }
  return { count: actionNames.length * strangers.length, complaints }
}

async function tryRoles({ clients }: Office): Promise<Tried> {
  const complaints: string[] = []
  for (const action of actionNames) {
    if (leastRole[action] === undefined)
      complaints.push(`${action}: expected a line in the table of roles, got none`)
    for (const role of officeRoles) {
      const { status } = await clients[role].ask(action)
      const isRefused = status === 401 || status === 403
      if (isRefused === mayAsk(role, action))
        complaints.push(
          `${action} as ${role}: expected ${mayAsk(role, action) ? 'to be heard' : '403'}, got ${status}`,
        )
    }
  }
  return { count: actionNames.length * officeRoles.length, complaints }
}

function withSection(name: string, section: string) {
  const article = writeArticle(name)
  return { ...article, source: article.source.replace(/^(published: .*)$/mu, `$1\nsection: "${section}"`) }
}

async function trySections({ address, clients }: Office): Promise<Tried> {
  const email = 'rieng@example.vn'
  const { body } = await clients.administrator.ask('addMember', {
    name: 'Người riêng',
    email,
    role: 'publisher',
    sections: ['ky-niem'],
  })
  const own = await new Client(address).signIn(email, String(body['password']))
  const expected = [
    ['ky-niem', 200],
    ['hoi-nghi', 403],
  ] as const
  const complaints: string[] = []
  for (const [section, status] of expected) {
    const answer = await saveArticle(own, withSection(`phan-${section}`, section), { revision: null })
    if (answer.status !== status)
      complaints.push(`section ${section}: expected ${status}, got ${answer.status}`)
  }
  return { count: expected.length, complaints }
}

/** Every action by every role and by every kind of stranger: only what the table of roles allows. */
export const proveAccess: Prove = async () => {
  const office = await openOffice()
  try {
    const tries = [await tryStrangers(office), await tryRoles(office), await trySections(office)]
    const count = tries.reduce((sum, tried) => sum + tried.count, 0)
    return proofOf(
      'access',
      count,
      tries.flatMap(({ complaints }) => complaints),
      { actions: actionNames.length },
    )
  } finally {
    await office.close()
  }
}
