import { bodyAddress, fixedAddresses, sectionAddress, standingPageAddress } from '#src/archive/addresses.ts'
import { describeFault } from '#src/schema/fault.ts'
import { collectionOf } from '#src/site/library.ts'
import type { PublishedEntry } from './publisher-contract.ts'
import type { SiteState } from './site-state.ts'

/** The address of a file's page on the site as it is; `null` where it has none. */
function addressOf(file: string, { archive }: SiteState): string | null {
  const isIt = (entry: { readonly file: string }): boolean => entry.file === file
  const slug = (entries: readonly { readonly file: string; readonly slug: string }[]): string | undefined =>
    entries.find(isIt)?.slug
  const addresses = {
    articles: () => archive.articles.find(isIt)?.address,
    sections: () => optional(slug(archive.sections), sectionAddress),
    bodies: () => optional(slug(archive.bodies), bodyAddress),
    pages: () => optional(slug(archive.pages), standingPageAddress),
    settings: () => fixedAddresses.home,
  }
  const collection = collectionOf(file)
  return (collection === null ? undefined : addresses[collection]()) ?? null
}

function optional(slug: string | undefined, toAddress: (slug: string) => string): string | undefined {
  return slug === undefined ? undefined : toAddress(slug)
}

/** What became of some files: their pages on the site as it is now, and what is wrong with them or their pages. */
export function publishedEntries(
  files: readonly string[],
  state: SiteState,
  failures: ReadonlyMap<string, string>,
): PublishedEntry[] {
  return files.map((file) => {
    const address = addressOf(file, state)
    const failure = address === null ? undefined : failures.get(address)
    const faults = state.faults.filter((fault) => fault.file === file).map(describeFault)
    return {
      file,
      address: failure === undefined ? address : null,
      faults: failure === undefined ? faults : [...faults, failure],
      due: state.waiting.find((record) => record.file === file)?.article.published ?? null,
    }
  })
}
