import { join } from 'node:path'
import type { Context, Handler } from 'hono'
import { fileAt } from './address.ts'
import { AnswerCache } from './answer-cache.ts'
import { type AnswerTerms, type FileAnswer, makeAnswer, sendAnswer } from './file-answer.ts'
import { acceptedEncodings, type FoundFile, lookUp } from './found-file.ts'
import { type StandingFolder, standingFolder } from './standing-folder.ts'

/** A folder of files to serve. */
export interface ServedFolder {
  /** The folder, or a link to it that may change at any time: `<store>/current`. */
  readonly root: string
  /** The part of the address before the files: `/admin`; empty for the site itself. */
  readonly prefix: string
  /** `Cache-Control` for an address. */
  readonly cacheControl: (address: string) => string
}

/** What an address leads to: a file, or another address. */
type Target = FoundFile | { readonly location: string } | null

/** Answers that are kept in memory, of one release, in bytes. */
const keptBytes = 32_000_000

async function find(root: string, prefix: string, address: string): Promise<Target> {
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

async function notFoundAnswer(root: string, encodings: string): Promise<FileAnswer | null> {
  const page = await lookUp(join(root, '404.html'))
  if (page === null || page === 'folder') return null
  return makeAnswer(page, { status: 404, cache: 'no-cache', encodings })
}

/**
 * Serves a folder as a static host does: `index.html` for folders (308 to the address with a slash at its end),
 * ETag and `Cache-Control`, parts of files, compressed copies where they lie beside the files, and `404.html` of the
 * folder `notFound`. What was read of a release is kept in memory until there is another.
 */
export function serveFolder({ root, prefix, cacheControl }: ServedFolder, notFound: string): Handler {
  const stand = standingFolder(root)
  const standForNotFound = standingFolder(notFound)
  const cache = new AnswerCache(keptBytes)

  async function answer(
    { root, isRelease }: StandingFolder,
    address: string,
    terms: AnswerTerms,
  ): Promise<FileAnswer | { readonly location: string } | null> {
    const target = await find(root, prefix, address)
    if (target === null || 'location' in target) return target
    const made = await makeAnswer(target, terms)
    if (isRelease) cache.set(root, `${terms.encodings} ${address}`, made)
    return made
  }

  async function sendNotFound(context: Context, encodings: string): Promise<Response> {
    const page = await notFoundAnswer(standForNotFound().root, encodings)
    return page === null ? context.text('404: Không tìm thấy trang này.', 404) : sendAnswer(context, page)
  }

  return async (context) => {
    // Not `req.path`, which is decoded already.
    const { pathname: address, search } = new URL(context.req.url)
    const encodings = acceptedEncodings(context.req.header('accept-encoding') ?? '')
    const standing = stand()
    const kept = cache.get(standing.root, `${encodings} ${address}`)
    if (kept !== undefined) return sendAnswer(context, kept)
    const found = await answer(standing, address, { status: 200, cache: cacheControl(address), encodings })
    if (found === null) return sendNotFound(context, encodings)
    if (!('location' in found)) return sendAnswer(context, found)
    return context.redirect(`${found.location}${search}`, 308)
  }
}
