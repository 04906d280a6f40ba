import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  lookAtDoor,
  officeAddress,
  signInByCode,
  signInByPassword,
} from '#admin/app/newsroom/sign-in-request.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

function answerBy(answers: Readonly<Record<string, readonly [number, object]>>) {
  const fetch = vi.fn((address: string, _request?: { readonly body?: string }) => {
    const [status, body] = answers[address] ?? [404, {}]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
  vi.stubGlobal('fetch', fetch)
  return fetch
}

describe('signInByPassword', () => {
  it('comes in, or learns that a code is wanted', async () => {
    answerBy({ '/api/auth/sign-in/email': [200, { user: {} }] })
    expect(await signInByPassword('a@x.vn', 'mật khẩu')).toEqual({ kind: 'in' })
    answerBy({ '/api/auth/sign-in/email': [200, { twoFactorRedirect: true }] })
    expect(await signInByPassword('a@x.vn', 'mật khẩu')).toEqual({ kind: 'code' })
  })

  it('hands on why not, with how long to wait', async () => {
    const error = 'Đã thử đăng nhập quá nhiều lần. Xin đợi 2 phút rồi thử lại.'
    answerBy({ '/api/auth/sign-in/email': [429, { error }] })
    expect(await signInByPassword('a@x.vn', 'sai')).toEqual({ kind: 'refused', message: error })
  })

  it('says that the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await signInByPassword('a@x.vn', 'x')).toMatchObject({
      message: 'Không nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.',
    })
  })
})

describe('signInByCode', () => {
  it('takes six digits for the phone and all else for a kept code', async () => {
    const fetch = answerBy({})
    await signInByCode('123 456')
    await signInByCode('aB3d-9xYz')
    expect(fetch.mock.calls.map(([address]) => address)).toEqual([
      '/api/auth/two-factor/verify-totp',
      '/api/auth/two-factor/verify-backup-code',
    ])
  })
})

describe('lookAtDoor', () => {
  it('goes in where somebody is signed in', async () => {
    answerBy({ '/api/v1': [200, {}] })
    expect((await lookAtDoor()).isOpen).toBe(true)
  })

  it('says how one may come in, and what went wrong at the office', async () => {
    answerBy({
      '/api/v1': [401, {}],
      '/api/sign-in?error=signup_disabled': [
        200,
        { ways: [{ id: 'office', label: 'Tài khoản cơ quan' }], error: 'Chưa có tài khoản.' },
      ],
    })
    expect(await lookAtDoor('?error=signup_disabled')).toEqual({
      isOpen: false,
      office: 'Tài khoản cơ quan',
      told: 'Chưa có tài khoản.',
    })
  })
})

describe('officeAddress', () => {
  it('gives where the office asks, and nothing where it does not answer', async () => {
    answerBy({ '/api/auth/sign-in/social': [200, { url: 'https://dangnhap.example.vn/' }] })
    expect(await officeAddress()).toBe('https://dangnhap.example.vn/')
    answerBy({ '/api/auth/sign-in/social': [500, {}] })
    expect(await officeAddress()).toBeNull()
  })
})
