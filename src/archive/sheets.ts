/** Articles on one page of a list. */
export const sheetSize = 20

/**
 * One page of a list, newest first. Pages are cut from the oldest end, so that page 1 holds the
 * oldest twenty and keeps them when articles are added.
 */
export interface Sheet<Item> {
  readonly items: readonly Item[]
  /** Number of this page from the oldest, from 1. */
  readonly number: number
  readonly count: number
  readonly total: number
}

/** How many pages a list of `total` items has; an empty list has one. */
export function countSheets(total: number): number {
  return Math.max(1, Math.ceil(total / sheetSize))
}

/**
 * Page `number` of a list that is sorted newest first; `null` is the newest page. The newest page of a
 * longer list shows at least a full page: it reaches back into the page before it.
 * Gives `null` for a page that does not exist; a list that fits on one page has only its newest page.
 */
export function cutSheet<Item>(newestFirst: readonly Item[], number: number | null): Sheet<Item> | null {
  const total = newestFirst.length
  const count = countSheets(total)
  if (number === null)
    return {
      items: newestFirst.slice(0, Math.max(sheetSize, newestLength(total))),
      number: count,
      count,
      total,
    }
  if (!Number.isInteger(number) || number < 1 || number > count || count === 1) return null
  const end = total - (number - 1) * sheetSize
  return { items: newestFirst.slice(Math.max(0, end - sheetSize), end), number, count, total }
}

function newestLength(total: number): number {
  return total === 0 ? 0 : ((total - 1) % sheetSize) + 1
}

/** The number in the rest of a list's address, "trang/3"; `null` for none (the newest page), `NaN` for anything else. */
export function readSheetNumber(rest: string | undefined): number | null {
  if (rest === undefined) return null
  return Number(/^trang\/([1-9]\d*)$/u.exec(rest)?.[1] ?? Number.NaN)
}

/** The rest of the address of each page of a list of `total` items: none for the newest, then "trang/1"… where there are several. */
export function sheetRests(total: number): (string | undefined)[] {
  const count = countSheets(total)
  return [undefined, ...(count > 1 ? Array.from({ length: count }, (_, k) => `trang/${String(k + 1)}`) : [])]
}
