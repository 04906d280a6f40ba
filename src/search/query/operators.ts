/** A question taken apart at its operators; every part is plain text as it was typed. */
export interface Operated {
  /** What is asked for: without what was excluded and without "tiêu đề:", quoted words included. */
  readonly plain: string
  /** What stands between quotes. */
  readonly quoted: readonly string[]
  /** Words and phrases after a minus. */
  readonly excluded: readonly string[]
  /** What stands after "tiêu đề:". */
  readonly titled: readonly string[]
}

const quote = '["“”„‟«»]'
const quotation = String.raw`${quote}(?<quoted>[^"“”„‟«»]*)${quote}`
const startsWord = String.raw`(?<=^|\s)`

/**
 * A minus glued to what follows and to nothing before: in "21-KL/TW" and "Cơ quan - Doanh nghiệp" it is a hyphen. So
 * it is behind a number ("21 -KL/TW", "2020 -2025").
 */
const minus = String.raw`${startsWord}(?<!\p{N}\s)[-−](?=[\p{L}\p{N}]|${quote}[^"“”„‟«»]*${quote})`
const operators = new RegExp(
  [
    String.raw`(?<minus>${minus})(?:${quotation}|(?<word>[^\s"“”„‟«»]+))`,
    String.raw`${startsWord}(?<title>title|ti[êe]u [đd][ềe]|t[đd]):\s*`,
    quotation.replace('<quoted>', '<phrase>'),
  ].join('|'),
  'giu',
)

/** Most phrases, and most exclusions, of one question. */
const most = 16

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** A capital behind a minus opens the other half of a name ("Cơ quan -Doanh nghiệp"), unless the question ends with it. */
function excludes(match: RegExpExecArray, text: string): boolean {
  const word = match.groups?.['word'] ?? ''
  return !/^\p{Lu}/u.test(word) || !hasWord(text.slice(match.index + match[0].length))
}

interface Piece {
  readonly kind: 'plain' | 'phrase' | 'excluded' | 'title'
  readonly text: string
}

function toPiece(match: RegExpExecArray): Piece {
  const { title, phrase, quoted, word } = match.groups ?? {}
  if (title !== undefined) return { kind: 'title', text: '' }
  if (phrase !== undefined) return { kind: 'phrase', text: phrase }
  return { kind: 'excluded', text: quoted ?? word ?? '' }
}

function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(operators)) {
    if (match.groups?.['minus'] !== undefined && !excludes(match, text)) continue
    pieces.push({ kind: 'plain', text: text.slice(at, match.index) }, toPiece(match))
    at = match.index + match[0].length
  }
  return [...pieces, { kind: 'plain', text: text.slice(at) }]
}

/** "tiêu đề:" takes the phrase right behind it, or else all words up to the next operator. */
function titledBy(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ kind }, at) => {
    const next = kind === 'title' ? pieces.slice(at + 1).find(({ text }) => hasWord(text)) : undefined
    return next === undefined || next.kind === 'excluded' ? [] : [next.text]
  })
}

function written({ kind, text }: Piece): string {
  if (kind === 'excluded' || kind === 'title') return ' '
  return kind === 'phrase' ? `"${text}"` : text
}

/**
 * Finds the operators of a question: "quoted phrases", -word, -"phrase", "tiêu đề:" (also "title:" and "td:"). What is
 * not closed, or excludes all there is, is plain text. Takes any string in NFC, in linear time.
 */
export function readOperators(text: string): Operated {
  const pieces = cutPieces(text)
  const of = (kind: Piece['kind']): string[] =>
    pieces.filter((piece) => piece.kind === kind && hasWord(piece.text)).map((piece) => piece.text)
  const plain = pieces.map(written).join('')
  if (!hasWord(plain)) return { plain: text, quoted: [], excluded: [], titled: [] }
  return {
    plain,
    quoted: of('phrase').slice(0, most),
    excluded: of('excluded').slice(0, most),
    titled: titledBy(pieces).slice(0, most),
  }
}
