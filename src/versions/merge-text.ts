import { type Alignment, align } from './align.ts'
import { joinParagraphs, splitParagraphs } from './paragraphs.ts'
import type { ThreeVersions } from './three-versions.ts'

/** Two people's work on one text, brought together. */
export interface MergedText {
  readonly text: string
  /** False if both changed one paragraph, or both put something in one place. */
  readonly isClean: boolean
}

interface Piece {
  readonly paragraphs: readonly string[]
  readonly isClean: boolean
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((paragraph, index) => paragraph === other[index])
}

/** What is new in one place. Where both put something else there, both stay, theirs first. */
function mergeInserted(mine: readonly string[], theirs: readonly string[]): Piece {
  if (mine.length === 0 || isSameList(mine, theirs)) return { paragraphs: theirs, isClean: true }
  if (theirs.length === 0) return { paragraphs: mine, isClean: true }
  return { paragraphs: [...theirs, ...mine.filter((each) => !theirs.includes(each))], isClean: false }
}

/** One paragraph. Where both touched it mine stays, but an edit outlives a deletion. */
function mergeFate({ base, mine, theirs }: ThreeVersions<string | null>): Piece {
  const kept = mine === base ? theirs : theirs === base ? mine : (mine ?? theirs)
  const isClean = mine === base || theirs === base || mine === theirs
  return { paragraphs: kept === null ? [] : [kept], isClean }
}

function mergeAlignments(base: readonly string[], mine: Alignment, theirs: Alignment): Piece[] {
  const inserted = (at: number): Piece => mergeInserted(mine.inserted[at] ?? [], theirs.inserted[at] ?? [])
  const pieces = base.flatMap((paragraph, at) => [
    inserted(at),
    mergeFate({ base: paragraph, mine: mine.fates[at] ?? null, theirs: theirs.fates[at] ?? null }),
  ])
  return [...pieces, inserted(base.length)]
}

/**
 * Merges two people's work on one Markdown text paragraph by paragraph. Paragraphs side by side do not
 * disturb each other, as lines do in git. No paragraph is lost that neither of them took out.
 */
export function mergeText({ base, mine, theirs }: ThreeVersions<string>): MergedText {
  if (mine === theirs || theirs === base) return { text: mine, isClean: true }
  if (mine === base) return { text: theirs, isClean: true }
  const start = splitParagraphs(base)
  const pieces = mergeAlignments(
    start,
    align(start, splitParagraphs(mine)),
    align(start, splitParagraphs(theirs)),
  )
  return {
    text: joinParagraphs(pieces.flatMap(({ paragraphs }) => paragraphs)),
    isClean: pieces.every(({ isClean }) => isClean),
  }
}
