import type { Author } from './author.ts'
import { gitText } from './git.ts'

/** Steps of the editorial workflow, as Decap names them: draft, in review, ready. */
export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const

export type DraftStatus = (typeof draftStatuses)[number]

/**
 * The trailer that keeps a draft's status in git: that of the newest commit of the draft's branch counts.
 * Changing the status is a commit without changes, so it is known who did it and when.
 */
export const statusTrailer = 'Newsroom-Status'

/** What names a draft: the entry it is a draft of. */
export interface DraftKey {
  readonly collection: string
  /** Decap's slug of the entry; may hold slashes (`2024/hoi-nghi-lan-thu-20`). */
  readonly slug: string
}

/** An entry that is being worked on apart from the published branch. */
export interface Draft extends DraftKey {
  readonly commit: string
  readonly status: DraftStatus
  /** Moment of the last save, ISO 8601. */
  readonly updated: string
  readonly author: string
}

const prefix = 'refs/heads/cms/'

/** The branch of a draft, named as Decap's forge back ends name it: `cms/<collection>/<slug>`. */
export function draftRef({ collection, slug }: DraftKey): string {
  return `${prefix}${collection}/${slug}`
}

/** Reads `articles/2024/x` as a key: the collection ends at the first slash. */
export function parseDraftKey(id: string): DraftKey {
  const slash = id.indexOf('/')
  return { collection: id.slice(0, slash), slug: id.slice(slash + 1) }
}

function toStatus(text: string): DraftStatus {
  return draftStatuses.find((status) => status === text) ?? 'draft'
}

const format = [
  '%(refname)',
  '%(objectname)',
  '%(committerdate:iso-strict)',
  '%(authorname)',
  `%(contents:trailers:key=${statusTrailer},valueonly,separator=%20)`,
].join('%09')

/** Where a branch stands, and what its newest commit says of it. */
export interface BranchTip {
  readonly ref: string
  readonly commit: string
  readonly status: DraftStatus
  /** Moment of the last save, ISO 8601. */
  readonly updated: string
  readonly author: string
}

function toTip(line: string): BranchTip {
  const [ref = '', commit = '', updated = '', author = '', status = ''] = line.split('\t')
  return { ref, commit, updated, author, status: toStatus(status.trim()) }
}

/** Where the branches under some full names, or below some prefixes, stand; with one git command. */
export async function readTips(repository: string, names: readonly string[]): Promise<BranchTip[]> {
  const text = await gitText(repository, 'for-each-ref', `--format=${format}`, ...names)
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(toTip)
}

function toDraft({ ref, ...tip }: BranchTip): Draft {
  return { ...parseDraftKey(ref.slice(prefix.length)), ...tip }
}

/** Every draft, by name. */
export async function listDrafts(repository: string): Promise<Draft[]> {
  return (await readTips(repository, [prefix])).map(toDraft)
}

/** One draft, or `null` if the entry has none. */
export async function readDraft(repository: string, key: DraftKey): Promise<Draft | null> {
  const ref = draftRef(key)
  const tip = (await readTips(repository, [ref])).find((each) => each.ref === ref)
  return tip === undefined ? null : toDraft(tip)
}

/** Who made the first commit of a draft since it left the published branch; `null` if it has none of its own. */
export async function draftBeginner(
  repository: string,
  published: string,
  draft: string,
): Promise<Author | null> {
  const range = `${published}..${draft}`
  const text = await gitText(repository, 'log', '--first-parent', '--reverse', '--format=%an%x09%ae', range)
  const [name, email] = text.split('\n', 1)[0]?.split('\t') ?? []
  return name === undefined || email === undefined ? null : { name, email }
}
