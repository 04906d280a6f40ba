import type { Author } from '../store/author.ts'

/** What people may be in a newsroom, from the least to the most; the value is what people read. */
export const roles = {
  reporter: 'Phóng viên',
  editor: 'Biên tập viên',
  publisher: 'Người xuất bản',
  administrator: 'Quản trị',
} as const

export type Role = keyof typeof roles

/** Somebody who is signed in. */
export interface Member {
  readonly id: string
  /** The name under which commits are made. */
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Slugs of the sections whose articles the member may touch; `null`: all. */
  readonly sections: readonly string[] | null
  /** His password was given to him, by the administrator or at the first start, and others may have read it. */
  readonly mustChangePassword: boolean
  /** Signed in without a password, on the machine itself: development only. */
  readonly isDemo: boolean
}

/** A member as git names the author of a commit. */
export function authorOf({ name, email }: Member): Author {
  return { name, email }
}
