import type { SearchDocument } from '#src/search/document.ts'
import type { PublishedFolder } from './published-folder.ts'
import { openSearchIndex, type WrittenIndex } from './search-index.ts'

/** Publishes the search index of some documents as `pagefind/`; `folder` is its memory between two runs. */
export async function publishSearchIndex(
  documents: readonly SearchDocument[],
  folder: string,
  out: PublishedFolder,
): Promise<WrittenIndex> {
  const index = await openSearchIndex({ out, cache: folder }).rebuild(documents)
  await out.save()
  return index
}
