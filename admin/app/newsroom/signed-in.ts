/** What somebody may do; the server's table of rights says what each is for. */
export type Right = 'read' | 'write' | 'review' | 'publish' | 'manage'

/** Who is signed in, as the newsroom says it. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly email: string
  /** The role as people read it: "Biên tập viên". */
  readonly roleName: string
  readonly rights: readonly Right[]
  /** Signed in without a password, on the machine itself. */
  readonly isDemo: boolean
  /** Still has the password that somebody else made. */
  readonly mustChangePassword: boolean
}

let current: SignedIn | null = null

function textIn(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name]
  return typeof value === 'string' ? value : ''
}

/** Reads the answer to `info`; somebody without a name, a role or rights has none of them. */
export function readMember(answer: unknown): SignedIn {
  const { member, author } = Object(answer) as { readonly member?: unknown; readonly author?: unknown }
  const record = Object(member) as Readonly<Record<string, unknown>>
  const rights: unknown = record['rights']
  const fallback = typeof author === 'string' && author !== '' ? author : 'Biên tập viên'
  return {
    id: textIn(record, 'id'),
    name: textIn(record, 'name') || fallback,
    email: textIn(record, 'email'),
    roleName: textIn(record, 'roleName'),
    rights: Array.isArray(rights) ? (rights as readonly Right[]) : [],
    isDemo: record['isDemo'] === true,
    mustChangePassword: record['mustChangePassword'] === true,
  }
}

/** Remembers who is signed in; `null` once nobody is. */
export function keepMember(member: SignedIn | null): void {
  current = member
}

/** Who is signed in; `null` while nobody is. */
export function signedIn(): SignedIn | null {
  return current
}

/** Whether whoever is signed in has a right. The server asks again; this only decides what is offered. */
export function hasOwnRight(right: Right): boolean {
  return current?.rights.includes(right) ?? false
}
