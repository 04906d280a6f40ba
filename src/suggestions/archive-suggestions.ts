import { bodyAddress, sectionAddress } from '#src/archive/addresses.ts'
import type { Archive } from '#src/archive/archive.ts'
import { shortNameOf } from '#src/archive/bodies.ts'
import type { ArticleRecord, Named } from '#src/archive/record.ts'
import { listTitle } from '#src/archive/titles.ts'
import { formatDay } from '#src/dates/format-day.ts'
import type { Body } from '#src/schema/body.ts'
import { toRoman } from '#src/vietnamese/roman.ts'
import { filteredSearch } from './suggestion-file.ts'
import type { RankedSuggestion, SuggestionKind } from './suggestion.ts'

type BodyOf = Named<Body> | undefined

/** The day as lists print it; the year where no more is known. */
function dayOf({ article, year }: ArticleRecord): string {
  const moment = article.published ?? article.eventDate
  return moment === null ? String(year) : formatDay(moment)
}

// An article's record is the same object until its file changes.
const known = new WeakMap<ArticleRecord, { readonly body: BodyOf; readonly made: RankedSuggestion }>()

/** An article as a suggestion: its title, told apart from others of that title by day and body. */
export function articleSuggestion(record: ArticleRecord, archive: Archive): RankedSuggestion {
  const body = record.article.body === null ? undefined : archive.bodyBySlug.get(record.article.body)
  const before = known.get(record)
  if (before !== undefined && before.body === body) return before.made
  const note = [dayOf(record), ...(body === undefined ? [] : [shortNameOf(body.entry)])].join(' · ')
  const rank = Number(record.sortDate.slice(0, 16).replaceAll(/\D/gu, '').padEnd(12, '0'))
  const text = listTitle(record.article.title)
  const made: RankedSuggestion = { kind: 'article', text, note, href: record.address, rank }
  known.set(record, { body, made })
  return made
}

/** Names by what they are known by, with how many articles hold each. */
class NameCount {
  readonly #names = new Map<string, { name: Omit<RankedSuggestion, 'rank'>; count: number }>()

  /** Counts one article; the newest that is counted says how the name is shown. */
  count(key: string, name: () => Omit<RankedSuggestion, 'rank'>): void {
    const found = this.#names.get(key)
    if (found === undefined) this.#names.set(key, { name: name(), count: 1 })
    else found.count += 1
  }

  /** Ranks are powers of two, so that hardly any name moves with one article more. */
  list(): RankedSuggestion[] {
    return [...this.#names.values()].map(({ name, count }) => ({ ...name, rank: 32 - Math.clz32(count) }))
  }
}

function nameOf(kind: SuggestionKind, text: string, note: string, href: string) {
  return { kind, text, note, href }
}

function countPersons({ article: { persons } }: ArticleRecord, names: NameCount): void {
  const offices = new Map(persons.map(({ name, office }) => [name, office ?? '']))
  for (const [name, office] of offices)
    names.count(`person ${name}`, () => nameOf('person', name, office, filteredSearch(['nguoi', name])))
}

function countDocuments({ article: { citations } }: ArticleRecord, names: NameCount): void {
  const documents = new Map(citations.map((citation) => [citation.number, citation]))
  for (const [number, { type, issuer, date }] of documents) {
    const note = [issuer, date === null ? null : formatDay(date)].filter((part) => part !== null).join(' · ')
    const href = filteredSearch(['van-ban', number])
    names.count(`document ${number}`, () => nameOf('document', `${type} ${number}`, note, href))
  }
}

/** "Hội nghị lần thứ 20" of a body and a term. */
function countSession({ article }: ArticleRecord, archive: Archive, names: NameCount): void {
  const { body, session, term, khoa, title } = article
  const held = body === null ? undefined : archive.bodyBySlug.get(body)
  if (session === null || held === undefined) return
  const text = `${/k[ỳì] họp/iu.test(title) ? 'Kỳ họp' : 'Hội nghị'} lần thứ ${String(session)}`
  const time = term ?? (khoa === null ? null : toRoman(khoa))
  const timeName = time === null ? [] : [term === null ? `khóa ${time}` : `nhiệm kỳ ${time}`]
  const note = [shortNameOf(held.entry), ...timeName].join(' · ')
  const timeFilter = time === null ? [] : ['khoa', time]
  const href = filteredSearch(['to-chuc', held.entry.name, 'ky', String(session), ...timeFilter])
  names.count(`session ${held.slug} ${String(time)} ${String(session)}`, () =>
    nameOf('session', text, note, href),
  )
}

function listBodies({ bodies, byBody }: Archive): RankedSuggestion[] {
  return bodies.map(({ slug, entry }) => ({
    ...nameOf('body', entry.name, entry.province ?? '', bodyAddress(slug)),
    rank: 32 - Math.clz32(byBody.get(slug)?.length ?? 0),
  }))
}

function listSections({ sections, bySection }: Archive): RankedSuggestion[] {
  return sections.map(({ slug, entry }) => ({
    ...nameOf('section', entry.name, '', sectionAddress(slug)),
    rank: 32 - Math.clz32(bySection.get(slug)?.length ?? 0),
  }))
}

/** Everything an archive has to suggest. */
export function listSuggestions(archive: Archive): RankedSuggestion[] {
  const names = new NameCount()
  for (const record of archive.articles) {
    countPersons(record, names)
    countDocuments(record, names)
    countSession(record, archive, names)
  }
  const articles = archive.articles.map((record) => articleSuggestion(record, archive))
  return [...listBodies(archive), ...listSections(archive), ...names.list(), ...articles]
}
