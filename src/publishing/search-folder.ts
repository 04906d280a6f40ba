import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { SearchDocument } from '#src/search/document.ts'
import type { PublishedFolder } from './published-folder.ts'
import { writeSearchIndex, type WrittenIndex } from './search-index.ts'

const published = 'pagefind/'

const entryFile = 'pagefind-entry.json'

/** Writes the search index of some documents in a folder of its own, and publishes it as `pagefind/`. */
export async function publishSearchIndex(
  documents: readonly SearchDocument[],
  folder: string,
  out: PublishedFolder,
): Promise<WrittenIndex> {
  const index = await writeSearchIndex(documents, folder)
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    // The entry names the other files: in a live folder they have to be there first.
    .toSorted((a, b) => Number(a === entryFile) - Number(b === entryFile))
  for (const path of paths) out.write(published + path, readFileSync(join(folder, path)))
  const known = new Set(paths.map((path) => published + path))
  for (const path of out.paths()) if (path.startsWith(published) && !known.has(path)) out.remove(path)
  await out.save()
  return index
}
