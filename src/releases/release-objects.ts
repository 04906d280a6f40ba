import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { copyEndings } from './compressed-copies.ts'

/** A folder's entry on the disk: a file with the endings of its compressed copies, or another object by its hash. */
type ObjectEntry =
  | { readonly kind: 'file'; readonly name: string; readonly copies: readonly string[] }
  | { readonly kind: 'folder'; readonly name: string; readonly hash: string }

/**
 * Immutable folders named by their content, as git keeps trees: `objects/ab/cdef…`. Files in them are hard links,
 * folders in them are relative links to other objects, so that states of a site share what they have in common.
 */
export interface ReleaseObjects {
  readonly folder: string
  /** Where an object lies. */
  pathOf(hash: string): string
  /** What a link beside an object's other entries says to lead to another object. */
  linkTo(hash: string): string
  has(hash: string): boolean
  read(hash: string): readonly ObjectEntry[]
  /** Puts a finished folder in place as an object; a twin that is there already stays. */
  place(made: string, hash: string): void
}

/**
 * Length of an object's name, in hexadecimal digits: 160 bits. A link to it then fits into the inode of ext4 (59
 * bytes) and takes no block of its own.
 */
export const hashLength = 40

/** The place of an object below `objects/`; 256 folders keep each of them short. */
function placeOf(hash: string): string {
  return `${hash.slice(0, 2)}/${hash.slice(2)}`
}

/** The hash that a link to an object means. */
export function hashOfLink(target: string): string {
  return target.split('/').slice(-2).join('')
}

function isCopy(name: string, names: ReadonlySet<string>): boolean {
  return copyEndings.some((ending) => name.endsWith(ending) && names.has(name.slice(0, -ending.length)))
}

function readEntries(path: string): readonly ObjectEntry[] {
  const found = readdirSync(path, { withFileTypes: true })
  const names = new Set(found.map(({ name }) => name))
  return found
    .filter(({ name }) => !isCopy(name, names))
    .map((entry): ObjectEntry => {
      const { name } = entry
      if (entry.isSymbolicLink())
        return { kind: 'folder', name, hash: hashOfLink(readlinkSync(join(path, name))) }
      return { kind: 'file', name, copies: copyEndings.filter((ending) => names.has(`${name}${ending}`)) }
    })
}

/** Opens (or makes) the folder of objects. */
export function openReleaseObjects(folder: string): ReleaseObjects {
  mkdirSync(folder, { recursive: true })
  const pathOf = (hash: string): string => join(folder, placeOf(hash))
  return {
    folder,
    pathOf,
    linkTo: (hash) => `../../${placeOf(hash)}`,
    has: (hash) => existsSync(pathOf(hash)),
    read: (hash) => readEntries(pathOf(hash)),
    place(made, hash) {
      mkdirSync(dirname(pathOf(hash)), { recursive: true })
      renameSync(made, pathOf(hash))
    },
  }
}

/** Gives a file a second name; copies it where it has too many names already (ext4: 65,000) or the disk knows no hard links. */
export function shareFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** Gives a link a second name, which takes no inode; makes a new one where that cannot be. */
export function shareLink(from: string, to: string, target: string): void {
  try {
    linkSync(from, to)
  } catch {
    symlinkSync(target, to)
  }
}
