import type { Archive } from '#src/archive/archive.ts'
import type { PublishedFolder } from '#src/releases/published-folder.ts'
import { listSuggestions } from '#src/suggestions/archive-suggestions.ts'
import { suggestionFolder } from '#src/suggestions/keys.ts'
import { SuggestionShelf } from '#src/suggestions/shelf.ts'

/** The files of the quick search in a published folder. */
export interface SuggestionFiles {
  /** Makes ready for `update`, where the folder has the files of an archive: the first edit then need not wait for it. */
  prepare(shown: Archive): void
  /** Brings the files from what readers are shown to what they shall be shown: only those under words of what changed are made. */
  update(shown: Archive, next: Archive): void
  /** Makes all files anew and removes those that are no more. */
  rebuild(archive: Archive): void
}

/** Opens the files of the quick search. */
export function openSuggestionFiles(
  out: Pick<PublishedFolder, 'write' | 'remove' | 'paths'>,
): SuggestionFiles {
  let shelf: SuggestionShelf | null = null

  function shelfOf(shown: Archive): SuggestionShelf {
    if (shelf !== null) return shelf
    shelf = new SuggestionShelf()
    shelf.update(listSuggestions(shown))
    shelf.forgetChanges()
    return shelf
  }

  /** Writes what changed; where that fails (disk full) it is still to be written next time. Gives the paths that are in use. */
  function write(changed: SuggestionShelf): Set<string> {
    const written = new Set<string>()
    for (const [path, text] of changed.changedFiles()) {
      if (text === null) out.remove(path)
      else out.write(path, text)
      if (text !== null) written.add(path)
    }
    changed.forgetChanges()
    return written
  }

  return {
    prepare: (shown) => void shelfOf(shown),
    update(shown, next) {
      const changed = shelfOf(shown)
      changed.update(listSuggestions(next))
      write(changed)
    },
    rebuild(archive) {
      shelf = new SuggestionShelf()
      shelf.update(listSuggestions(archive))
      const inUse = write(shelf)
      const ours = [...out.paths()].filter((path) => path.startsWith(`${suggestionFolder}/`))
      for (const path of ours) if (!inUse.has(path)) out.remove(path)
    },
  }
}
