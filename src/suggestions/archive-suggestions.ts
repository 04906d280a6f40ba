import { bodyAddress, sectionAddress } from '#src/archive/addresses.ts'
import type { Archive } from '#src/archive/archive.ts'
import { shortNameOf } from '#src/archive/bodies.ts'
import type { ArticleRecord, Named } from '#src/archive/record.ts'
import { listTitle } from '#src/archive/titles.ts'
import { formatDay } from '#src/dates/format-day.ts'
import type { Body } from '#src/schema/body.ts'
import { toRoman } from '#src/vietnamese/roman.ts'
import { filteredSearch } from './suggestion-file.ts'
import type { RankedSuggestion, Suggestion, SuggestionKind } from './suggestion.ts'

type BodyOf = Named<Body> | undefined

/** The day as lists print it; the year where no more is known. */
function dayOf({ article, year }: ArticleRecord): string {
  const moment = article.published ?? article.eventDate
  return moment === null ? String(year) : formatDay(moment)
}

/** An article: its title, told apart from others of that title by day and body. */
function articleSuggestion(record: ArticleRecord, body: BodyOf): RankedSuggestion {
  const note = [dayOf(record), ...(body === undefined ? [] : [shortNameOf(body.entry)])].join(' · ')
  const rank = Number(record.sortDate.slice(0, 16).replaceAll(/\D/gu, '').padEnd(12, '0'))
  return { kind: 'article', text: listTitle(record.article.title), note, href: record.address, rank }
}

/** A name as one article gives it, and what it is known by. */
interface HeldName {
  readonly key: string
  readonly name: Suggestion
}

function held(kind: SuggestionKind, key: string, name: Omit<Suggestion, 'kind'>): HeldName {
  return { key: `${kind} ${key}`, name: { kind, ...name } }
}

function personsOf({ article: { persons } }: ArticleRecord): HeldName[] {
  return persons.map(({ name, office }) =>
    held('person', name, { text: name, note: office ?? '', href: filteredSearch(['nguoi', name]) }),
  )
}

function documentsOf({ article: { citations } }: ArticleRecord): HeldName[] {
  return citations.map(({ number, type, issuer, date }) => {
    const note = [issuer, date === null ? null : formatDay(date)].filter((part) => part !== null).join(' · ')
    return held('document', number, {
      text: `${type} ${number}`,
      note,
      href: filteredSearch(['van-ban', number]),
    })
  })
}

/** "Hội nghị lần thứ 20" of a body and a term. */
function sessionOf({ article }: ArticleRecord, body: BodyOf): HeldName[] {
  const { session, term, khoa, title } = article
  if (session === null || body === undefined) return []
  const text = `${/k[ỳì] họp/iu.test(title) ? 'Kỳ họp' : 'Hội nghị'} lần thứ ${String(session)}`
  const time = term ?? (khoa === null ? null : toRoman(khoa))
  const timeName = time === null ? [] : [term === null ? `khóa ${time}` : `nhiệm kỳ ${time}`]
  const timeFilter = time === null ? [] : ['khoa', time]
  const note = [shortNameOf(body.entry), ...timeName].join(' · ')
  const href = filteredSearch(['to-chuc', body.entry.name, 'ky', String(session), ...timeFilter])
  return [held('session', `${body.slug} ${String(time)} ${String(session)}`, { text, note, href })]
}

/** Names of an article, each once. */
function namesOf(record: ArticleRecord, body: BodyOf): HeldName[] {
  const all = [...personsOf(record), ...documentsOf(record), ...sessionOf(record, body)]
  return [...new Map(all.map((one) => [one.key, one])).values()]
}

interface Given {
  readonly body: BodyOf
  readonly article: RankedSuggestion
  readonly names: readonly HeldName[]
}

// An article's record is the same object until its file changes.
const given = new WeakMap<ArticleRecord, Given>()

/** What one article gives. */
function givenBy(record: ArticleRecord, { bodyBySlug }: Archive): Given {
  const { body: slug } = record.article
  const body = slug === null ? undefined : bodyBySlug.get(slug)
  const known = given.get(record)
  if (known !== undefined && known.body === body) return known
  const made = { body, article: articleSuggestion(record, body), names: namesOf(record, body) }
  given.set(record, made)
  return made
}

const ranked = new WeakMap<object, RankedSuggestion>()

/** A name with its rank, a power of two, so that hardly any name moves with one article more; the same object as long as it is the same. */
function rankName(source: object, name: () => Suggestion, count: number): RankedSuggestion {
  const rank = 32 - Math.clz32(count)
  const known = ranked.get(source)
  if (known?.rank === rank) return known
  const made = { ...name(), rank }
  ranked.set(source, made)
  return made
}

function listBodies({ bodies, byBody }: Archive): RankedSuggestion[] {
  return bodies.map((named) => {
    const { slug, entry } = named
    const name = () => ({
      kind: 'body' as const,
      text: entry.name,
      note: entry.name.includes(entry.province ?? '') ? '' : (entry.province ?? ''),
      href: bodyAddress(slug),
    })
    return rankName(named, name, byBody.get(slug)?.length ?? 0)
  })
}

function listSections({ sections, bySection }: Archive): RankedSuggestion[] {
  return sections.map((named) => {
    const { slug, entry } = named
    const name = () => ({ kind: 'section' as const, text: entry.name, note: '', href: sectionAddress(slug) })
    return rankName(named, name, bySection.get(slug)?.length ?? 0)
  })
}

/** Names of articles, each as the newest article gives it. */
function listNames(all: readonly Given[]): RankedSuggestion[] {
  const counts = new Map<string, { name: Suggestion; count: number }>()
  for (const { names } of all) {
    for (const { key, name } of names) {
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { name, count: 1 })
      else known.count += 1
    }
  }
  return [...counts.values()].map(({ name, count }) => rankName(name, () => name, count))
}

/**
 * Everything an archive has to suggest. What did not change since the last time is the same object, where its article,
 * body or section is.
 */
export function listSuggestions(archive: Archive): RankedSuggestion[] {
  const all = archive.articles.map((record) => givenBy(record, archive))
  return [
    ...listBodies(archive),
    ...listSections(archive),
    ...listNames(all),
    ...all.map(({ article }) => article),
  ]
}
