/** Longest name of a file or folder, in bytes: disks know 255, compressed copies have longer names than their file. */
const longestName = 250

/** Longest path below the folder that is published to; systems know 4,096 bytes for all of it. */
const longestPath = 2000

const encoder = new TextEncoder()

/** Whether every disk can hold a file of this path. */
export function fitsDisk(path: string): boolean {
  const isShort = (name: string): boolean => encoder.encode(name).length <= longestName
  return encoder.encode(path).length <= longestPath && path.split('/').every(isShort)
}

/**
 * The file an address is published as, relative to the output folder: `/` is `index.html`, `/2024/x/` is
 * `2024/x/index.html`, `/rss.xml` is `rss.xml`, `/cu/bai-1` (an old address) is `cu/bai-1/index.html`.
 * Gives `null` for an address that would leave the folder or hide in it.
 */
export function outputPath(address: string): string | null {
  const parts = address.split('/').filter((part) => part !== '')
  if (!address.startsWith('/') || parts.some((part) => part.startsWith('.'))) return null
  const last = parts.at(-1) ?? ''
  if (!address.endsWith('/') && /\.[a-z0-9]+$/iu.test(last)) return parts.join('/')
  return [...parts, 'index.html'].join('/')
}
