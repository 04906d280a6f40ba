import { articleFields } from '#src/schema/article.ts'
import { type Standing, standingOf } from '#admin/app/workflow/standing.ts'
import { sayTyped } from '#admin/app/widgets/typed-date.ts'

/** Values of an entry, as Decap keeps them. */
interface Values {
  get(name: string): unknown
}

const statusNames: Readonly<Record<string, string>> = articleFields.status.options

function textAt(values: Values, name: string): string {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}

/** What is said of articles that are to be seen, but not now. */
const standingNotes: Readonly<Record<Standing, string>> = {
  live: '',
  due: 'Hẹn giờ',
  over: 'Đã hết hạn',
  hidden: '',
}

function standingAt(values: Values, now: Date): Standing {
  const named = ['status', 'published', 'expires'].map((name) => [name, values.get(name)] as const)
  return standingOf(Object.fromEntries(named), now)
}

/**
 * What stands under an entry's title in a list: when it was published, or took place, and, unless readers
 * see it, its status: "28/12/2023 17:00 · Bản nháp". '' for entries that have neither.
 */
export function cardNote(values: Values, now = new Date()): string {
  const moment = sayTyped(textAt(values, 'published') || textAt(values, 'eventDate'))
  const status = textAt(values, 'status')
  const shown = status === 'published' ? standingNotes[standingAt(values, now)] : (statusNames[status] ?? '')
  return [moment, shown].filter((part) => part !== '').join(' · ')
}
