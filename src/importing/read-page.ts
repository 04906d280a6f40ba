import type { BodyPart } from './body-part.ts'
import { findDefects } from './defects/find-defects.ts'
import { deriveTitle } from './derive-title.ts'
import { findJunk } from './junk.ts'
import { type Layout, readLayout } from './layout.ts'
import { readLines } from './page-line.ts'
import type { PageReading } from './page-reading.ts'
import { readCaptions } from './read-captions.ts'
import { readFindings } from './read-findings.ts'
import { repairSpaces } from './repair.ts'

function repairParts(layout: Layout): Layout {
  const parts: BodyPart[] = layout.parts.map((part) => ({ ...part, text: repairSpaces(part.text) }))
  return { ...layout, sapo: layout.sapo === null ? null : repairSpaces(layout.sapo), parts }
}

function readTitle({ title, sapo, parts }: Layout): PageReading['title'] | null {
  if (title !== null) return { text: title, inSource: true }
  const first = sapo ?? parts.find(({ kind }) => kind === 'paragraph')?.text
  return first === undefined ? null : { text: deriveTitle(first), inSource: false }
}

/** Lines to look for slips in: all but buttons and counters, whose "A- A A+" nobody wrote as a sentence. */
function listChecked(raw: string): string[] {
  return readLines(raw)
    .map(({ text }) => text)
    .filter((text) => findJunk(text) !== 'tool')
}

/** Reads a scraped page whole; `null` where it holds no paragraph to make an article of. */
export function readPage(raw: string): PageReading | null {
  const layout = repairParts(readLayout(raw))
  const title = readTitle(layout)
  const hasText = layout.sapo !== null || layout.parts.some(({ kind }) => kind === 'paragraph')
  if (title === null || !hasText) return null
  return {
    title,
    layout,
    captions: readCaptions(layout),
    findings: readFindings({ title, layout }),
    defects: findDefects(listChecked(raw)),
  }
}
