/** A stretch of one paragraph of an article, counted as `listParagraphs` does. */
export interface Place {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

function isWordChar(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

function cutsWord(text: string, start: number, end: number): boolean {
  const opens = isWordChar(text.charAt(start - 1)) && isWordChar(text.charAt(start))
  return opens || (isWordChar(text.charAt(end - 1)) && isWordChar(text.charAt(end)))
}

/** Where a literal text stands first as whole words, from a paragraph on; `null` where it does not. */
export function locate(raw: string, paragraphs: readonly string[], from = 0): Place | null {
  if (raw === '') return null
  for (const [paragraph, text] of paragraphs.entries()) {
    if (paragraph < from) continue
    for (let start = text.indexOf(raw); start !== -1; start = text.indexOf(raw, start + 1)) {
      const end = start + raw.length
      if (!cutsWord(text, start, end)) return { paragraph, start, end }
    }
  }
  return null
}

/** A text with the place of its first character in the article. */
export interface Passage {
  readonly text: string
  readonly paragraph: number
  readonly offset: number
}

/** Passages as one text, with a line break between any two, and the way back. */
export interface JoinedText {
  readonly text: string
  /** Place of a span of the joined text; a span never crosses a passage's end. */
  readonly placeOf: (span: { readonly start: number; readonly end: number }) => Place
}

/** Joins passages so that a finder reads them as one text. */
export function joinPassages(passages: readonly Passage[]): JoinedText {
  let length = 0
  const starts = passages.map(({ text }) => {
    const start = length
    length += text.length + 1
    return start
  })
  return {
    text: passages.map(({ text }) => text).join('\n'),
    placeOf({ start, end }) {
      const index = starts.findLastIndex((offset) => offset <= start)
      const { paragraph = 0, offset = 0 } = passages[index] ?? {}
      const shift = offset - (starts[index] ?? 0)
      return { paragraph, start: start + shift, end: end + shift }
    },
  }
}
