import { entryAddress } from './index-place.ts'

/** Milliseconds that questions wait for the entry file; then the worker reads it by itself. */
const longestWait = 1000

async function readEntry(): Promise<string | null> {
  const response = await fetch(entryAddress)
  return response.ok ? response.text() : null
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
  return Promise.race([readEntry().catch(() => null), giveUp()])
}
