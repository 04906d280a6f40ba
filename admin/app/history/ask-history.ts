import { asRecord, asRecords, asText, askDesk } from '#admin/app/page/ask-desk.ts'
import { type Version, toVersion } from './version.ts'

/** An entry whose history is asked for. */
export interface HistoryOf {
  readonly collection: string
  readonly slug: string
  readonly path: string
}

/** A page of a history, the newest version first. */
export interface HistoryPage {
  readonly versions: readonly Version[]
  /** Where the next page begins; `null` after the last. */
  readonly cursor: string | null
}

/** Asks for the versions of an entry, those of its draft included. */
export async function askHistory(entry: HistoryOf, cursor: string | null): Promise<HistoryPage> {
  const answer = await askDesk('entryHistory', { ...entry, ...(cursor === null ? {} : { cursor }) })
  const next = asText(answer['cursor'])
  return { versions: asRecords(answer['versions']).map(toVersion), cursor: next === '' ? null : next }
}

/** Asks for the source of a version; '' for one in which the entry is deleted. */
export async function askSource({ path, commit, change }: Version): Promise<string> {
  if (change === 'deleted') return ''
  return asText(asRecord(await askDesk('entryVersion', { path, commit }))['data'])
}
