import type { CollectionName } from '#src/schema/collections.ts'
import { labelOf } from '#src/schema/read-entry.ts'
import {
  type EntrySource,
  readEntrySource,
  textLabel,
  valueFields,
  writeEntrySource,
} from './entry-source.ts'
import { mergeText } from './merge-text.ts'
import { mergeMembers } from './merge-value.ts'
import type { ThreeVersions } from './three-versions.ts'
import { fitsTable } from './value.ts'

/** Two people's work on one entry, brought together. */
export interface MergedEntry {
  /** The whole source. Where both touched the same, it is mine; an edit outlives a deletion. */
  readonly source: string
  /** True if they nowhere touched the same. */
  readonly isClean: boolean
  /** Vietnamese names of the fields where they did: "Tiêu đề", "Ảnh 2, Mô tả ảnh", "Nội dung". */
  readonly conflicts: readonly string[]
}

/** What a file is called that cannot be taken apart, so that it is somebody's as a whole. */
const wholeFile = 'Cả tệp'

function readAll(name: CollectionName, sources: ThreeVersions<string>): ThreeVersions<EntrySource> | null {
  const read = (source: string): EntrySource | null => {
    const entry = readEntrySource(name, source)
    return entry !== null && fitsTable(entry.values, valueFields(name)) ? entry : null
  }
  const [base, mine, theirs] = [read(sources.base), read(sources.mine), read(sources.theirs)]
  return base === null || mine === null || theirs === null ? null : { base, mine, theirs }
}

function mergeRead(name: CollectionName, { base, mine, theirs }: ThreeVersions<EntrySource>): MergedEntry {
  const fields = valueFields(name)
  const { value, conflicts } = mergeMembers(fields, {
    base: base.values,
    mine: mine.values,
    theirs: theirs.values,
  })
  const { text, isClean } = mergeText({ base: base.text, mine: mine.text, theirs: theirs.text })
  const labels = conflicts.map((place) => labelOf(place, fields) ?? wholeFile)
  const touched = [...new Set(isClean ? labels : [...labels, textLabel(name)])]
  return {
    source: writeEntrySource(name, { values: value, text }),
    isClean: touched.length === 0,
    conflicts: touched,
  }
}

/**
 * Merges two people's versions of an entry that both started from one source: field by field, lists item by
 * item, the text paragraph by paragraph. What only one of them changed is kept byte for byte if the other
 * changed nothing at all. Never throws; a source that cannot be read, or holds what no field is for, conflicts
 * as a whole.
 */
export function mergeEntry(name: CollectionName, sources: ThreeVersions<string>): MergedEntry {
  const { base, mine, theirs } = sources
  if (mine === theirs || theirs === base) return { source: mine, isClean: true, conflicts: [] }
  if (mine === base) return { source: theirs, isClean: true, conflicts: [] }
  const read = readAll(name, sources)
  if (read === null) return { source: mine, isClean: false, conflicts: [wholeFile] }
  return mergeRead(name, read)
}
