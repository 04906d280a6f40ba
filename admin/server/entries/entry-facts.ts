import { collections } from '#src/schema/collections.ts'
import { readFrontMatter } from '#src/schema/front-matter.ts'
import { frontPart } from './front-part.ts'
import { foldedWords, markedWords, wordLine } from './search-words.ts'

/** What a list, a search and a filter know of a file; depends on its bytes alone. */
export interface EntryFacts {
  /** Title of an article or page, name of a section or body; empty where it has none. */
  readonly title: string
  /** Values of the plain fields at the top, as text; several where the field is a list. */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  /** The title's words without marks, as `wordLine` writes them. */
  readonly titleLine: string
  /** The same of title, sapo, byline and tags. */
  readonly line: string
  /** Those words with their marks. */
  readonly markedLine: string
}

/** Longest value kept for filters and sorting, in characters: names and dates are shorter, prose is longer. */
const longestValue = 200

/** Fields that the search lines hold already, or that are no value to filter by. */
const proseFields = new Set(['title', 'subtitle', 'sapo', 'description', 'text', 'aliases'])

type Data = Readonly<Record<string, unknown>>

function readData(front: string): Data {
  try {
    const { data } = readFrontMatter(front)
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Data) : {}
  } catch {
    return {}
  }
}

function plain(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
  const text = String(value)
  return text === '' || text.length > longestValue ? null : text
}

function valuesOf(data: Data): Record<string, string | readonly string[]> {
  const pairs = Object.entries(data).flatMap(([name, value]): [string, string | readonly string[]][] => {
    if (proseFields.has(name)) return []
    if (!Array.isArray(value)) return plain(value) === null ? [] : [[name, plain(value) ?? '']]
    const items = value.map(plain).filter((item) => item !== null)
    return items.length === 0 ? [] : [[name, items]]
  })
  return Object.fromEntries(pairs)
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** Changes whenever `readFacts` would give something else for the same bytes: kept facts are then read anew. */
export const factsVersion = 2

/** Reads what lists need from a file's source. Never throws: a file that cannot be read has no title and no values. */
export function readFacts(source: string): EntryFacts {
  const data = readData(frontPart(source))
  const title = textsOf(data['title'] ?? data['name'])[0]?.normalize('NFC') ?? ''
  const others = ['subtitle', 'shortName', 'sapo', 'byline', 'tags', 'aliases'].flatMap((name) =>
    textsOf(data[name]),
  )
  const text = [title, ...others].join(' \n ')
  return {
    title,
    values: valuesOf(data),
    titleLine: wordLine(foldedWords(title)),
    line: wordLine(foldedWords(text)),
    markedLine: wordLine(markedWords(text)),
  }
}

/** The slug of an entry by its path: what stands below the collection's folder, without `.md`. */
export function slugOf(path: string, collection: keyof typeof collections): string {
  const place = collections[collection].path
  const name = path.startsWith(`${place}/`)
    ? path.slice(place.length + 1)
    : path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.[a-z]+$/u, '')
}
