import * as z from 'zod'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'

const id = z.string().min(1).max(200)

/** Everybody who has an account. */
export const members = defineAction(z.unknown(), ({ accounts }) => ({ members: accounts.members.list() }))

/** Makes an account and gives its first password, which nobody can read again. 409 if the email is in use. */
export const addMember = defineAction(
  z.object({ name: z.string(), email: z.string(), role: z.string(), sections: z.unknown().optional() }),
  ({ accounts }, fields) => accounts.members.add(fields),
)

/** Changes name, role, sections or whether the account is locked. 409 where nobody could manage accounts any more. */
export const changeMember = defineAction(
  z.object({
    id,
    name: z.unknown().optional(),
    role: z.unknown().optional(),
    sections: z.unknown().optional(),
    isDisabled: z.unknown().optional(),
  }),
  ({ accounts }, { id: member, ...changes }) => ({ member: accounts.members.change(member, changes) }),
)

/** Gives a member a new password, without a second factor, and signs him out everywhere. */
export const resetMember = defineAction(z.object({ id }), async ({ accounts }, { id: member }) => {
  const { password } = await accounts.members.reset(member)
  return { password }
})

/** Removes an account; what was written under its name stays. */
export const removeMember = defineAction(z.object({ id }), ({ accounts }: Desk, { id: member }) => {
  accounts.members.remove(member)
  return { message: 'Đã xóa tài khoản.' }
})

/** Signs a member out everywhere. */
export const signOutMember = defineAction(z.object({ id }), ({ accounts }: Desk, { id: member }) => {
  accounts.members.signOut(member)
  return { message: 'Đã đăng xuất tài khoản này ở mọi nơi.' }
})

/** Who did what, newest first. */
export const audit = defineAction(
  z.object({
    cursor: z
      .string()
      .regex(/^\d{1,15}$/u)
      .optional(),
    size: z.number().int().min(1).max(200).optional(),
    member: z.string().optional(),
  }),
  ({ accounts }, query) => accounts.audit.read(query),
)
