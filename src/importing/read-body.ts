import type { BodyPart, PicturePart } from './body-part.ts'
import { type Byline, readCapitalSignature, readSignature, readUnitSignature } from './byline.ts'
import { mayBeCaption, readsAsCaption, sameCaption, splitCredit, unwrapCaption } from './caption.ts'
import type { Origin } from './origin-line.ts'
import type { PageToken } from './page-token.ts'
import type { FoundMoment } from '#src/dates/find-published.ts'
import { countSyllables, endsAsSentence, isProse } from './sentence.ts'

/** What a page holds from its first paragraph on. */
export interface Body {
  readonly parts: readonly BodyPart[]
  readonly byline: Byline | null
  readonly origin: Origin | null
  readonly publication: FoundMoment | null
  readonly junk: readonly string[]
}

interface State {
  parts: BodyPart[]
  byline: Byline | null
  origin: Origin | null
  publication: FoundMoment | null
  junk: string[]
  /** File of a picture whose caption has not come yet. */
  image: string | null
  /** Inside a box of related articles, or past the article's end. */
  skipping: 'box' | 'end' | null
}

function lastPicture(parts: readonly BodyPart[]): PicturePart | null {
  const last = parts.at(-1)
  return last?.kind === 'picture' ? last : null
}

function addPicture(state: State, text: string, credit: string | null): void {
  state.parts.push({ kind: 'picture', text, image: state.image, credit })
  state.image = null
}

/** The caption printed again (with its credit, at times) joins the picture it belongs to. */
function joinRepeat(state: State, text: string, credit: string | null): boolean {
  const index = state.parts.findIndex((part) => part.kind === 'picture' && sameCaption(part.text, text))
  const part = state.parts[index]
  if (part?.kind !== 'picture') return false
  state.parts[index] = { ...part, credit: part.credit ?? credit }
  return true
}

function isCaption(state: State, text: string, next: PageToken | undefined): boolean {
  if (!mayBeCaption(text)) return false
  if (state.image !== null || next?.kind === 'credit') return true
  if (next?.kind === 'text' && sameCaption(text, splitCredit(next.text).text)) return true
  return readsAsCaption(text)
}

/** A heading inside the text: few words, no final mark, a paragraph below it. */
function isHeading(text: string, next: PageToken | undefined): boolean {
  if (/^[-–—+•]|[.!?…;,:)]$/u.test(text) || countSyllables(text) > 22 || next?.kind !== 'text') return false
  return isProse(next.text) || (/[.:;]$/u.test(next.text) && countSyllables(next.text) >= 8)
}

function addText(state: State, line: string, next: PageToken | undefined): void {
  const inner = unwrapCaption(line)
  const text = state.image !== null || readsAsCaption(inner) ? inner : line
  const { text: caption, credit } = splitCredit(text)
  if (joinRepeat(state, caption, credit)) return
  if (credit !== null && mayBeCaption(caption)) addPicture(state, caption, credit)
  else if (isCaption(state, text, next)) addPicture(state, text, null)
  else if (state.parts.some((part) => part.text === text)) state.junk.push(text)
  else {
    state.image = null
    state.parts.push({ kind: isHeading(text, next) ? 'heading' : 'paragraph', text })
  }
}

function addCredit(state: State, name: string): void {
  const picture = lastPicture(state.parts)
  if (picture === null) return
  state.parts[state.parts.length - 1] = { ...picture, credit: picture.credit ?? name }
}

function isClosed({ parts, byline, origin }: State): boolean {
  const last = parts.at(-1)
  return byline !== null || origin !== null || (last !== undefined && /\.\/\.?$/u.test(last.text))
}

/** A box in the middle of the text ends where a full paragraph comes and nothing has closed the article. */
function leavesBox(state: State, token: PageToken): boolean {
  if (state.skipping !== 'box' || isClosed(state)) return false
  if (token.kind === 'byline' || token.kind === 'origin') return true
  return token.kind === 'text' && endsAsSentence(token.text) && countSyllables(token.text) >= 40
}

function addToken(state: State, token: PageToken, next: PageToken | undefined): void {
  switch (token.kind) {
    case 'text':
      addText(state, token.text, next)
      return
    case 'credit':
      addCredit(state, token.name)
      return
    case 'picture':
      state.image = token.name
      state.junk.push(token.text)
      return
    case 'byline':
      if (state.byline === null) state.byline = token.byline
      return
    case 'origin':
      if (state.origin === null) state.origin = token.origin
      return
    case 'publication':
      if (state.publication === null) state.publication = token.publication
      return
    case 'breadcrumb':
      state.junk.push(token.text)
      return
    case 'junk':
      state.junk.push(token.text)
      if (token.junk !== 'tool') state.skipping = token.junk
  }
}

/**
 * Takes the signature off the end of the text: a name, an office, or a name with its office on the next line.
 * A name elsewhere is text, and an article of one line has no signature.
 */
function takeSignature(parts: BodyPart[]): Byline | null {
  const [before, last] = [parts.at(-2), parts.at(-1)]
  if (last?.kind !== 'paragraph' || before === undefined) return null
  const unit = readUnitSignature(last.text)
  const signed = unit === null ? last.text : before.text
  const author = readSignature(signed) ?? readCapitalSignature(signed)
  if (author === null && unit === null) return null
  parts.pop()
  if (author === null || unit === null) return author ?? unit
  parts.pop()
  return { ...author, raw: `${before.text}\n${last.text}`, unit: author.unit ?? unit.unit }
}

/** Reads a page from its first paragraph on: paragraphs, headings, captions, who made it, where it came from, furniture. */
export function readBody(tokens: readonly PageToken[]): Body {
  const state: State = {
    parts: [],
    byline: null,
    origin: null,
    publication: null,
    junk: [],
    image: null,
    skipping: null,
  }
  for (const [index, token] of tokens.entries()) {
    if (leavesBox(state, token)) state.skipping = null
    if (state.skipping !== null) {
      state.junk.push(token.text)
      if (token.kind === 'junk' && token.junk === 'end') state.skipping = 'end'
    } else addToken(state, token, tokens[index + 1])
  }
  state.byline ??= takeSignature(state.parts)
  return state
}
