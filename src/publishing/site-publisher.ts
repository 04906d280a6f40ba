import type { Archive } from '#src/archive/archive.ts'
import type { Fault } from '#src/schema/fault.ts'
import type { Library, Reader } from '#src/site/library.ts'
import type { Shunned } from './guarded-source.ts'
import type { Origin } from './origin.ts'
import type { PublicFiles } from './public-files.ts'
import type { PublishedFolder } from '#src/releases/published-folder.ts'
import type { Publication, Publisher } from './publisher-contract.ts'
import type { Renderer } from './renderer.ts'
import type { SiteIndex, WrittenIndex } from '#src/indexing/search-index.ts'
import type { SearchAnswers } from './search-answers.ts'
import type { SiteState } from './site-state.ts'
import type { WorkTrace } from './work-trace.ts'

/** The earlier states of a published folder. */
export type EarlierReleases = Pick<Publisher, 'releases' | 'rollback'>

/** What a publisher works with. */
export interface PublisherParts {
  readonly library: Library
  readonly reader: Reader
  /** File of the cache that the reader uses, for other threads. */
  readonly cacheFile: string
  readonly search: SiteIndex
  readonly renderer: Renderer
  readonly publicFiles: PublicFiles
  readonly out: PublishedFolder
  readonly earlier: EarlierReleases
  /** What a server answers searches from; `null` where no server could. */
  readonly answers: SearchAnswers | null
  /** Where the main thread writes down what it is at, and the file of it for other threads; `null` for none. */
  readonly trace: WorkTrace
  readonly traceFile: string | null
  readonly shunned: readonly Shunned[]
  /** Names the pages' program, for `origin`. */
  readonly program: string
  /** What the newest release was made from, where the library is of that very state; `null` where all is to be published. */
  readonly origin: Origin | null
  /** The moment that counts as now, ISO +07:00; the clock's where absent. */
  readonly now?: () => string
}

/** Hears how many pages were made, and of how many. */
export type OnPages = (count: number, total: number) => void

/** A publisher that can also publish everything. */
export interface SitePublisher extends Publisher {
  /** Publishes the whole site. */
  publishAll(onPages?: OnPages): Promise<Publication>
  /** Publishes pages and search index as they are now: what changed since the newest release where that is known, else everything. */
  takeUp(onPages?: OnPages): Promise<Publication>
  publish(files: readonly string[], onPages?: OnPages): Promise<Publication>
  /** Makes the search index one of all published articles; from then on each publication keeps it so. */
  index(): Promise<WrittenIndex>
  /** Ends what is kept for a server's answers. */
  closeAnswers(): void
  /** Tidies the search index in a quiet moment, where that is worth it. */
  tidy(): Promise<void>
  /** Resolves when everything begun is written, also what no reader waits for. */
  settled(): Promise<void>
  /** When the site changes by itself, milliseconds since 1970: an empty order then publishes it; `null` for never. */
  nextChange(): number | null
  faults(): readonly Fault[]
  /** Articles that appear by themselves when their time comes. */
  waiting(): SiteState['waiting']
  /** Pages of the last publication that could not be rendered, a sentence each. */
  failures(): readonly string[]
  archive(): Archive
}
