import { fileInShard, inShard, readEntry } from './index-entry.ts'
import { entryAddress, indexFolder } from './index-place.ts'

/** Milliseconds that questions wait for the entry file; then the worker reads it by itself. */
const longestWait = 1000

/** Has the browser fetch a file that the worker will ask for; whatever goes wrong the worker hears itself. */
function fetchAhead(path: string): void {
  fetch(indexFolder + path)
    .then((response) => response.arrayBuffer())
    .catch(() => null)
}

/** Reads the entry and has what every question needs fetched, while the worker still starts. */
async function openAhead(): Promise<string | null> {
  const response = await fetch(entryAddress)
  if (!response.ok) return null
  const entry = await response.text()
  for (const { id } of readEntry(entry).shards) fetchAhead(inShard(id, fileInShard.head))
  return entry
}

function giveUp(): Promise<null> {
  return new Promise((resolve) => {
    window.setTimeout(() => {
      resolve(null)
    }, longestWait)
  })
}

/** The entry file of the index, which the page has preloaded while its scripts came; null where it did not come. */
export function preloadedEntry(): Promise<string | null> {
  return Promise.race([openAhead().catch(() => null), giveUp()])
}
