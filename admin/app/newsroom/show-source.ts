import { store } from 'decap-cms-core/dist/esm/redux'
import { collectionOf } from '#admin/app/format/collection-of.ts'
import { entryFormat } from '#admin/app/format/entry-format.ts'

/** Shows another source of an entry in its open form; see `takeSource`. Does nothing for a file of no collection. */
export function showSource(path: string, source: string): void {
  const name = collectionOf(path)
  if (name === null) return
  store.dispatch({ type: 'NEWSROOM_SOURCE', payload: { data: entryFormat(name).fromFile(source) } })
}
