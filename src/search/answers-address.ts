/** Where a server answers searches: the search page's own address parameters, and which results to tell. */
export const answersAddress = '/tim-kiem/tra-loi'

/** Which results of an answer are told. */
export interface Places {
  readonly start: number
  readonly end: number
}

const names = { start: 'tu-bai', end: 'den-bai' } as const

/** Most results of one answer, and the last place anybody pages to. */
const most = 100
const last = 10_000

function readNumber(values: URLSearchParams, name: string, missing: number): number {
  const value = values.get(name) ?? ''
  return /^\d{1,6}$/u.test(value) ? Math.min(last, Number(value)) : missing
}

/** Reads which results are asked for; the first ten where that is not said. */
export function readPlaces(search: string): Places {
  const values = new URLSearchParams(search)
  const start = readNumber(values, names.start, 0)
  const end = readNumber(values, names.end, start + 10)
  return { start, end: Math.min(Math.max(start, end), start + most) }
}

/** The address to ask; `search` is that of the search page, with its "?". */
export function writeAnswersAddress(address: string, search: string, { start, end }: Places): string {
  const places = `${names.start}=${String(start)}&${names.end}=${String(end)}`
  return `${address}${search === '' ? '?' : `${search}&`}${places}`
}
