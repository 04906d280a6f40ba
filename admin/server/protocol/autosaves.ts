import * as z from 'zod'
import { readFrontMatter } from '#src/schema/front-matter.ts'
import { AutosaveShelf } from '../autosaves/autosave-shelf.ts'
import { Refusal } from '../refusal.ts'
import { parseDraftKey } from '../store/draft.ts'
import { defineAction } from './action.ts'
import { onePerNewsroom } from './one-per-newsroom.ts'
import { draftKey, revision } from './parameters.ts'

const shelfOf = onePerNewsroom(({ database }) => new AutosaveShelf(database))

/** Longest typing kept, in bytes. */
const longestTyping = 1024 * 1024

const key = z.string().refine((text) => draftKey.safeParse(parseDraftKey(text)).success, {
  error: 'cần <mục>/<đường dẫn của bài> hoặc <mục>/new',
})

function titleOf(source: string): string | null {
  try {
    const { title, name } = Object(readFrontMatter(source).data) as Readonly<Record<string, unknown>>
    const said = title ?? name
    return typeof said === 'string' && said.trim() !== '' ? said.slice(0, 300).toWellFormed() : null
  } catch {
    return null
  }
}

/** Keeps what the member is typing, so that a crash of the browser loses nothing. */
export const keepAutosave = defineAction(
  z.object({ key, source: z.string(), base: revision }),
  (desk, { source, ...rest }) => {
    if (Buffer.byteLength(source) > longestTyping)
      throw new Refusal(413, 'Bài dài quá 1 MB nên không tự lưu được. Hãy bấm Lưu, hoặc tách bài.')
    const text = source.toWellFormed()
    return { when: shelfOf(desk).keep(desk.member.id, { ...rest, source: text, title: titleOf(text) }) }
  },
)

/** What the member typed into an entry and has not saved, or `null`. */
export const readAutosave = defineAction(z.object({ key }), (desk, parameters) => {
  const kept = shelfOf(desk).read(desk.member.id, parameters.key)
  return kept === null ? null : { source: kept.source, base: kept.base, when: kept.when }
})

/** Forgets what the member typed: it is saved now, or he does not want it. */
export const dropAutosave = defineAction(z.object({ key }), (desk, parameters) => {
  shelfOf(desk).drop(desk.member.id, parameters.key)
  return { message: 'Đã bỏ bản tự lưu.' }
})

/** Everything that the member typed and has not saved, the latest first. */
export const listAutosaves = defineAction(z.unknown(), (desk) =>
  shelfOf(desk)
    .list(desk.member.id)
    .map((kept) => ({ key: kept.key, title: kept.title, when: kept.when })),
)
