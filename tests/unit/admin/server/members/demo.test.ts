import { beforeAll, describe, expect, it } from 'vitest'
import { listen } from '#admin/server/listen.ts'
import { createNewsroom } from '#admin/server/newsroom.ts'
import { BrowserVisit, jsonOf } from '../browser-visit.ts'
import { mutePublisher } from '../mute-publisher.ts'
import { type TemporaryNewsroom, temporaryNewsroom } from '../temporary-newsroom.ts'
import { temporaryFolder, temporaryRepository } from '../temporary-repository.ts'

const options = { accounts: 'demo', hosts: ['bientap.example.vn'] } as const

let shared: TemporaryNewsroom

beforeAll(async () => {
  const undo: (() => Promise<void>)[] = []
  shared = await temporaryNewsroom({ options, cleanup: (step) => undo.push(step) })
  return async () => {
    for (const step of undo.reverse()) await step()
  }
})

describe('the demo newsroom', () => {
  it('lets everybody on this machine in, and says so', async () => {
    const { address } = shared
    expect(jsonOf(await new BrowserVisit(address).act('info'))).toMatchObject({
      member: { id: 'demo', isDemo: true, role: 'administrator', name: 'Trần Thị Bình' },
    })
  })

  it.each([
    [{ host: 'bientap.example.vn', origin: 'http://bientap.example.vn' }],
    [{ 'x-forwarded-for': '203.0.113.9' }],
    [{ forwarded: 'for=203.0.113.9' }],
    [{ via: '1.1 proxy' }],
    [{ 'x-forwarded-host': 'bientap.example.vn' }],
  ])('lets nobody in who comes from further away: %j', async (headers) => {
    const { address } = shared
    const answer = await new BrowserVisit(address).post('/api/v1', { action: 'info' }, headers)
    expect(answer.status).toBe(401)
  })

  it('knows those who have signed in by their own names', async () => {
    const { signIn } = shared
    const visit = await signIn('reporter')
    expect(jsonOf(await visit.act('info'))).toMatchObject({
      member: { name: 'Nguyễn Văn An', isDemo: false },
    })
  })

  it.each(['0.0.0.0', '::', '192.168.1.10'])('is not opened on %s', async (hostname) => {
    const { folder } = await temporaryRepository()
    const data = await temporaryFolder()
    const places = { repository: folder, data, site: data, admin: data, publisher: mutePublisher() }
    const app = await createNewsroom({ ...places, accounts: 'demo' })
    await expect(listen(app, { port: 0, hostname, loopbackOnly: true })).rejects.toThrow(
      `Địa chỉ ${hostname}: bản chạy thử cho vào không cần mật khẩu, nên chỉ mở trên chính máy này (127.0.0.1). Muốn mở cho người khác: npm run newsroom -- serve`,
    )
  })
})

describe('a newsroom with accounts', () => {
  it('does not start before anybody has one', async () => {
    const { folder } = await temporaryRepository()
    const data = await temporaryFolder()
    const places = { repository: folder, data, site: data, admin: data, publisher: mutePublisher() }
    await expect(createNewsroom({ ...places, accounts: 'real' })).rejects.toThrow(
      'Chưa có tài khoản nào. Hãy tạo người quản trị đầu tiên: npm run newsroom -- users add --role administrator',
    )
  })

  it('does not start with the office’s sign-in but no address to come back to', async () => {
    const { folder } = await temporaryRepository()
    const data = await temporaryFolder()
    const places = { repository: folder, data, site: data, admin: data, publisher: mutePublisher() }
    const office = { issuer: 'https://dangnhap.example.vn', clientId: 'a', clientSecret: 'b', label: 'c' }
    await expect(createNewsroom({ ...places, accounts: 'real', office })).rejects.toThrow(
      'Đăng nhập bằng tài khoản cơ quan cần --address: địa chỉ trang biên tập.',
    )
  })
})
