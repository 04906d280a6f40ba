import { askNewsroom } from '#admin/app/newsroom/answer.ts'

/** A record that came as JSON. */
export type Answer = Readonly<Record<string, unknown>>

/** Any JSON value as a record; empty where it is none. */
export function asRecord(value: unknown): Answer {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isRecord(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null
}

/** The records of a list; what is none of them is left out. */
export function asRecords(value: unknown): readonly Answer[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** A text that came as JSON; '' where it is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Asks the newsroom for an action. Rejects with a `NewsroomError` in Vietnamese. */
export async function askDesk(action: string, params: object = {}): Promise<Answer> {
  return asRecord(await askNewsroom('/api/v1', { action, params }))
}
