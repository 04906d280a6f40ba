import { collections, type CollectionName } from '#src/schema/collections.ts'
import { Refusal } from '../refusal.ts'

/** What a file is to the newsroom. */
export type FileKind = 'text' | 'picture'

const text = /^content\/.+\.(?:md|yml)$/u
const picture = /^public\/media\/.+\.(?:jpe?g|png|webp|avif|gif|svg)$/iu

// Plain ASCII names only: no leading dot (`.git`), no `..`, no control or right-to-left characters,
// nothing that Windows or a shell would read as something else.
const fileName = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/u
// Folders have no dot, so that no path leads through what is a file's name.
const folderName = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/u
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/** Longest name of one file or folder, and of a whole path, in bytes. */
const longestStep = 120
const longestPath = 400

function isPlain(path: string, last = fileName): boolean {
  const steps = path.split('/')
  const fits = (name: string, index: number): boolean => {
    const pattern = index === steps.length - 1 ? last : folderName
    return name.length <= longestStep && pattern.test(name) && !name.includes('..') && !reserved.test(name)
  }
  return path.length <= longestPath && steps.every(fits)
}

function quote(path: string): string {
  return JSON.stringify(path.length > 120 ? `${path.slice(0, 117)}…` : path)
}

/** What the file at a path is, for reading. Throws a `Refusal` for every place the newsroom does not show. */
export function readableKind(path: string): FileKind {
  if (isPlain(path) && text.test(path)) return 'text'
  if (isPlain(path) && picture.test(path)) return 'picture'
  throw new Refusal(
    422,
    `Cần một tệp .md hoặc .yml trong content/, hoặc một tệp ảnh trong public/media/, nhận được ${quote(path)}.`,
  )
}

/** What the file at a path is, for writing. Throws a `Refusal`: SVG holds code and is not taken from editors. */
export function writableKind(path: string): FileKind {
  const kind = readableKind(path)
  if (kind === 'picture' && /\.svg$/iu.test(path))
    throw new Refusal(422, `${path}: không nhận ảnh SVG. Hãy dùng JPEG, PNG, WebP, AVIF hoặc GIF.`)
  if (kind === 'text') collectionOf(path)
  return kind
}

/** The collection an entry's file belongs to. Throws a `Refusal` if it belongs to none. */
export function collectionOf(path: string): CollectionName {
  const names = Object.keys(collections) as CollectionName[]
  const found = names.find((name) => {
    const place = collections[name].path
    return path === place || (path.startsWith(`${place}/`) && path.endsWith('.md'))
  })
  if (found !== undefined) return found
  throw new Refusal(422, `${path}: không thuộc mục nội dung nào.`)
}

/** The path of an entry's file by its collection and its slug (`2024/hoi-nghi`). Throws a `Refusal` for a slug that leads elsewhere. */
export function entryPath(collection: CollectionName, slug: string): string {
  const place = collections[collection].path
  const path = place.endsWith('.yml') ? place : `${place}/${slug}.md`
  readableKind(path)
  return path
}

/** How slugs of new entries look: articles lie in the folder of their year, all others side by side. */
function isOrderly(collection: CollectionName, slug: string): boolean {
  return collection === 'articles' ? /^\d{4}\/[^/]+$/u.test(slug) : !slug.includes('/')
}

/**
 * Refuses a slug under which no new entry may begin. Drafts are branches, and git keeps no branch `2024` beside a branch
 * `2024/hoi-nghi`: a draft with the one name would keep everybody from all others. Throws a `Refusal`.
 */
export function refuseDisorder(collection: CollectionName, slug: string): void {
  if (isOrderly(collection, slug)) return
  const expected = collection === 'articles' ? 'năm/tên-bài, như 2024/hoi-nghi' : 'một tên không có dấu /'
  throw new Refusal(422, `${slug}: cần đường dẫn dạng ${expected}.`)
}

/** The collection and slug of the entry at a path, as `entryPath` makes it of them. Throws a `Refusal` for no entry's path. */
export function entryKey(path: string): { readonly collection: CollectionName; readonly slug: string } {
  const collection = collectionOf(path)
  const place = collections[collection].path
  const inside = path === place ? (path.split('/').at(-1) ?? '') : path.slice(place.length + 1)
  return { collection, slug: inside.replace(/\.[a-z]+$/u, '') }
}

/** Accepts a folder to list: one of content, or of pictures. Throws a `Refusal` otherwise. */
export function readableFolder(folder: string): string {
  const place = folder.replace(/^\/|\/$/gu, '')
  if (isPlain(place, folderName) && /^(?:content|public\/media)(?:\/|$)/u.test(place)) return place
  throw new Refusal(422, `Cần một thư mục trong content/ hoặc public/media/, nhận được ${quote(folder)}.`)
}
