import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { byteRange } from './byte-range.ts'
import { type FoundFile, readPayload } from './found-file.ts'

/** A file as an answer, ready for every browser that accepts its encoding. */
export interface FileAnswer {
  readonly status: 200 | 404
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What else an answer depends on. */
export interface AnswerTerms {
  readonly status: 200 | 404
  /** `Cache-Control`. */
  readonly cache: string
  /** `Accept-Encoding` of the browser. */
  readonly encodings: string
}

const extraTypes: Readonly<Record<string, string>> = { '.wasm': 'application/wasm', '.avif': 'image/avif' }

function contentType(file: string): string {
  const ending = /\.[^./]+$/u.exec(file)?.[0] ?? ''
  const type = extraTypes[ending] ?? getMimeType(file) ?? 'application/octet-stream'
  return type === 'application/xml' ? 'application/xml; charset=utf-8' : type
}

/** Reads a file, or its compressed copy, with all headers of its own. */
export async function makeAnswer(found: FoundFile, terms: AnswerTerms): Promise<FileAnswer> {
  const { bytes, encoding } = await readPayload(found.file, terms.encodings)
  // Another encoding is another sequence of bytes, which a strong tag has to tell apart.
  const etag = encoding === null ? found.etag : found.etag.replace(/"$/u, `-${encoding}"`)
  const headers = {
    'Content-Type': contentType(found.file),
    'Content-Length': String(bytes.length),
    'Cache-Control': terms.cache,
    ETag: etag,
    Vary: 'Accept-Encoding',
    ...(encoding === null ? { 'Accept-Ranges': 'bytes' } : { 'Content-Encoding': encoding }),
  }
  return { status: terms.status, etag, headers, bytes }
}

function hasSeen(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag || tag.trim() === '*')
}

function sendPart(context: Context, { bytes, etag, headers }: FileAnswer): Response | null {
  const condition = context.req.header('if-range')
  if (headers['Accept-Ranges'] === undefined || (condition !== undefined && condition !== etag)) return null
  const size = bytes.length
  const range = byteRange(context.req.header('range'), size)
  if (range === null) return null
  if (range === 'none') return context.body(null, 416, { 'Content-Range': `bytes */${String(size)}` })
  const { start, end } = range
  const place = {
    'Content-Length': String(end - start),
    'Content-Range': `bytes ${String(start)}-${String(end - 1)}/${String(size)}`,
  }
  return context.body(bytes.slice(start, end), 206, { ...headers, ...place })
}

/** Sends an answer: 304 to a browser that has it, a part of it where that is asked for, else the whole. */
export function sendAnswer(context: Context, answer: FileAnswer): Response {
  const { status, etag, headers, bytes } = answer
  if (status === 404) return context.body(bytes, status, headers)
  if (hasSeen(context.req.header('if-none-match'), etag)) {
    const { 'Cache-Control': cache = '', Vary: vary = '' } = headers
    return context.body(null, 304, { ETag: etag, 'Cache-Control': cache, Vary: vary })
  }
  return sendPart(context, answer) ?? context.body(bytes, status, headers)
}
