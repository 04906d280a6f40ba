import * as z from 'zod'
import type { Right } from '../members/rights.ts'
import type { DraftKey } from '../store/draft.ts'
import type { Desk } from './desk.ts'
import { type Touch, permitDraft, permitEntry } from './permit.ts'

const key = z.object({ collection: z.string(), slug: z.string() })
const file = z.object({ path: z.string(), newPath: z.string().optional(), raw: z.string(), slug: z.string() })

/** Everything by which the parameters of the writing actions name what they change. What is not there is not read. */
const named = z.object({
  path: z.string().optional().catch(undefined),
  paths: z.array(z.string()).catch([]),
  entry: file.optional().catch(undefined),
  dataFiles: z.array(file).catch([]),
  options: z.object({ collectionName: z.string().optional().catch(undefined) }).catch({}),
})

type Named = z.output<typeof named>

function filesOf({ entry, dataFiles }: Named): z.output<typeof file>[] {
  return entry === undefined ? dataFiles : [entry, ...dataFiles]
}

/** A file that is saved: as it will be, and, if it moves, the place it leaves. */
function touchesOf(right: Right, { path, newPath, raw }: z.output<typeof file>): Touch[] {
  const saved = { path: newPath ?? path, source: raw, right }
  return saved.path === path ? [saved] : [{ path, source: null, right }, saved]
}

function entriesIn(right: Right, parameters: Named): readonly Touch[] {
  const { path, paths } = parameters
  const places = path === undefined ? paths : [path, ...paths]
  return [
    ...places.map((place) => ({ path: place, source: null, right })),
    ...filesOf(parameters).flatMap((saved) => touchesOf(right, saved)),
  ]
}

/** The draft an action works on: named as such, or by the entry that is saved. */
function draftIn(parameters: unknown, saved: Named): DraftKey | null {
  const direct = key.safeParse(parameters)
  if (direct.success) return direct.data
  const { collectionName } = saved.options
  const slug = filesOf(saved)[0]?.slug
  return collectionName === undefined || slug === undefined ? null : { collection: collectionName, slug }
}

/** An action that is about to be carried out. */
interface AskedAction {
  readonly action: string
  /** The right it needs, which the member has. */
  readonly right: Right
  readonly parameters: unknown
}

/** Notes are talk about an entry, not a change of it; who may write and change them is asked where they are kept. */
const isTalk = (action: string): boolean => /Note(?:Resolution)?$/u.test(action)

/**
 * Asks, before an action that changes entries begins, whether its member may touch every file and the draft it names:
 * collection, section before and after, and whose draft it is. The one place where this is asked for all actions alike.
 * Rejects with a `Refusal` (403); parameters of the wrong shape are left for the action itself to refuse.
 */
export async function permitAction(desk: Desk, { action, right, parameters }: AskedAction): Promise<void> {
  if (right === 'read' || right === 'manage' || isTalk(action)) return
  const saved = named.safeParse(parameters)
  if (!saved.success) return
  for (const touch of entriesIn(right, saved.data)) await permitEntry(desk, touch)
  const draft = draftIn(parameters, saved.data)
  if (draft !== null) await permitDraft(desk, draft, right)
}
