import { findBodies } from '#src/bodies/find-bodies.ts'
import { foldText } from '#src/vietnamese/fold.ts'
import { findSection } from './breadcrumb.ts'
import { type Byline, readSignature } from './byline.ts'
import { namesScene, readsAsCaption, splitCredit } from './caption.ts'
import type { Origin } from './origin-line.ts'
import type { PageToken } from './page-token.ts'
import type { FoundMoment } from '#src/dates/find-published.ts'
import { countSyllables, endsAsSentence } from './sentence.ts'

/** What a page holds above its first paragraph. */
export interface Header {
  readonly breadcrumb: readonly string[]
  readonly section: string | null
  readonly title: string | null
  readonly subtitle: string | null
  readonly publication: FoundMoment | null
  readonly byline: Byline | null
  readonly origin: Origin | null
  /** What stands under the title and belongs to the body: a picture above the text with its caption. */
  readonly leftovers: readonly PageToken[]
  readonly junk: readonly string[]
}

/** Menus are words of one or two; titles say something. */
const shortestTitle = 5

type TextToken = Extract<PageToken, { kind: 'text' }>

function isText(token: PageToken): token is TextToken {
  return token.kind === 'text'
}

/** A line that is a body's name and nothing else stands over the site, not over the article. */
function isOwnersName(text: string): boolean {
  const [body] = findBodies(text)
  if (body !== undefined && body.raw === text) return true
  return (
    text === text.toUpperCase() &&
    /^(?:ĐẢNG BỘ|ĐẢNG ỦY|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY|ỦY BAN|UBND|HĐND|BAN (?:TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH)|TỈNH ĐOÀN|SỞ|HỘI ĐỒNG NHÂN DÂN)(?!\p{L})/u.test(
      text,
    ) &&
    !/(?<!\p{L})(?:TỔ CHỨC|TỔNG KẾT|SƠ KẾT|TRIỂN KHAI|HỘI NGHỊ|ĐẠI HỘI|KHAI MẠC|TRAO|KỶ NIỆM|THĂM|LÀM VIỆC|QUÁN TRIỆT|GẶP MẶT|LẦN THỨ|CÔNG BỐ|PHÁT ĐỘNG|NĂM \d)(?!\p{L})/u.test(
      text,
    )
  )
}

/** Whether a line is an entry of a list, or opens one. */
function isListed(text: string): boolean {
  return /^[-–+•*] /u.test(text) || /[:;,]$/u.test(text)
}

/** Whether a text repeats another at its start, as "<title> - Báo Nam Định" in the window's name does. */
function startsWithTitle(text: string, title: string): boolean {
  const [whole, start] = [foldText(text), foldText(title)]
  return whole === start || (whole.startsWith(start) && /^\s*[-–|»]/u.test(whole.slice(start.length)))
}

function titleOfBreadcrumb(
  candidates: readonly TextToken[],
  breadcrumb: readonly string[],
): TextToken | undefined {
  const last = breadcrumb.at(-1)
  if (last === undefined) return undefined
  const cut = foldText(last).replace(/(?:\.\.\.|…)$/u, '')
  return candidates.findLast(
    ({ text }) => foldText(text) === cut || (cut.length > 20 && foldText(text).startsWith(cut)),
  )
}

function repeated(candidates: readonly TextToken[]): TextToken | undefined {
  return candidates.findLast(
    (token, index) =>
      countSyllables(token.text) >= shortestTitle &&
      candidates.slice(0, index).some(({ text }) => startsWithTitle(text, token.text)),
  )
}

/** The title among the lines above the text: what the page repeats, else the first line long enough to say something. */
function pickTitle(tokens: readonly PageToken[], breadcrumb: readonly string[]): TextToken | undefined {
  const published = tokens.findIndex(({ kind }) => kind === 'publication')
  const above = tokens.slice(0, published === -1 ? undefined : published).filter(isText)
  const all = tokens.filter(isText)
  const candidates = above.length > 0 ? above : all
  const own = candidates.filter(({ text }) => !isOwnersName(text) && !isListed(text))
  const said = own.find(({ text }) => countSyllables(text) >= shortestTitle)
  return titleOfBreadcrumb(all, breadcrumb) ?? repeated(all) ?? said ?? own.at(-1) ?? candidates.at(-1)
}

/** Whether a text under the title belongs to a picture rather than to the title. */
function isUnderPicture(tokens: readonly PageToken[], index: number, text: string): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]]
  if (before?.kind === 'picture' || next?.kind === 'credit' || splitCredit(text).credit !== null) return true
  return namesScene(text) || (readsAsCaption(text) && endsAsSentence(text))
}

/** The line under the title that goes on with it: it says something, and does not end as a sentence. */
function pickSubtitle(tokens: readonly PageToken[]): TextToken | undefined {
  return tokens.find((token, index): token is TextToken => {
    if (!isText(token) || isUnderPicture(tokens, index, token.text)) return false
    return countSyllables(token.text) >= shortestTitle && !endsAsSentence(token.text) && !isListed(token.text)
  })
}

function firstOf<Kind extends PageToken['kind']>(
  tokens: readonly PageToken[],
  kind: Kind,
): Extract<PageToken, { kind: Kind }> | undefined {
  return tokens.find((token): token is Extract<PageToken, { kind: Kind }> => token.kind === kind)
}

/** The line with the date that stands under the title, else the last above it: the first of a page may be its clock. */
function pickPublication(tokens: readonly PageToken[], place: number): FoundMoment | null {
  const above = tokens.slice(0, Math.max(place, 0)).toReversed()
  const token = firstOf(tokens.slice(place + 1), 'publication') ?? firstOf(above, 'publication')
  return token?.publication ?? null
}

/** Texts and pictures that are neither title nor subtitle nor the author's name: they go on to the body. */
function listLeftovers(tokens: readonly PageToken[], taken: readonly (PageToken | undefined)[]): PageToken[] {
  return tokens.filter(
    (token) => ['text', 'picture', 'credit'].includes(token.kind) && !taken.includes(token),
  )
}

/** Reads the lines above the first paragraph. */
export function readHeader(tokens: readonly PageToken[]): Header {
  const breadcrumb = firstOf(tokens, 'breadcrumb')?.names ?? []
  const title = pickTitle(tokens, breadcrumb)
  const name = title?.text ?? ''
  const place = title === undefined ? -1 : tokens.indexOf(title)
  const below = tokens
    .slice(place + 1)
    .filter((token) => !(isText(token) && startsWithTitle(token.text, name)))
  const subtitle = pickSubtitle(below)
  const signature = below.filter(isText).find(({ text }) => readSignature(text) !== null)
  const isMenu = (token: PageToken, index: number): boolean =>
    index < place && (isText(token) || token.kind === 'picture') && !startsWithTitle(token.text, name)
  return {
    breadcrumb,
    section: findSection(breadcrumb, title?.text ?? null),
    title: title?.text ?? null,
    subtitle: subtitle?.text ?? null,
    publication: pickPublication(tokens, place),
    origin: firstOf(tokens, 'origin')?.origin ?? null,
    byline:
      firstOf(tokens, 'byline')?.byline ?? (signature === undefined ? null : readSignature(signature.text)),
    leftovers: listLeftovers(below, [subtitle, signature]),
    junk: tokens
      .filter((token, index) => token.kind === 'junk' || isMenu(token, index))
      .map(({ text }) => text),
  }
}
