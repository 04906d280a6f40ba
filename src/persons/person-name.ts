import { toProvinceName } from '#src/bodies/province-names.ts'
import type { Span } from '#src/vietnamese/span.ts'
import { isSurname } from './surnames.ts'

const word = /\p{Lu}['’]?\p{L}*(?![\p{L}\d&/]|\.\p{L})/uy

/** Longest name, in words, of a person. */
const longestName = 5

/** The capitalised words that follow one another from an offset on, single spaces between them. */
export function capitalRun(text: string, at: number): Span[] {
  const run: Span[] = []
  let start = at
  for (;;) {
    word.lastIndex = start
    const raw = word.exec(text)?.[0]
    if (raw === undefined) return run
    run.push({ raw, start, end: start + raw.length })
    if (text[start + raw.length] !== ' ') return run
    start += raw.length + 1
  }
}

/** Marks count here: Lâm Đồng is a province, Lâm Đông a man. */
function isPlace(words: readonly Span[]): boolean {
  const name = words.map(({ raw }) => raw).join(' ')
  return toProvinceName(name) === name
}

/** How many words at the head of a run are the name of a province: "Hà Giang" of "Hà Giang Thào Hồng Sơn". */
function placeLength(run: readonly Span[]): number {
  return [3, 2].find((length) => run.length >= length && isPlace(run.slice(0, length))) ?? 0
}

/** Names of three words and more, and of two behind a province, count without "đồng chí" before them. */
function startsPerson(run: readonly Span[], at: number): boolean {
  const rest = run.length - at
  const place = placeLength(run)
  if (!isSurname(run[at]?.raw ?? '') || at < place || placeLength(run.slice(at)) > 0) return false
  return rest <= 4 && rest >= (place > 0 && at === place ? 2 : 3)
}

/** Index in a run of capitalised words where a person's name begins behind a place: 2 in "Nam Định Phạm Gia Túc". */
export function personAt(run: readonly Span[]): number | null {
  const found = run.findIndex((_, at) => startsPerson(run, at))
  return found < 0 ? null : found
}

/** The name of a person that starts right at an offset: two to five capitalised words, or one such
 * as "K'Thanh"; `null` for others. */
export function readName(text: string, at: number): Span | null {
  const run = capitalRun(text, at)
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || run.length > longestName) return null
  if (run.length < 2 && !/^[HK]['’]/u.test(first.raw)) return null
  const raw = text.slice(first.start, last.end)
  return isPlace(run) || /^(?:Hồ Chí Minh|Nguyễn Ái Quốc)$/u.test(raw)
    ? null
    : { raw, start: first.start, end: last.end }
}
