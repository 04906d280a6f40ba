import { articleFields } from '#src/schema/article.ts'
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

/**
 * What stands under an entry's title in a list: when it was published, or took place, and, unless readers
 * see it, its status: "28/12/2023 17:00 · Bản nháp". '' for entries that have neither.
 */
export function cardNote(values: Values): string {
  const moment = sayTyped(textAt(values, 'published') || textAt(values, 'eventDate'))
  const status = textAt(values, 'status')
  const shown = status === 'published' ? '' : (statusNames[status] ?? '')
  return [moment, shown].filter((part) => part !== '').join(' · ')
}
