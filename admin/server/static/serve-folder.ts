import { join } from 'node:path'
import type { Context, Handler } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { fileAt } from './address.ts'
import { type FoundFile, lookUp, readPayload } from './found-file.ts'

/** A folder of files to serve. */
export interface ServedFolder {
  readonly root: string
  /** The part of the address before the files: `/admin`; empty for the site itself. */
  readonly prefix: string
  /** `Cache-Control` for an address. */
  readonly cacheControl: (address: string) => string
}

/** What an address leads to: a file, or another address. */
type Target = FoundFile | { readonly location: string } | null

async function find({ root, prefix }: ServedFolder, address: string): Promise<Target> {
  const rest = address.slice(prefix.length) || '/'
  const file = address === prefix && prefix !== '' ? root : fileAt(root, rest)
  if (file === null) return null
  const found = await lookUp(file)
  if (found === null) return null
  const isFolderAddress = address.endsWith('/')
  if (found !== 'folder') return isFolderAddress ? null : found
  const index = await lookUp(join(file, 'index.html'))
  if (index === null || index === 'folder') return null
  return isFolderAddress ? index : { location: `${address}/` }
}

const extraTypes: Readonly<Record<string, string>> = { '.wasm': 'application/wasm', '.avif': 'image/avif' }

function contentType(file: string): string {
  const ending = /\.[^./]+$/u.exec(file)?.[0] ?? ''
  const type = extraTypes[ending] ?? getMimeType(file) ?? 'application/octet-stream'
  return type === 'application/xml' ? 'application/xml; charset=utf-8' : type
}

async function send(
  context: Context,
  { file, etag }: FoundFile,
  { status, cache }: { status: 200 | 404; cache: string },
): Promise<Response> {
  context.header('ETag', etag)
  context.header('Cache-Control', cache)
  context.header('Vary', 'Accept-Encoding')
  const seen = context.req.header('if-none-match')?.split(',') ?? []
  if (status === 200 && seen.some((tag) => tag.trim().replace(/^W\//u, '') === etag))
    return context.body(null, 304)
  const { bytes, encoding } = await readPayload(file, context.req.header('accept-encoding') ?? '')
  if (encoding !== null) context.header('Content-Encoding', encoding)
  context.header('Content-Type', contentType(file))
  return context.body(bytes, status)
}

async function sendNotFound(context: Context, root: string): Promise<Response> {
  const page = await lookUp(join(root, '404.html'))
  if (page !== null && page !== 'folder') return send(context, page, { status: 404, cache: 'no-cache' })
  return context.text('404: Không tìm thấy trang này.', 404)
}

/**
 * Serves a folder as a static host does: `index.html` for folders (308 to the address with a slash at its end),
 * ETag and `Cache-Control`, compressed copies where they lie beside the files, and `404.html` of `notFound`.
 */
export function serveFolder(folder: ServedFolder, notFound: string): Handler {
  return async (context) => {
    const { pathname, search } = new URL(context.req.url)
    const target = await find(folder, pathname)
    if (target === null) return sendNotFound(context, notFound)
    if ('location' in target) return context.redirect(`${target.location}${search}`, 308)
    return send(context, target, { status: 200, cache: folder.cacheControl(pathname) })
  }
}
