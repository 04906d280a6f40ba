import { articleAddress, fixedAddresses } from '#src/archive/addresses.ts'
import { toSlug } from '#src/vietnamese/slug.ts'
import { type Suggestion, type SuggestionKind, suggestionKinds } from './suggestion.ts'

/** What one file says: the best suggestions under its key. */
export interface SuggestionFile {
  /** Whether these are all: else longer keys have files of their own. */
  readonly isWhole: boolean
  readonly suggestions: readonly Suggestion[]
}

/** A name: number of its kind, text, note, address or what the search page is filtered by. */
type NameRow = readonly [number, string, string, string | readonly string[]]
/** An article: title, note, and its address where it does not follow from both. */
type ArticleRow = readonly [string, string] | readonly [string, string, string]

const searchStart = `${fixedAddresses.search}?`

/** The address that articles have unless an editor chose another. */
function usualAddress(title: string, note: string): string {
  const year = /(?<=^|\/)\d{4}(?= |$)/u.exec(note)?.[0] ?? ''
  return articleAddress(Number(year), toSlug(title))
}

function nameRow({ kind, text, note, href }: Suggestion): NameRow {
  const isFilter = href.startsWith(searchStart)
  const target = isFilter ? [...new URLSearchParams(href.slice(searchStart.length))].flat() : href
  return [suggestionKinds.indexOf(kind), text, note, target]
}

function articleRow({ text, note, href }: Suggestion): ArticleRow {
  return href === usualAddress(text, note) ? [text, note] : [text, note, href]
}

/** The text of a file. */
export function writeSuggestions({ isWhole, suggestions }: SuggestionFile): string {
  const isArticle = ({ kind }: Suggestion): boolean => kind === 'article'
  return JSON.stringify({
    whole: isWhole,
    names: suggestions.filter((one) => !isArticle(one)).map(nameRow),
    articles: suggestions.filter(isArticle).map(articleRow),
  })
}

/** The search page filtered by facets and values in turn. */
export function filteredSearch(pairs: readonly string[]): string {
  const values = new URLSearchParams()
  for (let at = 0; at + 1 < pairs.length; at += 2) values.append(pairs[at] ?? '', pairs[at + 1] ?? '')
  return `${searchStart}${values.toString()}`
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** Only addresses of this site are ever followed: not "//elsewhere", not "javascript:". */
function isOwnAddress(href: string): boolean {
  return /^\/(?![/\\])/u.test(href)
}

function toSuggestion(kind: SuggestionKind | undefined, text: unknown, note: unknown, href: string) {
  const isSound = kind !== undefined && typeof text === 'string' && typeof note === 'string'
  return isSound && isOwnAddress(href) ? [{ kind, text, note, href }] : []
}

function readName(row: unknown): Suggestion[] {
  if (!Array.isArray(row)) return []
  const [kind, text, note, target] = row as readonly unknown[]
  const href = isTexts(target) ? filteredSearch(target) : String(target)
  return toSuggestion(suggestionKinds[Number(kind)], text, note, href)
}

function readArticle(row: unknown): Suggestion[] {
  if (!isTexts(row)) return []
  const [text = '', note = '', href] = row
  return toSuggestion('article', text, note, href ?? usualAddress(text, note))
}

function listIn(value: object, name: string): readonly unknown[] {
  const list = Object.entries(value).find(([key]) => key === name)?.[1] as unknown
  return Array.isArray(list) ? list : []
}

/** Reads a file that was parsed. What has not the form of a suggestion is passed over; nothing throws. */
export function readSuggestions(value: unknown): SuggestionFile {
  if (typeof value !== 'object' || value === null) return { isWhole: false, suggestions: [] }
  const names = listIn(value, 'names').flatMap(readName)
  const articles = listIn(value, 'articles').flatMap(readArticle)
  return { isWhole: 'whole' in value && value.whole === true, suggestions: [...names, ...articles] }
}
