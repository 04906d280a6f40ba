import type { MediaFile } from 'decap-cms-backend-proxy'

function isNamed(
  value: unknown,
): value is { readonly path: string; readonly name: string; readonly size: number } {
  if (typeof value !== 'object' || value === null) return false
  return 'path' in value && typeof value.path === 'string' && 'name' in value && 'size' in value
}

/** The pictures that the store names (`path` from the repository's root), each with its address on the site. */
export function toMediaFiles(answer: unknown): MediaFile[] {
  const files = Array.isArray(answer) ? answer.filter(isNamed) : []
  return files.map(({ path, name, size }) => {
    const url = path.replace(/^public/u, '')
    return { id: path, path, name, size, url, displayURL: url }
  })
}
