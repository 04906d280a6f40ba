import type { MediaFile } from 'decap-cms-backend-proxy'

function isNamed(
  value: unknown,
): value is { readonly path: string; readonly name: string; readonly size: number } {
  if (typeof value !== 'object' || value === null) return false
  return 'path' in value && typeof value.path === 'string' && 'name' in value && 'size' in value
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

/** The folder that new pictures go to first, then the latest year's; in a folder as the store names them. */
function byFolder(a: MediaFile, b: MediaFile): number {
  const [one, other] = [folderOf(a.path), folderOf(b.path)]
  if (one === other) return 0
  if (other.startsWith(`${one}/`)) return -1
  return one.startsWith(`${other}/`) || one < other ? 1 : -1
}

/**
 * The pictures that the store names (`path` from the repository's root), each with its address on the site; the
 * newest folder first.
 */
export function toMediaFiles(answer: unknown): MediaFile[] {
  const files = Array.isArray(answer) ? answer.filter(isNamed) : []
  const shown = files.map(({ path, name, size }) => {
    const url = path.replace(/^public/u, '')
    return { id: path, path, name, size, url, displayURL: url }
  })
  return shown.toSorted(byFolder)
}
