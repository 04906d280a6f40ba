import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import type { Auth } from './auth.ts'
import { type Member, type Role, roles } from './member.ts'
import { hashPassword, randomPassword } from './password.ts'

/** A member as the administrator sees him. */
export interface MemberRecord {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Slugs of sections; `null`: all. */
  readonly sections: readonly string[] | null
  readonly isDisabled: boolean
  /** Whether signing in asks for a code of his phone too. */
  readonly twoFactor: boolean
  /** Whether he still signs in with the password he was given. */
  readonly mustChangePassword: boolean
  /** Moment of the last request, ISO 8601, to the minute; `null`: never. */
  readonly lastSeen: string | null
}

const roleNames = Object.keys(roles) as [Role, ...Role[]]

/** Fields of a member as they may be given, checked alike for the accounts page and the command line. */
const memberFields = {
  name: z
    .string()
    .transform((name) => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
    .pipe(z.string().regex(/^[^<>\p{Cc}]{1,100}$/u, 'Họ tên: cần từ 1 đến 100 ký tự, không có dấu < >.')),
  email: z
    .string()
    .transform((email) => email.trim().toLowerCase())
    .pipe(z.email('Email: cần dạng ten@coquan.vn.').max(200, 'Email: dài nhất 200 ký tự.')),
  role: z.enum(roleNames, `Vai trò: cần một trong ${roleNames.join(', ')}.`),
  sections: z
    .array(z.string().regex(/^[a-z0-9-]{1,120}$/u, 'Chuyên mục: cần đường dẫn không dấu, như "tin-tuc".'))
    .min(1, 'Chuyên mục: cần ít nhất một, hoặc tất cả.')
    .max(100)
    .nullable(),
}

const newMember = z.object({ ...memberFields, sections: memberFields.sections.default(null) })
const changes = z
  .object({ ...memberFields, isDisabled: z.boolean() })
  .omit({ email: true })
  .partial()

/** A member to be, as somebody typed it: checked by `add`. `sections` left out is all. */
export type NewMember = Readonly<Partial<Record<keyof z.input<typeof newMember>, unknown>>>

/** What may be changed of a member, as somebody typed it: checked by `change`. */
export type MemberChanges = Readonly<Partial<Record<keyof z.input<typeof changes>, unknown>>>

/** A member with the password he signs in with the first time; nobody can read it again. */
export interface Welcome {
  readonly member: MemberRecord
  readonly password: string
}

function checked<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const result = shape.safeParse(given)
  if (result.success) return result.data
  throw new Refusal(422, result.error.issues.map(({ message }) => message).join('\n'))
}

function toRole(value: unknown): Role {
  return roleNames.find((role) => role === value) ?? 'reporter'
}

/** What cannot be read opens nothing. */
function toSections(value: unknown): readonly string[] | null {
  const sections: unknown = JSON.parse(String(value))
  if (sections === null) return null
  return Array.isArray(sections) ? sections.filter((item) => typeof item === 'string') : []
}

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' ? value : other
}

function toRecord(row: Record<string, unknown>): MemberRecord {
  return {
    id: textOr(row['id'], ''),
    name: textOr(row['name'], ''),
    email: textOr(row['email'], ''),
    role: toRole(row['role']),
    sections: toSections(row['sections']),
    isDisabled: row['isDisabled'] === 1,
    twoFactor: row['twoFactorEnabled'] === 1,
    mustChangePassword: row['mustChangePassword'] === 1,
    lastSeen: textOr(row['moment'], null),
  }
}

const select =
  'SELECT user.*, memberSeen.moment FROM user LEFT JOIN memberSeen ON memberSeen.member = user.id'

/** The accounts of a newsroom. Every refusal is Vietnamese. */
export class Members {
  readonly #auth: Auth
  readonly #database: DatabaseSync
  readonly #seen = new Map<string, string>()

  constructor(auth: Auth, database: DatabaseSync) {
    database.exec('CREATE TABLE IF NOT EXISTS memberSeen (member TEXT PRIMARY KEY, moment TEXT NOT NULL)')
    this.#auth = auth
    this.#database = database
  }

  /** Everybody, in the order of the Vietnamese alphabet. */
  list(): readonly MemberRecord[] {
    const { compare } = new Intl.Collator('vi')
    const members = this.#database.prepare(select).all().map(toRecord)
    return members.sort((one, other) => compare(one.name, other.name))
  }

  /** One member, by id or email; `null` if there is none. */
  find(idOrEmail: string): MemberRecord | null {
    const row = this.#database
      .prepare(`${select} WHERE user.id = ? OR user.email = ?`)
      .get(idOrEmail, idOrEmail.trim().toLowerCase())
    return row === undefined ? null : toRecord(row)
  }

  /** Somebody who may work now; `null` if there is no such member or the account is locked. */
  active(id: string): Member | null {
    const record = this.find(id)
    if (record === null || record.isDisabled) return null
    const { name, email, role, sections, mustChangePassword } = record
    return { id: record.id, name, email, role, sections, mustChangePassword, isDemo: false }
  }

