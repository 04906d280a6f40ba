import type { FoldedText } from './folded-text.ts'
import type { NameTables } from './known-names.ts'
import type { NamedValue } from './named-value.ts'

/** Kinds of articles about one event, by the words a question about one opens with. */
const openings: Readonly<Record<string, string>> = {
  'hoi nghi': 'hoi nghi',
  hn: 'hoi nghi',
  'ky hop': 'hoi nghi',
  'phien hop': 'hoi nghi',
  'dai hoi': 'dai hoi',
  'ky niem': 'ky niem',
}

/** The kind that a question opens with, folded; `null` where it opens with something else. */
export function openingKind({
  words,
}: FoldedText): { readonly kind: string; readonly length: number } | null {
  for (const length of [2, 1]) {
    const kind = openings[words.slice(0, length).join(' ')]
    if (kind !== undefined) return { kind, length }
  }
  return null
}

/** The kind of article that a question opens with. */
export function findKind(text: FoldedText, { kinds }: NameTables): NamedValue[] {
  const opening = openingKind(text)
  if (opening === null) return []
  return (kinds.get(opening.kind) ?? []).map((value) => ({
    facet: 'loai',
    value,
    from: 0,
    to: opening.length,
  }))
}
