import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import type { Desk } from './desk.ts'

/** One action of the protocol: takes whatever the browser sent and gives what goes back as JSON. */
export type Action = (desk: Desk, parameters: unknown) => Promise<unknown>

/** Checks of ours are whole sentences already; what Zod says needs its place named. */
function sayIssue({ path, message }: z.core.$ZodIssue): string {
  if (message.endsWith('.')) return message
  const place = path.length === 0 ? '' : `${path.map(String).join('.')}: `
  return `Yêu cầu không đúng mẫu: ${place}${message}.`
}

/** Makes an action that only ever sees parameters of the right shape; others are refused with 422. */
export function defineAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (desk: Desk, parameters: z.output<Schema>) => unknown,
): Action {
  return async (desk, parameters) => {
    const result = schema.safeParse(parameters ?? {})
    if (result.success) return await work(desk, result.data)
    throw new Refusal(422, result.error.issues.map(sayIssue).join('\n'))
  }
}
