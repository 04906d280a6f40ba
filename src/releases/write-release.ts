import { hash as digestOf } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeDurable } from './durable.ts'
import { hashLength, type ReleaseObjects, shareFile, shareLink } from './release-objects.ts'
import { entriesOf, isChanged, type TreeFile, type TreeFolder } from './release-tree.ts'

/** A changed folder, ready to be put in place. */
interface MadeFolder {
  readonly folder: TreeFolder
  readonly hash: string
  /** `changes` of the folder at the time. */
  readonly changes: number
  /** The files in it that waited. */
  readonly files: readonly TreeFile[]
  /** Where its object was made; `null` where the same object is there from before. */
  readonly made: string | null
  /** New files and folders that have to outlast a power cut. */
  readonly fresh: readonly string[]
}

/** What folders are made with. */
interface Maker {
  readonly objects: ReleaseObjects
  /** A folder on the same disk for what is not finished; it is removed in the end. */
  readonly making: string
  /** Told of every object that the release is made of, before it is looked for. */
  readonly onObject: (hash: string) => void
}

type Entry = readonly [name: string, entry: TreeFile | TreeFolder]

/** Part of every object's name: to be raised when compressed copies change, so that no old one is taken for new. */
const format = 1

function digestOfFile(file: TreeFile, place: string): string {
  file.digest ??= digestOf('sha256', readFileSync(file.waiting ?? place))
  return file.digest
}

/** Makes one folder after the folders in it; `hashes` has the names that changed ones of these will have. */
class FolderMaking {
  readonly #folder: TreeFolder
  readonly #hashes: ReadonlyMap<TreeFolder, string>
  readonly #maker: Maker
  readonly #old: string
  readonly #fresh: string[] = []

  constructor(folder: TreeFolder, hashes: ReadonlyMap<TreeFolder, string>, maker: Maker) {
    this.#folder = folder
    this.#hashes = hashes
    this.#maker = maker
    this.#old = folder.hash === null ? '' : maker.objects.pathOf(folder.hash)
  }

  make(): MadeFolder {
    const { objects, onObject, making } = this.#maker
    const entries = this.#entries()
    const hash = this.#hashOf(entries)
    onObject(hash)
    const files = entries.flatMap(([, entry]) =>
      entry.kind === 'file' && entry.waiting !== null ? [entry] : [],
    )
    const made = objects.has(hash) ? null : join(making, hash)
    if (made === null) this.#mend(objects.pathOf(hash), entries)
    else if (!existsSync(made)) this.#fill(made, entries)
    const { changes } = this.#folder
    return { folder: this.#folder, hash, changes, files, made, fresh: this.#fresh }
  }

  #entries(): Entry[] {
    return [...entriesOf(this.#folder, this.#maker.objects)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  }

  #hashFor(folder: TreeFolder): string {
    return this.#hashes.get(folder) ?? folder.hash ?? ''
  }

  #hashOf(entries: readonly Entry[]): string {
    const lines = entries.map(([name, entry]) => [
      name,
      entry.kind,
      entry.kind === 'file' ? digestOfFile(entry, join(this.#old, name)) : this.#hashFor(entry),
    ])
    return digestOf('sha256', JSON.stringify([format, lines])).slice(0, hashLength)
  }

  #fill(made: string, entries: readonly Entry[]): void {
    mkdirSync(made)
    for (const [name, entry] of entries) {
      if (entry.kind === 'file') this.#addFile(join(made, name), entry, join(this.#old, name))
      else this.#addFolder(join(made, name), entry, join(this.#old, name))
    }
    this.#fresh.push(made)
  }

  /** Puts back what is gone from an object or was cut short on the disk: its name says that it holds these entries. */
  #mend(object: string, entries: readonly Entry[]): void {
    const held = new Set(readdirSync(object))
    for (const [name, entry] of entries) {
      const to = join(object, name)
      if (entry.kind === 'folder') {
        if (!held.has(name)) this.#addFolder(to, entry, join(this.#old, name))
      } else if (entry.waiting !== null) this.#mendFile(to, entry, entry.waiting)
    }
    this.#fresh.push(object)
  }

  #mendFile(to: string, { copies }: TreeFile, waiting: string): void {
    for (const ending of ['', ...copies]) {
      const { size } = statSync(`${waiting}${ending}`)
      if (statSync(`${to}${ending}`, { throwIfNoEntry: false })?.size === size) continue
      // A reader gets the old file or the whole one.
      const whole = join(this.#maker.making, `mended${ending}`)
      shareFile(`${waiting}${ending}`, whole)
      renameSync(whole, `${to}${ending}`)
      this.#fresh.push(`${to}${ending}`)
    }
  }

  #addFile(to: string, file: TreeFile, old: string): void {
    for (const ending of ['', ...file.copies]) {
      shareFile(`${file.waiting ?? old}${ending}`, `${to}${ending}`)
      if (file.waiting !== null) this.#fresh.push(`${to}${ending}`)
    }
  }

  #addFolder(to: string, folder: TreeFolder, old: string): void {
    const target = this.#maker.objects.linkTo(this.#hashFor(folder))
    if (this.#hashes.has(folder)) symlinkSync(target, to)
    else shareLink(old, to, target)
  }
}

/** Makes the changed folders below and including one, the innermost first. */
function makeFolders(root: TreeFolder, maker: Maker): MadeFolder[] {
  const made: MadeFolder[] = []
  const hashes = new Map<TreeFolder, string>()
  const visit = (folder: TreeFolder): void => {
    for (const entry of entriesOf(folder, maker.objects).values())
      if (entry.kind === 'folder' && isChanged(entry)) visit(entry)
    const one = new FolderMaking(folder, hashes, maker).make()
    hashes.set(folder, one.hash)
    made.push(one)
  }
  if (isChanged(root)) visit(root)
  return made
}

function placeFolder({ made, hash }: MadeFolder, objects: ReleaseObjects): void {
  // Two folders of one release may be the same.
  if (made !== null && !objects.has(hash)) objects.place(made, hash)
}

function settle({ folder, hash, changes, files }: MadeFolder): void {
  folder.hash = hash
  folder.released = changes
  for (const file of files) {
    for (const ending of ['', ...file.copies]) rmSync(`${file.waiting ?? ''}${ending}`, { force: true })
    file.waiting = null
  }
}

/**
 * Writes the objects of a changed tree and gives the hash of its root. Only folders with changes are written, so
 * the work grows with the change. When it resolves, the objects outlast a power cut; when it rejects (disk full),
 * the tree is as changed as before and can be written another time.
 */
export async function writeRelease(root: TreeFolder, maker: Maker): Promise<string> {
  const { making, objects } = maker
  mkdirSync(making)
  try {
    const folders = makeFolders(root, maker)
    await makeDurable(folders.flatMap(({ fresh }) => fresh))
    for (const folder of folders) placeFolder(folder, objects)
    const places = folders.filter(({ made }) => made !== null).map(({ hash }) => objects.pathOf(hash))
    await makeDurable([...new Set(places.map(dirname)), ...(places.length > 0 ? [objects.folder] : [])])
    for (const folder of folders) settle(folder)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return root.hash ?? ''
}
