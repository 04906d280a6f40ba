import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { officeProvider } from '#admin/server/members/office-sign-in.ts'
import { BrowserVisit, jsonOf, send } from '../browser-visit.ts'
import { type TemporaryNewsroom, temporaryNewsroom } from '../temporary-newsroom.ts'
import type { Cleanup } from '../temporary-repository.ts'

const client = { id: 'ky-yeu', secret: 'only-for-this-test' }

/** The people of the office, by what they type into its sign-in. */
const people: Readonly<Record<string, { readonly email: string; readonly verified: boolean }>> = {
  binh: { email: 'editor@example.vn', verified: true },
  gia: { email: 'administrator@example.vn', verified: false },
  la: { email: 'nguoi-la@example.vn', verified: true },
}

/** A free port of the loopback. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The office's own sign-in, as a real OpenID provider that has signed in whoever `whoIsThere` names. */
async function openOffice(callback: string, whoIsThere: () => string, cleanup: Cleanup): Promise<string> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port.toString()}`
  // It warns at length that this is no provider for production.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [callback] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: people[id]?.email, email_verified: people[id]?.verified, name: id }),
    }),
  })
  const answer = provider.callback()
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    void finishInteraction(provider, whoIsThere()).call(null, request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  cleanup(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return issuer
}

type Interaction = (...parts: Parameters<Provider['interactionDetails']>) => Promise<void>

function finishInteraction(provider: Provider, accountId: string): Interaction {
  return async (request, response) => {
    const { prompt, params } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId } })
    const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) })
    grant.addOIDCScope('openid email profile')
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
  }
}

let office: TemporaryNewsroom
let somebody = 'binh'

beforeAll(async () => {
  const undo: (() => Promise<void>)[] = []
  const cleanup: Cleanup = (step) => undo.push(step)
  const address = `http://127.0.0.1:${(await freePort()).toString()}`
  const callback = `${address}/api/auth/callback/office`
  const issuer = await openOffice(callback, () => somebody, cleanup)
  const setup = { issuer, clientId: client.id, clientSecret: client.secret, label: 'Tài khoản cơ quan' }
  office = await temporaryNewsroom({
    options: { address, office: setup },
    port: Number(new URL(address).port),
    cleanup,
  })
  return async () => {
    for (const step of undo.reverse()) await step()
  }
})

/** Follows the office's own redirects, with its cookies, until it sends the browser back to the newsroom. */
async function walkThrough(start: string): Promise<string> {
  const cookies = new Map<string, string>()
  let place = start
  for (let steps = 0; steps < 10; steps += 1) {
    const { origin, pathname, search } = new URL(place)
    if (origin === office.address) return `${pathname}${search}`
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { headers } = await send(origin, `${pathname}${search}`, { headers: { cookie } })
    for (const line of headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split(/=(.*)/u) ?? []
      cookies.set(name, value)
    }
    place = new URL(headers.location ?? '', origin).href
  }
  throw new Error(`${start}: expected to be sent back to the newsroom`)
}

/** Signs somebody in at the office and comes back; gives the browser and where the newsroom sent it. */
async function comeFromOffice(who: string) {
  somebody = who
  const visit = new BrowserVisit(office.address)
  const { url } = jsonOf(
    await visit.post('/api/auth/sign-in/social', { provider: 'github', callbackURL: '//evil.example' }),
  )
  const way = new URL(String(url))
  const back = await walkThrough(way.href)
  const answer = await visit.get(back)
  return { visit, way, back, answer, place: answer.headers.location ?? '' }
}

describe('the office’s own sign-in', () => {
  it('is offered by its name', async () => {
    expect(jsonOf(await send(office.address, '/api/sign-in'))).toEqual({
      ways: [{ id: 'office', label: 'Tài khoản cơ quan' }],
      error: null,
    })
  })

  it('lets a member in whose verified email it knows, by code, PKCE, state and nonce', async () => {
    const { visit, way, answer, place } = await comeFromOffice('binh')
    expect(Object.fromEntries(way.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      client_id: 'ky-yeu',
      state: expect.any(String) as string,
      nonce: expect.any(String) as string,
    })
    expect([answer.status, place]).toEqual([302, '/admin/'])
    expect(jsonOf(await visit.act('info'))).toMatchObject({
      author: 'Trần Thị Bình',
      member: { role: 'editor' },
    })
  })

  it('lets the same member in again', async () => {
    const { visit } = await comeFromOffice('binh')
    expect((await visit.act('info')).status).toBe(200)
  })

  it.each([
    ['gia', 'account_not_linked', 'Nơi đăng nhập chung chưa xác nhận email này. Xin hỏi người quản trị.'],
    ['la', 'signup_disabled', 'Email này chưa có tài khoản trong tòa soạn. Xin nhờ người quản trị thêm vào.'],
  ])('lets %s not in: %s', async (who, code, sentence) => {
    const { visit, place } = await comeFromOffice(who)
    expect(place).toBe(`/admin/?error=${code}`)
    expect(jsonOf(await send(office.address, `/api/sign-in?error=${code}`))['error']).toBe(sentence)
    expect((await visit.act('info')).status).toBe(401)
    expect(office.accounts.members.list()).toHaveLength(4)
  })

  it('lets a locked member not in', async () => {
    const { id } = office.keys.editor
    office.accounts.members.change(id, { isDisabled: true })
    const { visit, place } = await comeFromOffice('binh')
    office.accounts.members.change(id, { isDisabled: false })
    expect(place).toMatch(/^\/admin\/\?error=ACCOUNT_DISABLED&/u)
    expect((await visit.act('info')).status).toBe(401)
  })

  it('takes a way back only from the browser that set out, and only once', async () => {
    const { visit, back } = await comeFromOffice('binh')
    const thief = new BrowserVisit(office.address)
    for (const browser of [thief, visit]) {
      const { headers } = await browser.get(back)
      expect(headers.location).toMatch(/error=(?:state_mismatch|please_restart_the_process)/u)
    }
    expect((await thief.act('info')).status).toBe(401)
  })

  it('is noted in the audit log', async () => {
    await comeFromOffice('binh')
    const [line] = office.accounts.audit.read({ size: 1 }).lines
    expect(line).toMatchObject({
      action: 'signIn',
      member: 'Trần Thị Bình <editor@example.vn>',
      outcome: 'ok',
    })
  })

  it('needs an issuer that is an address', () => {
    const setup = { issuer: 'dangnhap', clientId: 'a', clientSecret: 'b', label: 'c' }
    expect(() => officeProvider(setup)).toThrow('--oidc-issuer: cần địa chỉ https://…, nhận được "dangnhap".')
  })
})
