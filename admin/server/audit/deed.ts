import type { Member } from '../members/member.ts'
import { Refusal } from '../refusal.ts'
import { rightFor } from '../protocol/action-rights.ts'
import type { AuditLog } from './audit-log.ts'
import { type EmailOf, deedTarget } from './deed-target.ts'

/** An action somebody asked for. */
export interface Asked {
  readonly member: Member
  /** The network address it came from. */
  readonly address: string
  /** `{ action, params }` as the browser sent it. */
  readonly request: unknown
  readonly emailOf: EmailOf
  /** Told of things an administrator should know. */
  readonly warn: (message: string) => void
}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields {
  return Object(value) as Fields
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function sayError(error: unknown): string {
  if (!(error instanceof Refusal)) return '500'
  return `${String(error.status)}: ${error.message}`
}

/** Whether an action changes nothing and so leaves no trace in the log. */
function isReading(action: string, parameters: unknown): boolean {
  const right = rightFor(action, parameters)
  return right === null || right === 'read' || action === 'members' || action === 'audit'
}

/**
 * Carries out an action and, if it is more than reading, adds to the log who asked for it and how it ended. A log that
 * cannot be written is told to `warn` and changes nothing for the editor: what he did is done.
 */
export async function noteDeed(
  audit: AuditLog,
  { member, address, request, emailOf, warn }: Asked,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const { action, params } = fieldsOf(request)
  if (!isText(action) || isReading(action, params)) return work()
  // Before the work: who is removed has no email afterwards.
  const target = deedTarget(params, emailOf)
  const who = { memberId: member.id, member: `${member.name} <${member.email}>` }
  const add = (outcome: string): Promise<void> =>
    audit.add({ ...who, action, target, outcome, address }).catch((error: unknown) => {
      warn(`audit log: ${action} by ${who.member} (${outcome}): ${String(error)}`)
    })
  try {
    const result = await work()
    await add('ok')
    return result
  } catch (error) {
    await add(sayError(error))
    throw error
  }
}
