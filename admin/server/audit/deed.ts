import type { Member } from '../members/member.ts'
import { Refusal } from '../refusal.ts'
import { rightFor } from '../protocol/action-rights.ts'
import type { AuditLog } from './audit-log.ts'

/** An action somebody asked for. */
export interface Asked {
  readonly member: Member
  /** The network address it came from. */
  readonly address: string
  /** `{ action, params }` as the browser sent it. */
  readonly request: unknown
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

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** What an action is done to, in words: files, else a draft, else whoever or whatever its parameters name. */
function targetOf(parameters: unknown): string {
  const fields = fieldsOf(parameters)
  const { path, newPath, collection, slug, email, id } = fields
  const files = [fields['entry'], fields['asset'], ...listOf(fields['dataFiles'])].map(
    (file) => fieldsOf(file)['path'],
  )
  const paths = [path, newPath, ...listOf(fields['paths']), ...files].filter(isText)
  if (paths.length > 0) return paths.join(', ')
  return isText(slug) ? `${isText(collection) ? collection : ''}/${slug}` : ([email, id].find(isText) ?? '')
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
  { member, address, request, warn }: Asked,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const { action, params } = fieldsOf(request)
  if (!isText(action) || isReading(action, params)) return work()
  const who = { memberId: member.id, member: `${member.name} <${member.email}>` }
  const add = (outcome: string): Promise<void> =>
    audit.add({ ...who, action, target: targetOf(params), outcome, address }).catch((error: unknown) => {
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
