import { existsSync, watch } from 'node:fs'
import { join, sep } from 'node:path'

/** Editors write a file in several steps; a change is told when this many milliseconds were quiet. */
const quiet = 120

/** Ends a watch. */
export type StopWatching = () => void

/**
 * Tells which files below `content/` and `public/` of a folder changed, came or went, by their paths from
 * that folder, soon after it happens. Temporary files of text editors are left out.
 */
export function watchContent(root: string, onChange: (files: string[]) => void): StopWatching {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    const files = [...changed].toSorted()
    changed.clear()
    onChange(files)
  }
  const watchers = ['content', 'public']
    .filter((name) => existsSync(join(root, name)))
    .map((name) =>
      watch(join(root, name), { recursive: true }, (_, path) => {
        if (path === null || /(?:^|[/\\])\.|~$|\.sw[a-z]$/u.test(path)) return
        changed.add([name, ...path.split(sep)].join('/'))
        clearTimeout(timer)
        timer = setTimeout(tell, quiet)
      }),
    )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
