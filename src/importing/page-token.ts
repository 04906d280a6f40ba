import { joinBreadcrumb, readBreadcrumb } from './breadcrumb.ts'
import { type Byline, readByline } from './byline.ts'
import { readCredit } from './caption.ts'
import { findJunk, isMasthead, type Junk } from './junk.ts'
import { type Origin, readOrigin } from './origin-line.ts'
import type { PageLine } from './page-line.ts'
import { readPictureLine } from './picture-line.ts'
import { countSyllables, endsAsSentence } from './sentence.ts'
import { type FoundMoment, findPublished } from '#src/dates/find-published.ts'

/** What a line is when it is looked at alone. */
export type PageToken =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean }
  | { readonly kind: 'junk'; readonly text: string; readonly junk: Junk }
  | { readonly kind: 'breadcrumb'; readonly text: string; readonly names: readonly string[] }
  | { readonly kind: 'publication'; readonly text: string; readonly publication: FoundMoment }
  | { readonly kind: 'byline'; readonly text: string; readonly byline: Byline }
  | { readonly kind: 'origin'; readonly text: string; readonly origin: Origin }
  | { readonly kind: 'picture'; readonly text: string; readonly name: string }
  | { readonly kind: 'credit'; readonly text: string; readonly name: string }

/** A line wrapped in the marks of bold text, as some scrapers leave them. */
function unwrapBold(text: string): { text: string; bold: boolean } {
  const inner = /^(?:\*\*|__)(?<inner>(?:(?!\*\*|__).)+)(?:\*\*|__)$/u.exec(text)?.groups?.['inner']
  return inner === undefined ? { text, bold: false } : { text: inner.trim(), bold: true }
}

function readSpecial(text: string): PageToken | null {
  const name = readPictureLine(text)
  if (name !== null) return { kind: 'picture', text, name }
  const publication = findPublished(text)
  if (publication !== null) return { kind: 'publication', text, publication }
  const credit = readCredit(text)
  if (credit !== null) return { kind: 'credit', text, name: credit }
  const byline = readByline(text)
  if (byline !== null) return { kind: 'byline', text, byline }
  const origin = readOrigin(text)
  return origin === null ? null : { kind: 'origin', text, origin }
}

function readOne(line: string): PageToken {
  const { text, bold } = unwrapBold(line)
  const names = readBreadcrumb(text)
  if (names !== null) return { kind: 'breadcrumb', text, names }
  const junk = isMasthead(text) ? 'tool' : findJunk(text)
  if (junk !== null) return { kind: 'junk', text, junk }
  return readSpecial(text) ?? { kind: 'text', text, bold }
}

/** Longest name of a section beside a date, in syllables; titles have more. */
const longestLabel = 4

function isLabel(token: PageToken): boolean {
  return token.kind === 'text' && countSyllables(token.text) <= longestLabel && !endsAsSentence(token.text)
}

/** "Thứ tư, 29/09/2021 | 16:05 | Lượt đọc: 87", "Xây dựng Đảng | 08:00 03/02/2023": date and hour may stand apart. */
function readDateLine(segments: readonly string[], tokens: readonly PageToken[]): PageToken[] | null {
  const isAside = (index: number): boolean => {
    const token = tokens[index]
    return token !== undefined && (token.kind === 'junk' || (isLabel(token) && !/\d/u.test(token.text)))
  }
  const text = segments.filter((_, index) => !isAside(index)).join(' | ')
  const publication = findPublished(text)
  if (publication === null) return null
  const asides = segments.filter((_, index) => isAside(index))
  return [
    { kind: 'publication', text, publication },
    ...asides.map((aside): PageToken => ({ kind: 'junk', text: aside, junk: 'tool' })),
  ]
}

/** "Tác giả: Thu Hà | Ngày đăng: 12/3/2021 | Lượt xem: 5": several small things on one line; or a menu of sections. */
function readSegments(text: string, separator: RegExp): PageToken[] | null {
  const segments = text.length > 200 ? [] : text.split(separator).filter((segment) => segment !== '')
  if (segments.length < 2) return null
  const tokens = segments.map(readOne)
  const apart = tokens.every(({ kind }) => kind === 'junk' || kind === 'publication' || kind === 'byline')
  if (apart) return tokens
  if (
    text.includes('|') &&
    segments.length > 2 &&
    tokens.every((token) => isLabel(token) || token.kind === 'junk')
  )
    return [{ kind: 'junk', text, junk: 'tool' }]
  return readDateLine(segments, tokens)
}

/** A byline or a source that was glued to the last sentence: "… đề ra./. Tin, ảnh: H.L". */
function splitTail(text: string): PageToken[] | null {
  const match =
    /^(?<head>.{60,}(?:\.\/\.|[.!?…”]))\s*(?<tail>[([]?(?:Tin|TIN|Bài|BÀI|Nguồn|Theo|Tác giả|Thực hiện|PV|CTV)(?!\p{L}).{0,100})$/u.exec(
      text,
    )
  const { head, tail } = match?.groups ?? {}
  if (head === undefined || tail === undefined) return null
  const token = readSpecial(tail)
  const isMaker = token?.kind === 'byline' || token?.kind === 'origin'
  return isMaker ? [{ kind: 'text', text: head, bold: false }, token] : null
}

/** Marks between small things, or the label of the next of them. */
const besideByline = /\s*[|•·]\s*|\s+(?=(?:Ngày(?: đăng| viết)?|Đăng ngày|Cập nhật|Lượt xem|Đã xem)\s*:)/u

function readLine(text: string): PageToken[] {
  const token = readOne(text)
  if (token.kind === 'byline') return readSegments(text, besideByline) ?? [token]
  if (token.kind !== 'text') return [token]
  return splitTail(text) ?? readSegments(text, /\s*[|•·]\s*|\s+[-–]\s+/u) ?? [token]
}

/** What each line of a page is, looked at alone; most lines give one token. */
export function readTokens(lines: readonly PageLine[]): PageToken[] {
  return joinBreadcrumb(lines.map(({ text }) => text)).flatMap(readLine)
}
