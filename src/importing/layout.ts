import type { BodyPart } from './body-part.ts'
import type { Byline } from './byline.ts'
import { readsAsCaption } from './caption.ts'
import type { Origin } from './origin-line.ts'
import { readLines } from './page-line.ts'
import { type PageToken, readTokens } from './page-token.ts'
import type { FoundMoment } from '#src/dates/find-published.ts'
import { readBody } from './read-body.ts'
import { readHeader } from './read-header.ts'
import { endsAsSentence, isProse } from './sentence.ts'

/** A scraped page taken apart; every text in it is a literal piece of the page in normal form. */
export interface Layout {
  readonly breadcrumb: readonly string[]
  /** Name of the section the breadcrumb leads to. */
  readonly section: string | null
  readonly title: string | null
  readonly subtitle: string | null
  /** The lead, where the page sets it apart from the text. */
  readonly sapo: string | null
  readonly publication: FoundMoment | null
  readonly parts: readonly BodyPart[]
  readonly byline: Byline | null
  readonly origin: Origin | null
  /** Furniture of the page, in its order: menus, buttons, picture files, comments, polls, footers. */
  readonly junk: readonly string[]
}

function isParagraph(token: PageToken, next: PageToken | undefined): boolean {
  if (token.kind !== 'text') return false
  const isTitle = next?.kind === 'publication' && !endsAsSentence(token.text)
  return isProse(token.text) && !readsAsCaption(token.text) && !isTitle
}

/** A page without a full paragraph is a short notice: its title, then everything else. */
function findFirstParagraph(tokens: readonly PageToken[]): number {
  const first = tokens.findIndex((token, index) => isParagraph(token, tokens[index + 1]))
  if (first !== -1) return first
  const texts = tokens.flatMap((token, index) => (token.kind === 'text' ? [index] : []))
  const dated = tokens.findIndex(({ kind }) => kind === 'publication')
  return texts.find((index) => index > dated && index > (texts[0] ?? 0)) ?? texts[0] ?? tokens.length
}

/**
 * The lead of a page that sets it apart: in bold where the text is not, or between the title and the
 * line with the date.
 */
function findSapo(tokens: readonly PageToken[]): string | null {
  const [first, ...others] = tokens
  if (first?.kind !== 'text') return null
  const following = others.findIndex(({ kind }) => kind === 'text')
  const next = others[following]
  if (next?.kind !== 'text') return null
  const dated = others.slice(0, following).some(({ kind }) => kind === 'publication')
  return dated || (first.bold && !next.bold) ? first.text : null
}

/**
 * Takes a scraped page apart by its looks alone: breadcrumb, title, publication line, subtitle, lead, text with
 * headings and captions, who made it, where it came from, and the page's furniture. Nothing is
 * rewritten; what is not there is `null`.
 */
export function readLayout(raw: string): Layout {
  const tokens = readTokens(readLines(raw))
  const first = findFirstParagraph(tokens)
  const { leftovers, ...header } = readHeader(tokens.slice(0, first))
  const below = tokens.slice(first)
  const sapo = findSapo(below)
  const body = readBody([...leftovers, ...below.slice(sapo === null ? 0 : 1)])
  return {
    ...header,
    sapo,
    publication: header.publication ?? body.publication,
    parts: body.parts,
    byline: body.byline ?? header.byline,
    origin: body.origin ?? header.origin,
    junk: [...header.junk, ...body.junk],
  }
}
