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
