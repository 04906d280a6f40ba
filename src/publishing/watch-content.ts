import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join, sep } from 'node:path'

/** Editors write a file in several steps; a change is told when this many milliseconds were quiet. */
const quiet = 120

/** Ends a watch. */
export type StopWatching = () => void

function listEntries(folder: string): { folders: string[]; files: string[] } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return {
      folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
      files: entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
    }
  } catch {
    return { folders: [], files: [] }
  }
}

/** Text editors' temporary files and what lies in hidden folders. */
function isTemporary(path: string): boolean {
  return /(?:^|\/)\.|~$|\.sw[a-z]$/u.test(path)
}

/**
 * Tells which files below `content/` and `public/` of a folder changed, came or went, by their paths from
 * that folder, soon after it happens; a folder that went is told by its own path. One watcher a folder: Node's own
 * recursive watching loses files that an editor replaces (seen with 24.21 on Linux).
 */
export function watchContent(root: string, onChange: (files: string[]) => void): StopWatching {
  const changed = new Set<string>()
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined

  function tell(): void {
    const files = [...changed].toSorted()
    changed.clear()
    onChange(files)
  }

  function note(path: string): void {
    if (isTemporary(path)) return
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(tell, quiet)
  }

  function forget(path: string): void {
    watchers.get(path)?.close()
    watchers.delete(path)
  }

  function watchFolder(path: string, noteFiles: boolean): void {
    if (watchers.has(path)) return
    try {
      const watcher = watch(join(root, path), (_, name) => {
        if (name !== null) notice(`${path}/${name.split(sep).join('/')}`)
      })
      watcher.on('error', () => forget(path))
      watchers.set(path, watcher)
    } catch {
      return
    }
    const { folders, files } = listEntries(join(root, path))
    for (const name of folders) watchFolder(`${path}/${name}`, noteFiles)
    if (noteFiles) for (const name of files) note(`${path}/${name}`)
  }

  function notice(path: string): void {
    if (statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) watchFolder(path, true)
    else {
      forget(path)
      note(path)
    }
  }

  for (const name of ['content', 'public']) watchFolder(name, false)
  return () => {
    clearTimeout(timer)
    for (const path of [...watchers.keys()]) forget(path)
  }
}
