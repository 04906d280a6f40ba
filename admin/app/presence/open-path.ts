import { type CollectionName, collections } from '#src/schema/collections.ts'
import { isYamlFile } from '#admin/app/format/entry-format.ts'

const entryRoute = /^#\/collections\/([^/]+)\/entries\/([^?]+)/u

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name)
}

/** The file of the entry that an address of the admin (`location.hash`) opens; `null` where it opens none. */
export function openPath(hash: string): string | null {
  const [, name = '', slug = ''] = entryRoute.exec(hash) ?? []
  if (!isCollection(name)) return null
  const { path } = collections[name]
  return isYamlFile(name) ? path : `${path}/${decodeURIComponent(slug)}.md`
}
