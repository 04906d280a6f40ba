import { type CollectionName, collections } from '#src/schema/collections.ts'

/** The collection a file belongs to, `null` for files of none. */
export function collectionOf(path: string): CollectionName | null {
  const names = Object.keys(collections) as CollectionName[]
  const isIn = (name: CollectionName): boolean =>
    path === collections[name].path || path.startsWith(`${collections[name].path}/`)
  return names.find(isIn) ?? null
}
