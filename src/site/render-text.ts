import { hash } from 'node:crypto'
import type { Picture } from '#src/markdown/picture.ts'
import { toPlainText } from '#src/markdown/plain-text.ts'
import { renderMarkdown } from '#src/markdown/render-markdown.ts'
import { readTextBelow } from '#src/schema/front-matter.ts'
import type { Holding, Library, Reader } from './library.ts'
import { measurePicture } from './media.ts'

/** Where the texts of a library are rendered from. */
export interface Shelf {
  readonly library: Library
  readonly reader: Reader
}

function holdingOf({ articles, bodies, pages }: Library, file: string): Holding<unknown> {
  const holding = articles.get(file) ?? bodies.get(file) ?? pages.get(file)
  if (holding) return holding
  throw new Error(`${file}: expected an article, body or page of the library, got none`)
}

async function readPicture(address: string, { library, reader }: Shelf): Promise<Picture> {
  const described = library.media.get(address)
  if (described === undefined) return { file: address, isMissing: true }
  return { file: address, ...(await measurePicture(described, reader)) }
}

/** Pictures as an article describes them, with their sizes; `addresses` are those that it or its text shows. */
export async function readPictures(
  described: readonly Picture[],
  addresses: readonly string[],
  shelf: Shelf,
): Promise<Picture[]> {
  const read = await Promise.all(addresses.map((address) => readPicture(address, shelf)))
  return read.map((picture) => ({ ...described.find(({ file }) => file === picture.file), ...picture }))
}

async function readText(file: string, { source }: Reader): Promise<{ text: string; digest: string }> {
  const bytes = await source.readBytes(file)
  return { text: readTextBelow(Buffer.from(bytes).toString('utf8')), digest: hash('sha256', bytes) }
}

/**
 * Sanitised HTML of the Markdown in a file of the library; made once for each content and state of its pictures.
 *
 * @throws Error where the library has no such file.
 */
export async function renderText(file: string, shelf: Shelf): Promise<string> {
  const { digest, media } = holdingOf(shelf.library, file)
  const { cache } = shelf.reader
  const described = shelf.library.articles.get(file)?.kept?.article.pictures ?? []
  const pictures = await readPictures(described, media, shelf)
  const state = pictures.map(({ width, height, isMissing }) => [width, height, isMissing].join()).join(';')
  const known = cache.find(`html ${digest} ${state}`)
  if (known !== undefined) return known
  const read = await readText(file, shelf.reader)
  const html = renderMarkdown(read.text, pictures)
  // The file may have changed since the library read it: what is kept belongs to the bytes it was made from.
  cache.keep(`html ${read.digest} ${state}`, html)
  return html
}

/**
 * The words of a file of the library without Markdown; made once for each content.
 *
 * @throws Error where the library has no such file.
 */
export async function plainTextOf(file: string, { library, reader }: Shelf): Promise<string> {
  const known = reader.cache.find(`plain ${holdingOf(library, file).digest}`)
  if (known !== undefined) return known
  const { text, digest } = await readText(file, reader)
  const plain = toPlainText(text)
  reader.cache.keep(`plain ${digest}`, plain)
  return plain
}
