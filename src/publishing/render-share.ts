import type { Site } from '#src/site/site.ts'
import { outputPath } from './output-path.ts'
import type { PublishedFolder } from './published-folder.ts'
import { RenderError, type Renderer } from './renderer.ts'

/** What is needed to render and write pages. */
export interface PageMaker {
  readonly site: Site
  readonly renderer: Renderer
  readonly out: PublishedFolder
}

/** What became of some pages. */
export interface MadePages {
  readonly written: number
  /** One message for each page that could not be rendered; what was published there before stays. */
  readonly failures: readonly string[]
}

/** Renders one address and writes it where its bytes differ. */
async function makePage(address: string, { site, renderer, out }: PageMaker): Promise<MadePages> {
  const path = outputPath(address)
  if (path === null) return { written: 0, failures: [] }
  try {
    return { written: Number(out.write(path, await renderer.render(address, site))), failures: [] }
  } catch (error) {
    if (!(error instanceof RenderError)) throw error
    return { written: 0, failures: [error.message] }
  }
}

/** Adds up. */
export function sumPages(parts: readonly MadePages[]): MadePages {
  return {
    written: parts.reduce((sum, { written }) => sum + written, 0),
    failures: parts.flatMap(({ failures }) => failures),
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
    if (share.length === 0) return sumPages(made)
    for (const address of share) made.push(await makePage(address, maker))
    onPages(share.length)
  }
}
