import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { BrowserVisit, jsonOf, send } from '../browser-visit.ts'
import { type TemporaryNewsroom, temporaryNewsroom } from '../temporary-newsroom.ts'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) => base32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** The code that a phone shows for an `otpauth:` address, by RFC 6238. */
function codeOf(address: string, now = Date.now()): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)))
  const key = fromBase32(new URL(address).searchParams.get('secret') ?? '')
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return ((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).toString().padStart(6, '0')
}

let shared: TemporaryNewsroom

// One newsroom for every test that leaves its accounts as they are.
beforeAll(async () => {
  const undo: (() => Promise<void>)[] = []
  shared = await temporaryNewsroom({ cleanup: (step) => undo.push(step) })
  return async () => {
    for (const step of undo.reverse()) await step()
  }
})

describe('signing in', () => {
  it('gives a session in a cookie that no script and no other site can use', async () => {
    const { address, keys } = shared
    const visit = new BrowserVisit(address)
    const { headers } = await visit.signIn(keys.editor.email, keys.editor.password)
    const cookie = headers['set-cookie']?.find((line) => line.startsWith('ky-yeu.session_token='))
    expect(cookie).toMatch(/; HttpOnly/u)
    expect(cookie).toMatch(/; SameSite=Strict/u)
    expect(cookie).not.toMatch(/; Secure/u)
    expect(headers['cache-control']).toBe('no-store')
    expect(jsonOf(await visit.act('info'))).toMatchObject({
      author: 'Trần Thị Bình',
      member: { role: 'editor', roleName: 'Biên tập viên', isDemo: false },
    })
  })

  it('keeps the cookie to TLS where the newsroom is reached over TLS', async () => {
    const options = { address: 'https://bientap.example.vn' }
    const { address, keys } = await temporaryNewsroom({ options })
    const headers = { host: 'bientap.example.vn', origin: 'https://bientap.example.vn' }
    const answer = await new BrowserVisit(address).signIn(keys.editor.email, keys.editor.password, headers)
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Secure-ky-yeu\.session_token=.*; Secure/u)
  })

  it('says the same in Vietnamese for a wrong password and for nobody’s email', async () => {
    const { address, keys } = shared
    const visit = new BrowserVisit(address)
    for (const email of [keys.editor.email, 'khong-ai@example.vn']) {
      const answer = await visit.signIn(email, 'sai mật khẩu rồi')
      expect(answer.status).toBe(401)
      expect(jsonOf(answer)).toEqual({
        error: 'Email hoặc mật khẩu không đúng.',
        code: 'INVALID_EMAIL_OR_PASSWORD',
      })
    }
  })

  it('makes a guesser wait, and tells how long; colleagues still come in', async () => {
    const { address, keys, signIn } = await temporaryNewsroom()
    const visit = new BrowserVisit(address)
    for (let count = 0; count < 5; count += 1)
      expect((await visit.signIn(keys.editor.email, 'đoán mò thôi')).status).toBe(401)
    const answer = await visit.signIn(keys.editor.email, keys.editor.password)
    expect(answer.status).toBe(429)
    expect(jsonOf(answer)).toMatchObject({
      error: 'Đã thử đăng nhập quá nhiều lần. Xin đợi 5 phút rồi thử lại.',
    })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(290)
    await signIn('reporter')
  })

  it('gives a hundred guesses at once no more than five', async () => {
    const { address, keys } = await temporaryNewsroom()
    const guesses = Array.from({ length: 30 }, () =>
      new BrowserVisit(address).signIn(keys.editor.email, 'đoán mò thôi'),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(25)
  })

  it('lets nobody sign himself up, nor reach what is not offered', async () => {
    const { address } = shared
    const visit = new BrowserVisit(address)
    const body = { email: 'ke-la@example.vn', password: 'một mật khẩu đủ dài', name: 'Kẻ lạ' }
    for (const place of [
      'sign-up/email',
      'update-user',
      'delete-user',
      'set-password',
      'request-password-reset',
      'ok',
    ])
      expect((await visit.post(`/api/auth/${place}`, body)).status).toBe(404)
    expect((await visit.get('/api/auth/error')).status).toBe(404)
    expect((await visit.get('/api/auth/sign-in/email')).status).toBe(404)
  })

  it.each([
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: '' }, 403],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [{ host: 'evil.example' }, 403],
  ])('refuses a request with %j', async (headers, status) => {
    const { address, keys } = shared
    const answer = await new BrowserVisit(address).signIn(keys.editor.email, keys.editor.password, headers)
    expect([answer.status, answer.headers['set-cookie']]).toEqual([status, undefined])
  })

  it('refuses a body that is no JSON, or too large', async () => {
    const { address } = shared
    const { origin } = new URL(address)
    const headers = { origin, 'content-type': 'application/json' }
    const ask = (body: string) => send(address, '/api/auth/sign-in/email', { method: 'POST', headers, body })
    expect((await ask('{')).status).toBe(400)
    expect((await ask(JSON.stringify({ email: 'x'.repeat(100_000) }))).status).toBe(413)
  })
})

