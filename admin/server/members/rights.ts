import type { CollectionName } from '#src/schema/collections.ts'
import { type Role, roles } from './member.ts'

/** What somebody may do. */
export type Right =
  /** Reads entries, drafts, history, pictures. */
  | 'read'
  /** Keeps drafts, uploads pictures, writes notes. */
  | 'write'
  /** Works on every draft at every step, and says that one is ready. */
  | 'review'
  /** Changes what readers see: publishes, deletes, restores, moves. */
  | 'publish'
  /** Accounts, audit log, roll back. */
  | 'manage'

const rightsOfRoles: Readonly<Record<Role, readonly Right[]>> = {
  reporter: ['read', 'write'],
  editor: ['read', 'write', 'review'],
  publisher: ['read', 'write', 'review', 'publish'],
  administrator: ['read', 'write', 'review', 'publish', 'manage'],
}

const everybody: readonly Role[] = ['reporter', 'editor', 'publisher', 'administrator']

/** Who may write drafts of a collection: articles everybody, the frame of the site only who answers for it. */
const writers: Readonly<Record<CollectionName, readonly Role[]>> = {
  articles: everybody,
  bodies: ['editor', 'publisher', 'administrator'],
  pages: ['editor', 'publisher', 'administrator'],
  sections: ['publisher', 'administrator'],
  settings: ['administrator'],
}

/** The rights of a role. */
export function rightsOf(role: Role): readonly Right[] {
  return rightsOfRoles[role]
}

/** Whether a role has a right. */
export function hasRight(role: Role, right: Right): boolean {
  return rightsOfRoles[role].includes(right)
}

/** Whether a role may write entries of a collection at all. */
export function mayWrite(role: Role, collection: CollectionName): boolean {
  return writers[collection].includes(role)
}

/** The roles that may write entries of a collection. */
export function writersOf(collection: CollectionName): readonly Role[] {
  return writers[collection]
}

/** What people call the roles that have a right, from the least to the most. */
export function roleNamesWith(right: Right): readonly string[] {
  return everybody.filter((role) => hasRight(role, right)).map((role) => roles[role])
}
