import type { Span } from '#src/vietnamese/span.ts'

/** A span of an article's title or of its text, with the offsets in that one. */
export interface FoundIn extends Span {
  readonly where: 'title' | 'text'
}

/** Title and text of an article, both normalised; `null` for a title that is not there. */
export interface Writing {
  readonly title: string | null
  readonly text: string
}

/** The opening of a text, as many characters as a lead of one or two paragraphs has. */
export function leadOf(text: string): string {
  const [first = '', second = ''] = text.split('\n').filter((line) => line !== '')
  return text.slice(0, text.indexOf(first) + first.length + (first.length < 300 ? second.length + 2 : 0))
}
