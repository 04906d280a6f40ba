import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { SetupError } from '#admin/server/store/setup-error.ts'
import { checkRepository } from './check-repository.ts'

/** Every setting of a newsroom: what it is called on the command line, in the environment, and what it says. */
const settings = {
  repository: ['KY_YEU_REPOSITORY', 'FOLDER', 'kho git của bài viết, kho trần (bare) hay thư mục làm việc'],
  data: ['KY_YEU_DATA', 'FOLDER', 'tài khoản, nhật ký, chữ đang gõ (mặc định: .newsroom/ cạnh kho)'],
  site: ['KY_YEU_SITE', 'FOLDER', 'các bản phát hành của trang; người đọc xem FOLDER/current'],
  address: [
    'KY_YEU_ADDRESS',
    'URL',
    'địa chỉ trang biên tập như trình duyệt thấy, ví dụ https://bientap.example.vn',
  ],
  host: ['KY_YEU_HOST', 'ADDRESS', 'địa chỉ mạng để lắng nghe (mặc định 127.0.0.1)'],
  port: ['KY_YEU_PORT', 'NUMBER', 'cổng (mặc định 4321)'],
  proxy: ['KY_YEU_PROXY', 'ADDRESS', 'máy chủ web đứng trước, được tin khi nói ai đang hỏi'],
  push: ['KY_YEU_PUSH', 'REMOTE', 'kho git khác nhận một bản sao của mọi thay đổi'],
  'oidc-issuer': ['KY_YEU_OIDC_ISSUER', 'URL', 'nơi đăng nhập chung của cơ quan (OpenID Connect)'],
  'oidc-client': ['KY_YEU_OIDC_CLIENT', 'NAME', 'tên của trang biên tập tại nơi đó'],
  'oidc-secret': ['KY_YEU_OIDC_SECRET', 'TEXT', 'mật khẩu của trang biên tập tại nơi đó'],
  'oidc-label': ['KY_YEU_OIDC_LABEL', 'TEXT', 'chữ trên nút đăng nhập'],
} as const satisfies Readonly<Record<string, readonly [variable: string, value: string, meaning: string]>>

/** Name of a setting. */
export type Setting = keyof typeof settings

/** Values given on the command line. */
export type GivenSettings = Readonly<Partial<Record<Setting, string>>>

/** The options of `parseArgs` for all settings. */
export const settingOptions = Object.fromEntries(
  Object.keys(settings).map((name) => [name, { type: 'string' as const }]),
) as Record<Setting, { readonly type: 'string' }>

/** A line of help for each setting. */
export function describeSettings(): string {
  return Object.entries(settings)
    .map(
      ([name, [variable, value, meaning]]) => `  ${`--${name} ${value}`.padEnd(24)}${meaning} [${variable}]`,
    )
    .join('\n')
}

/** A setting from the command line, or else from the environment. */
export function readSetting(name: Setting, given: GivenSettings): string | undefined {
  const value = given[name] ?? process.env[settings[name][0]]
  return value === undefined || value.trim() === '' ? undefined : value.trim()
}

/** A setting that must be there. Throws a `SetupError` that says how to give it. */
export function requireSetting(name: Setting, given: GivenSettings): string {
  const value = readSetting(name, given)
  if (value !== undefined) return value
  const [variable, kind, meaning] = settings[name]
  throw new SetupError(
    `Thiếu --${name} ${kind} (${meaning}). Ghi thêm trên dòng lệnh, hoặc đặt biến môi trường ${variable}.`,
  )
}

/** Where a newsroom keeps its things. */
export interface NewsroomPlaces {
  readonly repository: string
  readonly data: string
}

/** Folders of a newsroom that is there, absolute. Throws a `SetupError` where its repository is none. */
export function findPlaces(given: GivenSettings): NewsroomPlaces {
  const places = readPlaces(given)
  checkRepository(places.repository)
  return places
}

/** Folders of the newsroom, absolute, whether they are there or not. */
export function readPlaces(given: GivenSettings): NewsroomPlaces {
  const repository = resolve(requireSetting('repository', given))
  return { repository, data: resolve(readSetting('data', given) ?? join(repository, '.newsroom')) }
}

/** The address as browsers see it. Throws a `SetupError` for what is none. */
export function readAddress(given: GivenSettings): string | undefined {
  const text = readSetting('address', given)
  if (text === undefined) return undefined
  const address = URL.parse(text)
  if (address !== null && /^https?:$/u.test(address.protocol) && address.pathname === '/')
    return address.origin
  throw new SetupError(`--address: cần địa chỉ như https://bientap.example.vn, nhận được "${text}".`)
}

/** The proxies in front. Throws a `SetupError` for what is no network address: a name would never be believed. */
export function readProxies(given: GivenSettings): readonly string[] {
  const text = readSetting('proxy', given)
  if (text === undefined) return []
  if (isIP(text) !== 0) return [text]
  throw new SetupError(`--proxy: cần một địa chỉ mạng như 127.0.0.1, nhận được "${text}".`)
}

/** The port. Throws a `SetupError` for what is none. */
export function readPort(given: GivenSettings): number {
  const text = readSetting('port', given) ?? '4321'
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new SetupError(`--port: cần số từ 0 đến 65535, nhận được "${text}".`)
}
