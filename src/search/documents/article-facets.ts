import { toProvinceName } from '#src/bodies/province-names.ts'
import { settleNumber } from '#src/citations/document-number.ts'
import { findSession } from '#src/conferences/find-session.ts'
import { parseIsoDay } from '#src/dates/calendar-day.ts'
import { articleKinds, type Article } from '#src/schema/article.ts'
import { toRoman } from '#src/vietnamese/roman.ts'
import { type Facet, facets, type SearchDocument } from './document.ts'

/** What an article is filed by. */
interface Filed {
  readonly article: Omit<Article, 'text'>
  readonly year: string
  readonly sectionName: string | null
  readonly bodyName: string | null
}

type Values = readonly (string | number | null | undefined)[]

function quarterOfDay(iso: string | null): string | null {
  const day = iso === null ? null : parseIsoDay(iso)
  return day === null ? null : `${day.year}-Q${Math.ceil(day.month / 3)}`
}

function quarterOfPeriod(period: string | null): string | null {
  return period !== null && /-Q[1-4]$/u.test(period) ? period : null
}

/** The quarters it is dated in, was held in, and those it looks back on or ahead to: a reader may mean any of them. */
function quartersOf({ published, eventDate, periodReviewed, periodPlanned }: Filed['article']): Values {
  return [
    ...[published, eventDate].map(quarterOfDay),
    ...[periodReviewed, periodPlanned].map(quarterOfPeriod),
  ]
}

/** Its number, or the one its title gives where the field was left empty. */
function sessionOf({ kind, session, title }: Filed['article']): number | null {
  return session ?? (kind === 'conference' ? (findSession(title, '')?.n ?? null) : null)
}

/**
 * The values an article has of each facet, as a list of choices shows them and an address holds them; facets without
 * any are left out.
 */
export function facetsOf({ article, year, sectionName, bodyName }: Filed): SearchDocument['filters'] {
  const { province, khoa } = article
  const values: Readonly<Record<Facet, Values>> = {
    // A conference of the last days of a year is told of in the next: readers ask for either.
    nam: [year, article.eventDate?.slice(0, 4)],
    quy: quartersOf(article),
    'chuyen-muc': [sectionName],
    'to-chuc': [bodyName],
    tinh: [province === null ? null : (toProvinceName(province) ?? province)],
    loai: [articleKinds[article.kind]],
    ky: [sessionOf(article)],
    khoa: [khoa === null ? null : toRoman(khoa), article.term],
    'van-ban': article.citations.map(({ number }) => settleNumber(number)),
    nguoi: article.persons.map(({ name }) => name),
  }
  const told = facets.map((facet) => {
    const texts = values[facet].map((value) => String(value ?? '').trim()).filter((text) => text !== '')
    return [facet, [...new Set(texts)]] as const
  })
  return Object.fromEntries(told.filter(([, texts]) => texts.length > 0))
}
