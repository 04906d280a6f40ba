import { DraftError } from './draft.ts'
import type { Shunned } from './guarded-source.ts'
import type { DraftPicture, Publication } from './publisher-contract.ts'
import type { SourcePlace } from '#src/site/content-source.ts'

/** What a publisher's process needs to know before it can begin; plain data. */
export interface PublisherSettings {
  /** The project: pages, components, packages and caches. */
  readonly project: string
  readonly source: SourcePlace
  /** Folder to publish to. */
  readonly out: string
  /** Whether that folder keeps releases, of which readers see `current`. */
  readonly keepsReleases: boolean
  /** See `Places`. */
  readonly cache?: string
  readonly searchDatabase?: string
}

/** What the newsroom may order. */
export type Order =
  | { readonly kind: 'publish'; readonly files: readonly string[] }
  | {
      readonly kind: 'preview'
      readonly file: string
      readonly source: string
      readonly pictures: readonly DraftPicture[]
    }
  | { readonly kind: 'releases' }
  | { readonly kind: 'rollback'; readonly id: string }

/** What the newsroom tells the publisher's process. */
export type ToPublisher =
  | {
      readonly kind: 'open'
      readonly settings: PublisherSettings
      readonly traceFile: string
      readonly shunned: readonly Shunned[]
    }
  | { readonly kind: 'order'; readonly number: number; readonly order: Order }
  | { readonly kind: 'close' }

/** What the site was like when it was published as a whole. */
export interface OpeningReport {
  readonly articles: number
  readonly written: number
  readonly removed: number
  readonly milliseconds: number
  /** Sentences for the administrator: faults of the content, pages that could not be rendered. */
  readonly faults: readonly string[]
  /** Articles that appear by themselves when their time comes. */
  readonly waiting: number
}

/** An error as it crosses from one process to the other. */
export interface SentError {
  readonly name: string
  readonly message: string
}

/** What the publisher's process tells the newsroom. */
export type FromPublisher =
  /** It is alive. */
  | { readonly kind: 'beat' }
  | { readonly kind: 'pages'; readonly done: number; readonly total: number }
  | { readonly kind: 'opened'; readonly report: OpeningReport }
  /** It cannot begin at all, for a reason that another try does not change. */
  | { readonly kind: 'failed'; readonly error: SentError }
  | { readonly kind: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly number: number; readonly error: SentError }
  /** It published of its own accord: the content changed, or a planned moment came. */
  | { readonly kind: 'published'; readonly publication: Publication }
  | { readonly kind: 'warning'; readonly message: string }

/** Takes an error apart for sending. */
export function toSent(error: unknown): SentError {
  if (error instanceof Error) return { name: error.name, message: error.message }
  return { name: 'Error', message: String(error) }
}

/** Puts a sent error together again: of those that callers tell apart, the very kind. */
export function fromSent({ name, message }: SentError): Error {
  const error =
    name === 'DraftError' ? new DraftError([]) : name === 'RangeError' ? new RangeError() : new Error()
  error.message = message
  if (error.name !== name) error.name = name
  return error
}
