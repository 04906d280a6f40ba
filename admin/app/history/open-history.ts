import { entryDifference } from '#src/versions/entry-difference.ts'
import { type OpenEntry, fillForm, openEntry } from '#admin/app/entry/open-entry.ts'
import { entryFormat } from '#admin/app/format/entry-format.ts'
import { asRecord } from '#admin/app/page/ask-desk.ts'
import { askHistory, askSource } from './ask-history.ts'
import { type HistoryDesk, HistoryPanel } from './history-panel.ts'
import { showRestored } from './restored-bar.ts'
import { type Version, sayVersion } from './version.ts'

async function restore(entry: OpenEntry, version: Version): Promise<void> {
  const source = await askSource(version)
  const before = openEntry()?.data ?? entry.data
  fillForm(asRecord(entryFormat(entry.collection).fromFile(source)))
  showRestored({ name: sayVersion(version, new Date()), takeBack: () => fillForm(before) })
}

function historyDesk(entry: OpenEntry): HistoryDesk {
  const { collection, slug, path, data } = entry
  const inForm = entryFormat(collection).toFile(data)
  const sourceOf = (version: Version | 'form'): Promise<string> =>
    version === 'form' ? Promise.resolve(inForm) : askSource(version)
  return {
    ask: (cursor) => askHistory({ collection, slug, path }, cursor),
    compare: async (from, to) => {
      const [old, current] = await Promise.all([sourceOf(from), sourceOf(to)])
      return entryDifference(collection, old, current)
    },
    restore: (version) => restore(entry, version),
  }
}

/** Opens the history of the entry whose form is open; does nothing where none is. */
export function openHistory(): void {
  const entry = openEntry()
  if (entry === null) return
  const panel = new HistoryPanel(historyDesk(entry))
  panel.dialog.addEventListener('close', () => panel.dialog.remove())
  document.body.append(panel.dialog)
  panel.dialog.showModal()
  void panel.start()
}
