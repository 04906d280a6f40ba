import type { CollectionName } from '#src/schema/collections.ts'
import type { DraftStatus } from '../store/draft.ts'
import type { EntryFacts } from './entry-facts.ts'
import { foldedWords, wordLine } from './search-words.ts'

/** An entry as lists show it. */
export interface IndexedEntry {
  readonly path: string
  readonly collection: CollectionName
  /** Decap's slug: what stands below the collection's folder, `2024/hoi-nghi`. */
  readonly slug: string
  /** The slug's words, as `wordLine` writes them. */
  readonly slugLine: string
  /** Git's object id of the bytes shown: the published ones, else the draft's. */
  readonly blob: string
  /** SHA-256 of those bytes. */
  readonly revision: string
  readonly facts: EntryFacts
  /** False for an entry that only its draft holds. */
  readonly isPublished: boolean
  /** The step of its draft; `null` where it has none. */
  readonly workflow: DraftStatus | null
  /** Milliseconds since 1970 by which lists put the newest first. */
  readonly moment: number
}

/** What is known of an entry before lists can show it. */
export type EntrySource = Omit<IndexedEntry, 'moment' | 'slugLine'> & {
  /** ISO moment of the last save of a draft; `null` without one. */
  readonly updated: string | null
}

const yearFolder = /^(\d{4})\//u

function parseMoment(value: string | readonly string[] | undefined): number | null {
  if (typeof value !== 'string') return null
  // A day without a time begins in Vietnam.
  const moment = Date.parse(/^\d{4}-\d{2}-\d{2}$/u.test(value) ? `${value}T00:00+07:00` : value)
  return Number.isNaN(moment) ? null : moment
}

/** When an entry counts as news: a draft of a new one when it was last saved, others as the site orders them. */
function momentOf({ facts, slug, isPublished, updated }: EntrySource): number {
  const year = yearFolder.exec(slug)?.[1]
  return (
    (isPublished ? null : parseMoment(updated ?? undefined)) ??
    parseMoment(facts.values['published']) ??
    parseMoment(facts.values['eventDate']) ??
    parseMoment(year === undefined ? undefined : `${year}-01-01`) ??
    0
  )
}

/** Makes an entry ready for lists. */
export function indexEntry(source: EntrySource): IndexedEntry {
  const { updated: _, ...entry } = source
  return { ...entry, slugLine: wordLine(foldedWords(entry.slug)), moment: momentOf(source) }
}

/** How an entry stands with its readers, or on the way to them. */
export type Standing = DraftStatus | 'published' | 'scheduled' | 'expired' | 'withdrawn'

/** The one word for an entry that readers do not see because its own status says so, or see. */
function publishedStanding({ values }: EntryFacts, now: number): Standing {
  const status = values['status'] ?? 'published'
  if (status === 'withdrawn' || status === 'draft') return status
  const [due, end] = [parseMoment(values['published']), parseMoment(values['expires'])]
  if (end !== null && end <= now) return 'expired'
  return due !== null && due > now ? 'scheduled' : 'published'
}

/** How an entry stands at a moment: with its readers, and on the way to them where it has a draft. */
export function standingsOf({ facts, isPublished, workflow }: IndexedEntry, now: number): Standing[] {
  const draft = workflow === null ? [] : [workflow]
  return isPublished ? [publishedStanding(facts, now), ...draft] : draft
}
