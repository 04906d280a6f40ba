import { conferenceOf } from '#src/search/documents/conference-group.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { encodeText } from '#src/search/documents/encoding.ts'
import { encodeContent } from '#src/search/documents/word-row.ts'
import type { Fragment } from './fragment.ts'

/** What is kept of a document to show it. */
export function toFragment(document: SearchDocument): Fragment {
  const { address, title, date, filters } = document
  const [section = null, body = null] = [filters['chuyen-muc']?.[0], filters['to-chuc']?.[0]]
  const [content, conference] = [encodeContent(document), conferenceOf(document)]
  return { address, content, title: encodeText(title), date, section, body, conference }
}
