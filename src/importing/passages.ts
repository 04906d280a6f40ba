import { headParagraph } from './kept-paragraphs.ts'
import type { Layout } from './layout.ts'
import { type JoinedText, joinPassages, type Passage } from './locate.ts'
import type { PageReading } from './page-reading.ts'

/** An article's texts as the finders read them, each with its place. */
export interface Passages {
  /** The title where the page has one: a derived title proves nothing. */
  readonly title: string | null
  /** Sapo and paragraphs, without headings and captions. */
  readonly prose: readonly Passage[]
  /** Prose as one text. */
  readonly text: JoinedText
  /** Prose, headings and captions as one text. */
  readonly whole: JoinedText
  /** What `listParagraphs` gives for the article. */
  readonly paragraphs: readonly string[]
}

/** Lays the texts of a page out for the finders. */
export function readPassages(title: PageReading['title'], { sapo, parts }: Layout): Passages {
  const lead = sapo === null ? [] : [{ text: sapo, paragraph: 0, offset: title.text.length + 1 }]
  const places = parts.map(({ kind, text }, index) => ({ kind, text, paragraph: index + 1, offset: 0 }))
  const prose = [...lead, ...places.filter(({ kind }) => kind === 'paragraph')]
  return {
    title: title.inSource ? title.text : null,
    prose,
    text: joinPassages(prose),
    whole: joinPassages([...lead, ...places]),
    paragraphs: [headParagraph({ title: title.text, sapo }), ...parts.map(({ text }) => text)],
  }
}
