import type { CollectionName } from '#src/schema/collections.ts'
import { type Right, signedIn } from './signed-in.ts'

/** The right without which nobody writes entries of a collection; the server's table of writers, as rights. */
const needed: Readonly<Record<CollectionName, Right>> = {
  articles: 'write',
  bodies: 'review',
  pages: 'review',
  sections: 'publish',
  settings: 'manage',
}

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(needed, name)
}

/** Whether somebody with these rights may write entries of a collection. */
export function mayWriteWith(rights: readonly Right[], collection: string): boolean {
  return isCollection(collection) && rights.includes(needed[collection])
}

/**
 * Whether whoever is signed in may write entries of a collection; where a forge keeps the entries, it decides itself.
 * The server asks again; this only decides what is offered.
 */
export function isOwnCollection(collection: string): boolean {
  const member = signedIn()
  return member === null || mayWriteWith(member.rights, collection)
}
