import { readFile, stat } from 'node:fs/promises'

/** A file that exists, as far as an answer needs it. */
export interface FoundFile {
  readonly file: string
  /** Changes whenever the file does. */
  readonly etag: string
}

/** What stands at a place: a file, a folder, or nothing. */
export async function lookUp(file: string): Promise<FoundFile | 'folder' | null> {
  const found = await stat(file, { bigint: true }).catch(() => null)
  if (found === null) return null
  if (found.isDirectory()) return 'folder'
  if (!found.isFile()) return null
  return { file, etag: `"${found.size.toString(36)}-${found.mtimeNs.toString(36)}"` }
}

/** Encodings that files may lie beside their originals in, the smallest first. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** What goes over the wire for a file: its bytes, perhaps as a compressed copy of them. */
export interface Payload {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoding: string | null
}

function accepts(header: string, name: string): boolean {
  return header.split(',').some((part) => {
    const [encoding, weight = ''] = part.trim().split(';')
    return encoding === name && !/q=0(?:\.0*)?$/u.test(weight)
  })
}

/** The encodings of our copies that an `Accept-Encoding` header names, in our own order: `br,gzip`. */
export function acceptedEncodings(header: string): string {
  return encodings
    .map(([name]) => name)
    .filter((name) => accepts(header, name))
    .join(',')
}

/** Reads a file, or a compressed copy that lies beside it and that the browser accepts. */
export async function readPayload(file: string, acceptEncoding: string): Promise<Payload> {
  for (const [encoding, ending] of encodings) {
    if (!accepts(acceptEncoding, encoding)) continue
    const bytes = await readFile(`${file}${ending}`).catch(() => null)
    if (bytes !== null) return { bytes: new Uint8Array(bytes), encoding }
  }
  return { bytes: new Uint8Array(await readFile(file)), encoding: null }
}
