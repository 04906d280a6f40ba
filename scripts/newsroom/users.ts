import { parseArgs } from 'node:util'
import { openData } from '#admin/server/data/open-data.ts'
import { openAccounts } from '#admin/server/members/accounts.ts'
import { type Role, roles } from '#admin/server/members/member.ts'
import type { MemberRecord, Members, Welcome } from '#admin/server/members/members.ts'
import { SetupError } from '#admin/server/store/setup-error.ts'
import { formatMoment } from '#src/dates/format-vietnamese-date.ts'
import { noteOwnDeed } from './own-deed.ts'
import { findPlaces, settingOptions } from './settings.ts'

/** What `newsroom users --help` prints. */
export const usersHelp = `npm run newsroom -- users list
npm run newsroom -- users add --email EMAIL --name "HỌ TÊN" [--role VAI_TRÒ] [--sections a,b]
npm run newsroom -- users role --email EMAIL --role VAI_TRÒ
npm run newsroom -- users reset|disable|enable|sign-out|remove --email EMAIL

  Vai trò: ${Object.entries(roles)
    .map(([role, name]) => `${role} (${name})`)
    .join(', ')}
  Mật khẩu mới chỉ in ra một lần.
`

const options = {
  ...settingOptions,
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  sections: { type: 'string' },
} as const

interface Given {
  readonly email?: string | undefined
  readonly name?: string | undefined
  readonly role?: string | undefined
  readonly sections?: string | undefined
}

function need(given: Given, name: keyof Given): string {
  const value = given[name]
  if (value !== undefined && value !== '') return value
  throw new SetupError(`Thiếu --${name}.\n\n${usersHelp}`)
}

function readRole(text: string): Role {
  const role = (Object.keys(roles) as Role[]).find((name) => name === text)
  if (role !== undefined) return role
  throw new SetupError(`--role: cần một trong ${Object.keys(roles).join(', ')}, nhận được "${text}".`)
}

function describe({ name, email, role, sections, isDisabled, twoFactor, lastSeen }: MemberRecord): string {
  const facts = [
    roles[role],
    sections === null ? 'mọi chuyên mục' : `chuyên mục ${sections.join(', ')}`,
    ...(twoFactor ? ['hai lớp'] : []),
    ...(isDisabled ? ['ĐANG KHÓA'] : []),
    lastSeen === null ? 'chưa vào lần nào' : `vào lần cuối ${formatMoment(lastSeen.slice(0, 10))}`,
  ]
  return `${name} <${email}>\n    ${facts.join(' · ')}`
}

function sayWelcome({ member, password }: Welcome): string {
  return `${describe(member)}\n    mật khẩu: ${password}\n`
}

async function add(members: Members, given: Given): Promise<string> {
  const sections = given.sections?.split(',').map((slug) => slug.trim()) ?? null
  const role = readRole(given.role ?? 'reporter')
  return sayWelcome(
    await members.add({ name: need(given, 'name'), email: need(given, 'email'), role, sections }),
  )
}

/** What can be done, each giving what to print. */
const works: Readonly<Record<string, (members: Members, given: Given) => string | Promise<string>>> = {
  list: (members) => members.list().map(describe).join('\n') || 'Chưa có tài khoản nào.',
  add,
  role: (members, given) =>
    describe(members.change(need(given, 'email'), { role: readRole(need(given, 'role')) })),
  reset: async (members, given) => sayWelcome(await members.reset(need(given, 'email'))),
  disable: (members, given) => describe(members.change(need(given, 'email'), { isDisabled: true })),
  enable: (members, given) => describe(members.change(need(given, 'email'), { isDisabled: false })),
  'sign-out': (members, given) => describe(members.signOut(need(given, 'email'))),
  remove: (members, given) => `Đã xóa ${members.remove(need(given, 'email')).email}.`,
}

/** Carries out `newsroom users …` and gives what to print; also while the newsroom runs. */
export async function runUsers(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [action = ''] = positionals
  const work = Object.hasOwn(works, action) ? works[action] : undefined
  if (work === undefined)
    throw new SetupError(action === '' ? usersHelp : `Không có lệnh "users ${action}".\n\n${usersHelp}`)
  const { data } = findPlaces(values)
  const database = openData(data)
  try {
    const { members } = await openAccounts(database, { folder: data })
    const said = await work(members, values)
    if (action !== 'list') await noteOwnDeed(data, `users ${action}`, values.email ?? '')
    return said
  } finally {
    database.close()
  }
}