  /** Makes an account. Rejects with a `Refusal`: 422 for a field that does not fit, 409 for an email in use. */
  async add(given: NewMember): Promise<Welcome> {
    const { name, email, role, sections } = checked(newMember, given)
    if (this.find(email) !== null) throw new Refusal(409, `Email ${email} đã có tài khoản.`)
    const password = randomPassword()
    const hashed = await hashPassword(password)
    const { internalAdapter } = await this.#auth.$context
    // The administrator vouches for the address: the office's own sign-in may open this account.
    const fields = { name, email, emailVerified: true, role, sections: JSON.stringify(sections) }
    const { id } = await internalAdapter.createUser(
      { ...fields, isDisabled: false, mustChangePassword: true },
      { method: 'admin' },
    )
    await internalAdapter.linkAccount({
      userId: id,
      providerId: 'credential',
      accountId: id,
      password: hashed,
    })
    return { member: this.#mustFind(id), password }
  }

  /** Changes a member; a locked one is signed out at once. Throws a `Refusal`: 404, 409 (last administrator), 422. */
  change(idOrEmail: string, given: MemberChanges): MemberRecord {
    const { name, role, sections, isDisabled } = checked(changes, given)
    return this.#atOnce(() => {
      const before = this.#mustFind(idOrEmail)
      const after = {
        name: name ?? before.name,
        role: role ?? before.role,
        sections: sections === undefined ? before.sections : sections,
        isDisabled: isDisabled ?? before.isDisabled,
      }
      if (after.role !== 'administrator' || after.isDisabled) this.#refuseLast(before)
      this.#database
        .prepare(
          'UPDATE user SET name = ?, role = ?, sections = ?, isDisabled = ?, updatedAt = ? WHERE id = ?',
        )
        .run(
          after.name,
          after.role,
          JSON.stringify(after.sections),
          Number(after.isDisabled),
          new Date().toISOString(),
          before.id,
        )
      if (after.isDisabled) this.#endSessions(before.id)
      return this.#mustFind(before.id)
    })
  }

  /** Gives a member a new password, without a second factor, and signs him out everywhere. Rejects with a 404. */
  async reset(idOrEmail: string): Promise<Welcome> {
    const { id } = this.#mustFind(idOrEmail)
    const password = randomPassword()
    const hashed = await hashPassword(password)
    const { internalAdapter } = await this.#auth.$context
    const accounts = await internalAdapter.findAccounts(id)
    if (accounts.some(({ providerId }) => providerId === 'credential'))
      await internalAdapter.updatePassword(id, hashed)
    else
      await internalAdapter.linkAccount({
        userId: id,
        providerId: 'credential',
        accountId: id,
        password: hashed,
      })
    return this.#atOnce(() => {
      this.#database.prepare('DELETE FROM twoFactor WHERE userId = ?').run(id)
      this.#database
        .prepare('UPDATE user SET twoFactorEnabled = 0, mustChangePassword = 1 WHERE id = ?')
        .run(id)
      this.#endSessions(id)
      return { member: this.#mustFind(id), password }
    })
  }

  /** Notes that a member has a password of his own choice now. */
  chosePassword(id: string): void {
    this.#database.prepare('UPDATE user SET mustChangePassword = 0 WHERE id = ?').run(id)
  }

  /** Removes an account; what was written under its name stays. Throws a `Refusal`: 404, 409 (last administrator). */
  remove(idOrEmail: string): MemberRecord {
    return this.#atOnce(() => {
      const member = this.#mustFind(idOrEmail)
      this.#refuseLast(member)
      this.#endSessions(member.id)
      for (const [table, column] of [
        ['twoFactor', 'userId'],
        ['account', 'userId'],
        ['memberSeen', 'member'],
        ['user', 'id'],
      ] as const)
        this.#database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(member.id)
      return member
    })
  }

  /** Signs a member out everywhere. Throws a `Refusal` (404). */
  signOut(idOrEmail: string): MemberRecord {
    const member = this.#mustFind(idOrEmail)
    this.#endSessions(member.id)
    return member
  }

  /** Makes the administrator of a newsroom that has no account yet, and gives his password; else `null`. */
  async ensureFirstAdministrator(
    given: { readonly name?: string; readonly email?: string } = {},
  ): Promise<Welcome | null> {
    if (this.#database.prepare('SELECT 1 FROM user').get() !== undefined) return null
    const { name = 'Quản trị', email = 'quantri@localhost.localdomain' } = given
    return this.add({ name, email, role: 'administrator' })
  }

  /** Notes that a member is at work; written down once a minute. */
  see(id: string): void {
    const moment = `${new Date().toISOString().slice(0, 16)}Z`
    if (this.#seen.get(id) === moment) return
    this.#seen.set(id, moment)
    try {
      this.#database.prepare('INSERT OR REPLACE INTO memberSeen VALUES (?, ?)').run(id, moment)
    } catch {
      // A full disk must keep nobody from reading; when he was last here is not worth that.
    }
  }

  #mustFind(idOrEmail: string): MemberRecord {
    const member = this.find(idOrEmail)
    if (member === null) throw new Refusal(404, `Không có tài khoản ${idOrEmail}.`)
    return member
  }

  /** Refuses to take away the only administrator who can sign in: nobody could give the role to anybody again. */
  #refuseLast({ id, role, isDisabled }: MemberRecord): void {
    if (role !== 'administrator' || isDisabled) return
    const text = "SELECT 1 FROM user WHERE role = 'administrator' AND isDisabled = 0 AND id <> ?"
    if (this.#database.prepare(text).get(id) !== undefined) return
    throw new Refusal(
      409,
      'Đây là người quản trị duy nhất còn hoạt động. Hãy thêm một người quản trị khác trước.',
    )
  }

  /** Ends every session, with the half-done sign-ins and the devices that need no second factor. */
  #endSessions(id: string): void {
    this.#database.prepare('DELETE FROM session WHERE userId = ?').run(id)
    this.#database.prepare('DELETE FROM verification WHERE value = ?').run(id)
  }

  /** All of it or nothing, also beside another process (the command line while the newsroom runs). */
  #atOnce<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      this.#database.exec('ROLLBACK')
      throw error
    }
  }
}
