import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAdmin } from '#admin/app/build.ts'
import { openData } from '#admin/server/data/open-data.ts'
import { listen } from '#admin/server/listen.ts'
import { createLog, type Log } from '#admin/server/log.ts'
import { openAccounts } from '#admin/server/members/accounts.ts'
import type { OfficeSignIn } from '#admin/server/members/office-sign-in.ts'
import { searchDatabaseName } from '#admin/server/search/answers.ts'
import { createNewsroom } from '#admin/server/newsroom.ts'
import { type ConnectedPublisher, connectPublisher } from '#src/publishing/connect-publisher.ts'
import {
  type GivenSettings,
  findPlaces,
  readAddress,
  readPort,
  readProxies,
  readSetting,
  requireSetting,
  settingOptions,
} from './settings.ts'

const project = resolve(import.meta.dirname, '../..')
const branch = 'main'

function isBare(repository: string): boolean {
  const words = ['rev-parse', '--is-bare-repository']
  return execFileSync('git', words, { cwd: repository, encoding: 'utf8' }).trim() === 'true'
}

/** Makes the first administrator and says his password, this once. */
async function welcomeFirst(data: string, log: Log): Promise<void> {
  const database = openData(data)
  const { members } = await openAccounts(database, { folder: data })
  const welcome = await members.ensureFirstAdministrator()
  database.close()
  if (welcome === null) return
  const { member, password } = welcome
  log(
    'warn',
    `Tài khoản quản trị đầu tiên: email ${member.email} mật khẩu: ${password} (chỉ in một lần, hãy đổi ngay)`,
  )
}

function readOffice(given: GivenSettings): OfficeSignIn | undefined {
  const issuer = readSetting('oidc-issuer', given)
  if (issuer === undefined) return undefined
  return {
    issuer,
    clientId: requireSetting('oidc-client', given),
    clientSecret: requireSetting('oidc-secret', given),
    label: readSetting('oidc-label', given) ?? 'Tài khoản cơ quan',
  }
}

/** What a publisher of an office works with. */
interface PublisherPlaces {
  readonly repository: string
  readonly out: string
  readonly searchDatabase: string
}

async function startPublisher(
  { repository, out, searchDatabase }: PublisherPlaces,
  log: Log,
): Promise<ConnectedPublisher> {
  const source = isBare(repository)
    ? ({ kind: 'git', repository, branch } as const)
    : ({ kind: 'folder', folder: repository } as const)
  const publisher = await connectPublisher(
    { project, source, out, searchDatabase, keepsReleases: true },
    {
      warn: (message) => log('warn', message),
      onPublished: ({ written, removed, milliseconds }) =>
        log('info', 'Đã tự đăng', { written, removed, milliseconds: Math.round(milliseconds) }),
    },
  )
  const { faults, ...report } = publisher.report
  for (const fault of faults) log('warn', fault)
  log('info', 'Đã dựng trang', { ...report, milliseconds: Math.round(report.milliseconds) })
  return publisher
}

/** Resolves when somebody asks the process to stop. */
function untilAsked(): Promise<string> {
  return new Promise((done) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done(signal))
  })
}

/**
 * Runs the newsroom of an office: real accounts, releases, a publisher in a process of its own; says what happens in
 * lines of JSON. Ends when asked to (SIGTERM, SIGINT), after what is under way.
 */
export async function runServe(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: settingOptions })
  const log = createLog((line) => process.stdout.write(line))
  const warn = (message: string): void => log('warn', message)
  const { repository, data } = findPlaces(values)
  const site = resolve(requireSetting('site', values))
  const [address, proxies, port] = [readAddress(values), readProxies(values), readPort(values)]
  mkdirSync(site, { recursive: true })
  const [office, push] = [readOffice(values), readSetting('push', values)]
  if (address?.startsWith('https:') === true && proxies.length === 0)
    warn(
      'Chưa đặt --proxy: mọi người sẽ mang cùng một địa chỉ mạng trong nhật ký và khi đếm số lần đăng nhập sai.',
    )
  const admin = join(project, '.cache/admin')
  const searchDatabase = join(data, searchDatabaseName)
  const [publisher] = await Promise.all([
    startPublisher({ repository, out: site, searchDatabase }, log),
    buildAdmin(admin),
  ])
  // Last of what may fail: the password is said only once.
  await welcomeFirst(data, log)
  let closeStore = (): Promise<void> => Promise.resolve()
  const app = await createNewsroom({
    repository,
    branch,
    accounts: 'real',
    data,
    publisher,
    searchDatabase,
    site: join(site, 'current'),
    admin,
    warn,
    onStore: (store) => (closeStore = () => store.close()),
    proxies,
    ...(address !== undefined && { address }),
    ...(office !== undefined && { office }),
    ...(push !== undefined && { push: { remote: push } }),
  })
  const hostname = readSetting('host', values) ?? '127.0.0.1'
  const listening = await listen(app, { port, hostname })
  log('info', 'Trang biên tập đang chạy', { address: listening.address })
  log('info', 'Đang dừng', { signal: await untilAsked() })
  await listening.close()
  await publisher.close()
  await closeStore()
  log('info', 'Đã dừng')
  return ''
}