describe('a session', () => {
  it('ends when its member signs out', async () => {
    const { address, signIn } = shared
    const visit = await signIn('editor')
    const { cookie } = visit
    await visit.post('/api/auth/sign-out', {})
    expect((await visit.act('info')).status).toBe(401)
    const thief = await new BrowserVisit(address).post('/api/v1', { action: 'info' }, { cookie })
    expect(thief.status).toBe(401)
  })

  it('can be ended everywhere else at once', async () => {
    const { signIn } = await temporaryNewsroom()
    const [desk, phone] = [await signIn('editor'), await signIn('editor')]
    const sessions = JSON.parse((await desk.get('/api/auth/list-sessions')).body.toString()) as unknown[]
    expect(sessions).toHaveLength(2)
    await desk.post('/api/auth/revoke-other-sessions', {})
    expect([(await desk.act('info')).status, (await phone.act('info')).status]).toEqual([200, 401])
  })

  it('ends at once when the administrator locks, resets or signs out its member', async () => {
    const { keys, signIn } = await temporaryNewsroom()
    const boss = await signIn('administrator')
    const { id } = keys.editor
    const editor = await signIn('editor')
    await boss.act('signOutMember', { id })
    expect((await editor.act('info')).status).toBe(401)
    const again = await signIn('editor')
    await boss.act('changeMember', { id, isDisabled: true })
    expect((await again.act('info')).status).toBe(401)
    const locked = await again.signIn(keys.editor.email, keys.editor.password)
    expect([locked.status, jsonOf(locked)['error']]).toEqual([
      403,
      'Tài khoản này đã bị khóa. Xin hỏi người quản trị.',
    ])
    await boss.act('changeMember', { id, isDisabled: false })
    const { password } = jsonOf(await boss.act('resetMember', { id }))
    expect((await again.signIn(keys.editor.email, keys.editor.password)).status).toBe(401)
    expect((await again.signIn(keys.editor.email, String(password))).status).toBe(200)
  })

  it.each(['ky-yeu.session_token=abc.def', 'ky-yeu.session_token=', 'session=1'])(
    'is not made of the cookie %j',
    async (cookie) => {
      const { address } = shared
      const answer = await new BrowserVisit(address).post('/api/v1', { action: 'info' }, { cookie })
      expect([answer.status, jsonOf(answer)['error']]).toEqual([
        401,
        'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.',
      ])
    },
  )

  it('is not made by changing who the cookie names', async () => {
    const { address, signIn } = shared
    const { cookie } = await signIn('reporter')
    const forged = cookie.replace(/=(.)/u, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`)
    expect(
      (await new BrowserVisit(address).post('/api/v1', { action: 'info' }, { cookie: forged })).status,
    ).toBe(401)
  })
})

describe('a password', () => {
  it('is changed by who knows the old one, and ends the other sessions', async () => {
    const { keys, signIn } = await temporaryNewsroom()
    const [desk, phone] = [await signIn('editor'), await signIn('editor')]
    const newPassword = 'Sáng nay trời đẹp quá'
    const change = (currentPassword: string, wanted = newPassword) =>
      desk.post('/api/auth/change-password', { currentPassword, newPassword: wanted })
    expect(jsonOf(await change('không phải mật khẩu'))['error']).toBe('Mật khẩu hiện tại không đúng.')
    expect(jsonOf(await change(keys.editor.password, 'ngắn quá'))['error']).toBe(
      'Mật khẩu mới quá ngắn: cần ít nhất 12 ký tự, ví dụ một câu dễ nhớ.',
    )
    const easy = await change(keys.editor.password, 'Trần Thị Bình 1')
    expect([easy.status, jsonOf(easy)['error']]).toEqual([
      422,
      'Mật khẩu mới dễ đoán: đừng dùng tên, email của mình hay vài ký tự lặp lại. Một câu dễ nhớ là tốt nhất.',
    ])
    expect((await change(keys.editor.password)).status).toBe(200)
    expect([(await desk.act('info')).status, (await phone.act('info')).status]).toEqual([200, 401])
    expect((await phone.signIn(keys.editor.email, newPassword)).status).toBe(200)
  })
})

describe('a second factor', () => {
  it('is asked for once it is switched on, and a backup code works once in its place', async () => {
    const { address, keys, signIn, accounts } = await temporaryNewsroom()
    const { email, password } = keys.editor
    const visit = await signIn('editor')
    const enabled = jsonOf(await visit.post('/api/auth/two-factor/enable', { password }))
    const uri = String(enabled['totpURI'])
    expect(decodeURIComponent(uri)).toMatch(/^otpauth:\/\/totp\/Kỷ Yếu:editor@example\.vn\?/u)
    expect((await visit.post('/api/auth/two-factor/verify-totp', { code: codeOf(uri) })).status).toBe(200)
    expect(accounts.members.find(email)?.twoFactor).toBe(true)

    const next = new BrowserVisit(address)
    expect(jsonOf(await next.signIn(email, password))).toMatchObject({ twoFactorRedirect: true })
    expect((await next.act('info')).status).toBe(401)
    const wrong = await next.post('/api/auth/two-factor/verify-totp', { code: '000000' })
    expect(jsonOf(wrong)['error']).toMatch(/^Mã xác thực không đúng\./u)
    expect((await next.post('/api/auth/two-factor/verify-totp', { code: codeOf(uri) })).status).toBe(200)
    expect((await next.act('info')).status).toBe(200)

    const [code] = enabled['backupCodes'] as string[]
    for (const status of [200, 401]) {
      const lost = new BrowserVisit(address)
      await lost.signIn(email, password)
      expect((await lost.post('/api/auth/two-factor/verify-backup-code', { code })).status).toBe(status)
      expect((await lost.act('info')).status).toBe(status)
    }
  })

  it('is taken off by the administrator’s reset', async () => {
    const { keys, signIn } = await temporaryNewsroom()
    const visit = await signIn('editor')
    const { password, email, id } = keys.editor
    const uri = String(jsonOf(await visit.post('/api/auth/two-factor/enable', { password }))['totpURI'])
    await visit.post('/api/auth/two-factor/verify-totp', { code: codeOf(uri) })
    const fresh = jsonOf(await (await signIn('administrator')).act('resetMember', { id }))
    expect(jsonOf(await visit.signIn(email, String(fresh['password'])))).not.toHaveProperty(
      'twoFactorRedirect',
    )
    expect((await visit.act('info')).status).toBe(200)
  })

  it('stops guessing of codes after five', async () => {
    const { address, keys, signIn } = await temporaryNewsroom()
    const { email, password } = keys.editor
    const visit = await signIn('editor')
    const uri = String(jsonOf(await visit.post('/api/auth/two-factor/enable', { password }))['totpURI'])
    await visit.post('/api/auth/two-factor/verify-totp', { code: codeOf(uri) })
    const guesser = new BrowserVisit(address)
    await guesser.signIn(email, password)
    const guess = () => guesser.post('/api/auth/two-factor/verify-totp', { code: '000000' })
    for (let count = 0; count < 5; count += 1) expect((await guess()).status).toBe(401)
    expect(jsonOf(await guess())['error']).toBe('Đã nhập sai mã quá nhiều lần. Xin đăng nhập lại từ đầu.')
    expect((await guesser.post('/api/auth/two-factor/verify-totp', { code: codeOf(uri) })).status).toBe(401)
  })
})

describe('a password that was given out', () => {
  it('is known as such until its owner chooses one, and again after a reset', async () => {
    const { keys, signIn, accounts } = await temporaryNewsroom()
    const visit = await signIn('editor')
    const isGiven = async (): Promise<readonly unknown[]> => {
      const { user } = jsonOf(await visit.get('/api/auth/get-session')) as { user: Record<string, unknown> }
      const { member } = jsonOf(await visit.act('info')) as { member: Record<string, unknown> }
      return [user['mustChangePassword'], member['mustChangePassword']]
    }
    expect(await isGiven()).toEqual([true, true])
    const { password, id } = keys.editor
    const wrong = { currentPassword: 'sai mật khẩu rồi', newPassword: 'một câu dài dễ nhớ' }
    expect((await visit.post('/api/auth/change-password', wrong)).status).toBe(400)
    expect(await isGiven()).toEqual([true, true])
    await visit.post('/api/auth/change-password', { ...wrong, currentPassword: password })
    expect(await isGiven()).toEqual([false, false])
    await accounts.members.reset(id)
    expect(accounts.members.find(id)?.mustChangePassword).toBe(true)
  })
})

describe('the audit log', () => {
  it('names whose code was wrong, and keeps no line of knocks by nobody', async () => {
    const { address, keys, signIn, accounts } = await temporaryNewsroom()
    const { email, password } = keys.editor
    const visit = await signIn('editor')
    const uri = String(jsonOf(await visit.post('/api/auth/two-factor/enable', { password }))['totpURI'])
    await visit.post('/api/auth/two-factor/verify-totp', { code: codeOf(uri) })
    const guesser = new BrowserVisit(address)
    await guesser.signIn(email, password)
    await guesser.post('/api/auth/two-factor/verify-totp', { code: '000000' })
    const nobody = new BrowserVisit(address)
    for (const place of ['two-factor/verify-totp', 'change-password', 'sign-out', 'revoke-sessions'])
      await nobody.post(`/api/auth/${place}`, { code: '000000' })
    const [last, before] = accounts.audit.read({}).lines
    expect(last).toMatchObject({ action: 'verifyCode', member: `Trần Thị Bình <${email}>`, target: email })
    expect(last?.outcome).toMatch(/^Mã xác thực không đúng\./u)
    expect(before).toMatchObject({ action: 'signIn', outcome: 'chờ mã xác thực' })
  })

  it('tells who came, who failed, who left and what was asked, but nothing that was only read', async () => {
    const { address, keys, signIn } = await temporaryNewsroom()
    await new BrowserVisit(address).signIn(keys.editor.email, 'sai mật khẩu rồi')
    const editor = await signIn('editor')
    await editor.act('info')
    await editor.act('deleteFile', { path: 'content/articles/2024/x.md', options: {} })
    await editor.post('/api/auth/sign-out', {})
    const boss = await signIn('administrator')
    await boss.act('signOutMember', { id: keys.editor.id })
    const { lines } = jsonOf(await boss.act('audit')) as { lines: Record<string, unknown>[] }
    const who = 'Trần Thị Bình <editor@example.vn>'
    expect(lines.map(({ member, action, outcome }) => [member, action, outcome]).reverse()).toEqual([
      ['editor@example.vn', 'signIn', 'Email hoặc mật khẩu không đúng.'],
      [who, 'signIn', 'ok'],
      [who, 'deleteFile', expect.stringMatching(/^403: Chỉ người xuất bản, quản trị/u)],
      [who, 'signOut', 'ok'],
      ['Lê Thị Hạnh <administrator@example.vn>', 'signIn', 'ok'],
      ['Lê Thị Hạnh <administrator@example.vn>', 'signOutMember', 'ok'],
    ])
    expect(lines.every((line) => line['address'] === '127.0.0.1')).toBe(true)
  })
})

describe('what is open to everybody', () => {
  it('tells that the newsroom is well', async () => {
    const { address } = shared
    const answer = await send(address, '/api/health')
    expect([answer.status, jsonOf(answer)]).toEqual([
      200,
      { status: 'ok', uptime: expect.any(Number) as number, copy: null },
    ])
  })

  it('tells how one may sign in, and in words what went wrong', async () => {
    const { address } = shared
    expect(jsonOf(await send(address, '/api/sign-in'))).toEqual({ ways: [], error: null })
    expect(jsonOf(await send(address, '/api/sign-in?error=signup_disabled'))['error']).toBe(
      'Email này chưa có tài khoản trong tòa soạn. Xin nhờ người quản trị thêm vào.',
    )
    expect(jsonOf(await send(address, '/api/sign-in?error=__proto__'))['error']).toBe(
      'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.',
    )
  })
})
