import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { ContentCache } from '#src/site/content-cache.ts'
import type { ContentSource } from '#src/site/content-source.ts'
import type { PublishedFolder } from '#src/releases/published-folder.ts'

/** What happened to files that are published as they are. */
interface PutFiles {
  readonly written: number
  readonly removed: number
}

/** The files that are published as they are: the bundle's assets, the project's public files, those of the content. */
export interface PublicFiles {
  /** Publishes all of them; of two with one path that of the content counts. Gives their paths. */
  putAll(): Promise<{ readonly paths: readonly string[]; readonly written: number }>
  /** Publishes or removes one file of the content, `public/media/2024/x.jpg`. */
  put(file: string): Promise<PutFiles>
}

/** Where such files come from and go to. */
export interface PublicFilesParts {
  /** Folders on the disk, the bundle's and the project's. */
  readonly folders: readonly string[]
  readonly source: ContentSource
  readonly cache: ContentCache
  readonly out: PublishedFolder
  /** Tells one published folder from another in the cache. */
  readonly outName: string
}

const publicFolder = 'public/'

function filesBelow(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(files.map((file) => [file.slice(join(folder, '/').length).split(sep).join('/'), file]))
}

/** Makes the public files of a site. */
export function openPublicFiles({ folders, source, cache, out, outName }: PublicFilesParts): PublicFiles {
  /** Whether an earlier run published this very version: gigabytes of pictures need not be read at each start. */
  function isPublished(path: string, key: string, size: number): boolean {
    return (
      cache.find(key) !== undefined && statSync(out.fileOf(path), { throwIfNoEntry: false })?.size === size
    )
  }

  async function putContent(file: string, isInUse: (path: string) => boolean): Promise<boolean> {
    const path = file.slice(publicFolder.length)
    const described = await source.describe(file)
    if (described === null) return false
    const key = `published ${outName} ${path} ${described.version}`
    if (isInUse(path) && isPublished(path, key, described.size)) return false
    const isNew = out.write(path, await source.readBytes(file))
    cache.keep(key, '')
    return isNew
  }

  async function putAll(): Promise<{ paths: string[]; written: number }> {
    const content = (await source.list('public')).filter(({ isLink }) => !isLink).map(({ file }) => file)
    const inUse = out.paths()
    const ours = new Set(content.map((file) => file.slice(publicFolder.length)))
    const files = new Map(folders.flatMap((folder) => [...filesBelow(folder)]))
    let written = 0
    for (const [path, file] of files)
      if (!ours.has(path)) written += Number(out.write(path, readFileSync(file)))
    for (const file of content) written += Number(await putContent(file, (path) => inUse.has(path)))
    return { paths: [...files.keys(), ...ours], written }
  }

  async function put(file: string): Promise<PutFiles> {
    if (await source.has(file)) return { written: Number(await putContent(file, () => false)), removed: 0 }
    const path = file.slice(publicFolder.length)
    const found = folders.map((folder) => join(folder, path)).findLast((candidate) => existsSync(candidate))
    if (found === undefined) return { written: 0, removed: Number(out.remove(path)) }
    return { written: Number(out.write(path, readFileSync(found))), removed: 0 }
  }

  return { putAll, put }
}
