import type { Evidence } from './findings.ts'
import { locate, type Place } from './locate.ts'

/** Collects where values were read; a literal text without a known place is looked for in the paragraphs. */
export interface EvidenceBook {
  add(field: string, text: string, how: Evidence['how'], place?: Place): void
  list(): Evidence[]
}

const nowhere = { paragraph: null, start: null, end: null }

/** Opens a book on the paragraphs of an article; `from` is the first paragraph that is the page's own text. */
export function openEvidence(paragraphs: readonly string[], from: number): EvidenceBook {
  const evidence: Evidence[] = []
  return {
    add(field, text, how, place) {
      evidence.push({ field, text, how, ...(place ?? locate(text, paragraphs, from) ?? nowhere) })
    },
    list: () => evidence,
  }
}
