/** Published files and who they belong to. */
export interface ClaimedPaths {
  /**
   * Who stands in the way of a file, `2023/tin.html/index.html`: the holder of that very file, of a folder in its place, or of
   * a file in the place of one of its folders. `null` for nobody.
   */
  holderOf(path: string): string | null
  claim(path: string, holder: string): void
}

/** The folders of a file: of `a/b/c.html` these are `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const folders: string[] = []
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end))
  return folders
}

/** Begins with nothing claimed. */
export function openClaimedPaths(): ClaimedPaths {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  return {
    holderOf(path) {
      const above = foldersOf(path).find((folder) => files.has(folder))
      return files.get(path) ?? folders.get(path) ?? (above === undefined ? null : (files.get(above) ?? null))
    },
    claim(path, holder) {
      files.set(path, holder)
      for (const folder of foldersOf(path)) if (!folders.has(folder)) folders.set(folder, holder)
    },
  }
}
