import * as z from 'zod'
import { Presence } from '../presence/presence.ts'
import { defineAction } from './action.ts'
import { onePerNewsroom } from './one-per-newsroom.ts'
import { textPath } from './parameters.ts'

const presenceOf = onePerNewsroom(() => new Presence())

/** A tab's beat, every ten seconds: it has an entry open, or has left it. Gives who else has the entry open. */
export const presence = defineAction(
  z.object({ path: textPath, tab: z.uuid('cần mã của thẻ'), state: z.enum(['editing', 'gone']) }),
  (desk, { path, tab, state }) => {
    const { id, name } = desk.member
    const beat = { path, tab, member: { id, name } }
    if (state === 'editing') return { others: presenceOf(desk).beat(beat) }
    presenceOf(desk).leave(beat)
    return { others: [] }
  },
)
