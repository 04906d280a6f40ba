import type { Site } from '#src/site/site.ts'
import { outputPath } from '#src/archive/output-path.ts'
import type { PageWriter, WrittenFile } from '#src/releases/page-writer.ts'
import { RenderError, type Renderer } from './renderer.ts'
import type { WorkTrace } from './work-trace.ts'

/** What is needed to render and write pages. */
export interface PageMaker {
  readonly site: Site
  readonly renderer: Renderer
  readonly writer: PageWriter
  readonly trace: WorkTrace
}

/** What became of some pages. */
export interface MadePages {
  /** The pages, for the published folder to adopt. */
  readonly files: readonly WrittenFile[]
  /** Why a page could not be rendered, a sentence each by address; what was published there before stays. */
  readonly failures: ReadonlyMap<string, string>
}

/** Renders one address and writes it where its bytes differ. */
async function makePage(address: string, maker: PageMaker): Promise<MadePages> {
  const { site, renderer, writer, trace } = maker
  const path = outputPath(address)
  if (path === null) return { files: [], failures: new Map() }
  trace.note(site.archive.byAddress.get(address)?.file ?? address)
  try {
    return { files: [writer.write(path, await renderer.render(address, site))], failures: new Map() }
  } catch (error) {
    if (!(error instanceof RenderError)) throw error
    return { files: [], failures: new Map([[address, error.message]]) }
  }
}

/** Adds up. */
export function sumPages(parts: readonly MadePages[]): MadePages {
  return {
    files: parts.flatMap(({ files }) => files),
    failures: new Map(parts.flatMap(({ failures }) => [...failures])),
  }
}

/** Pages taken from the list at a time: enough to make the taking cheap, few enough to end together. */
const handful = 32

/** A list of addresses that several threads work off together; `taken` counts the handfuls. */
export interface SharedWork {
  readonly addresses: readonly string[]
  readonly taken: SharedArrayBuffer
}

/** Work that no thread has begun. */
export function shareWork(addresses: readonly string[]): SharedWork {
  return { addresses, taken: new SharedArrayBuffer(4) }
}

/** Works off what is left of a list; `onPages` hears how many pages were made each time. */
export async function renderShare(
  { addresses, taken }: SharedWork,
  maker: PageMaker,
  onPages: (count: number) => void,
): Promise<MadePages> {
  const counter = new Int32Array(taken)
  const made: MadePages[] = []
  for (;;) {
    const start = Atomics.add(counter, 0, 1) * handful
    const share = addresses.slice(start, start + handful)
    if (share.length === 0) {
      maker.trace.clear()
      return sumPages(made)
    }
    for (const address of share) made.push(await makePage(address, maker))
    onPages(share.length)
  }
}
