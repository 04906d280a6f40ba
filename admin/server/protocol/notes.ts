import * as z from 'zod'
import { entryPath } from '../checks/path.ts'
import { hasRight } from '../members/rights.ts'
import { type Note, NoteBook, type NotePlace } from '../notes/note-book.ts'
import { Refusal } from '../refusal.ts'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'
import { onePerNewsroom } from './one-per-newsroom.ts'
import { draftKey } from './parameters.ts'
import { permitEntry } from './permit.ts'

/** The newsroom's notes. */
export const noteBookOf = onePerNewsroom(({ database }) => new NoteBook(database))

/** Longest note, in characters. */
const longestNote = 5000

const content = z
  .string()
  .trim()
  .min(1, 'Ghi chú đang trống. Hãy viết nội dung rồi lưu.')
  .max(longestNote, `Ghi chú dài quá ${String(longestNote)} ký tự. Hãy viết ngắn lại.`)

function mayChange({ member }: Desk, note: Note): boolean {
  return note.member === member.id || hasRight(member.role, 'review')
}

/** A note as Decap's notes pane wants it: `isOwn` decides whether it lets the reader change the note. */
function toDecapNote(desk: Desk, note: Note) {
  const { id, author, made, isResolved, slug } = note
  return {
    id,
    author,
    timestamp: made,
    content: note.content,
    resolved: isResolved,
    entrySlug: slug,
    isOwn: mayChange(desk, note),
  }
}

/** A note may be written beside every entry that the member may touch. */
async function permitNote(desk: Desk, { collection, slug }: z.output<typeof draftKey>): Promise<void> {
  await permitEntry(desk, { path: entryPath(collection, slug), source: null })
}

function findChangeable(desk: Desk, place: NotePlace, id: string): Note {
  const note = noteBookOf(desk).find(place, id)
  if (note === null) throw new Refusal(404, 'Ghi chú này không còn nữa: có lẽ người khác đã xóa.')
  if (mayChange(desk, note)) return note
  throw new Refusal(
    403,
    `Ghi chú này của ${note.author}: chỉ người viết, biên tập viên, người xuất bản và quản trị mới được sửa.`,
  )
}

function keep(desk: Desk, note: Note) {
  noteBookOf(desk).change(note)
  return { note: toDecapNote(desk, note) }
}

/** The notes of an entry, published or not, the oldest first. */
export const getNotes = defineAction(draftKey, (desk, place) => ({
  notes: noteBookOf(desk)
    .of(place)
    .map((note) => toDecapNote(desk, note)),
}))

/** Adds a note. Who wrote it is who asks, whatever the browser says. */
export const addNote = defineAction(
  draftKey.extend({ note: z.object({ content }) }),
  async (desk, { note, ...place }) => {
    await permitNote(desk, place)
    const { id, name } = desk.member
    const added = noteBookOf(desk).add({ ...place, member: id, author: name, content: note.content })
    return { note: toDecapNote(desk, added) }
  },
)

const oneNote = draftKey.extend({ noteId: z.string().max(100) })

/** Changes a note's text, or settles it. 403 for one of somebody else, unless the member reviews. */
export const updateNote = defineAction(
  oneNote.extend({
    updates: z.object({ content: content.optional(), resolved: z.boolean().optional() }),
  }),
  (desk, { noteId, updates, ...place }) => {
    const note = findChangeable(desk, place, noteId)
    const isResolved = updates.resolved ?? note.isResolved
    return keep(desk, { ...note, content: updates.content ?? note.content, isResolved })
  },
)

/** Throws a note away. */
export const deleteNote = defineAction(oneNote, (desk, { noteId, ...place }) => {
  noteBookOf(desk).remove(findChangeable(desk, place, noteId).id)
  return { message: 'Đã xóa ghi chú.' }
})

/** Settles a note, or opens it again. */
export const toggleNoteResolution = defineAction(oneNote, (desk, { noteId, ...place }) => {
  const note = findChangeable(desk, place, noteId)
  return keep(desk, { ...note, isResolved: !note.isResolved })
})

/** What a forge would say of a draft's merge request; `null` for an entry without a draft. */
export const getPRMetadata = defineAction(draftKey, async ({ store }, { collection, slug }) => {
  const drafts = await store.drafts.list()
  const draft = drafts.find((other) => other.collection === collection && other.slug === slug)
  if (draft === undefined) return { metadata: null }
  const { commit, status, updated, author } = draft
  return { metadata: { id: `cms/${collection}/${slug}`, commit, status, updatedAt: updated, author } }
})
