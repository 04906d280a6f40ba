/** Where a server answers searches: the search page's own address parameters, and which results to tell. */
export const answersAddress = '/tim-kiem/tra-loi'

/** Names of the parameters that say which results are told: the place of the first, and how many. */
export const placeNames = { start: 'bat-dau', count: 'so' } as const

/** Which results of an answer are told. */
export interface Places {
  readonly start: number
  readonly end: number
}

/** Most results of one answer, and the last place anybody pages to. */
const most = 100
const last = 10_000

function readNumber(values: URLSearchParams, name: string, missing: number): number {
  const value = values.get(name) ?? ''
  return /^\d{1,6}$/u.test(value) ? Number(value) : missing
}

/** Reads which results are asked for; the first ten where that is not said. */
export function readPlaces(search: string): Places {
  const values = new URLSearchParams(search)
  const start = Math.min(last, readNumber(values, placeNames.start, 0))
  return { start, end: start + Math.min(most, readNumber(values, placeNames.count, 10)) }
}
