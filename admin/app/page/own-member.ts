import { type Answer, asRecord, asText, askDesk } from './ask-desk.ts'

/** Who is signed in, as the newsroom tells him. */
export interface OwnMember {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roleName: string
  /** Slugs of the sections he may touch; `null`: all. */
  readonly sections: readonly string[] | null
  readonly rights: readonly string[]
  /** Signed in without a password, on the machine itself. */
  readonly isDemo: boolean
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** Reads who is signed in from the newsroom's answer to `info`. */
export function toOwnMember(info: Answer): OwnMember {
  const { id, name, email, roleName, sections, rights, isDemo } = asRecord(info['member'])
  return {
    id: asText(id),
    name: asText(name),
    email: asText(email),
    roleName: asText(roleName),
    sections: Array.isArray(sections) ? textsOf(sections) : null,
    rights: textsOf(rights),
    isDemo: isDemo === true,
  }
}

/** Asks who is signed in. Rejects with a `NewsroomError` of status 401 where nobody is. */
export async function askOwnMember(): Promise<OwnMember> {
  return toOwnMember(await askDesk('info'))
}
