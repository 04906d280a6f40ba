import { matchBody } from '#src/bodies/match-body.ts'
import type { Article } from '#src/schema/article.ts'
import { listPictures, lostPicture, toMarkdown } from './article-text.ts'
import type { Evidence } from './findings.ts'
import type { PageReading } from './page-reading.ts'
import { findSectionSlug, type Registry } from './registry.ts'

/** Facts about an import that the page itself does not hold. */
export interface ImportFacts {
  /** Name of the file or address the bytes came from. */
  readonly source: string
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string
  /** Day of the first import, YYYY-MM-DD. */
  readonly imported: string
  /** Addresses of the pictures, in the order of their captions. */
  readonly pictures: readonly string[]
  readonly registry: Registry
}

function toMakers({ layout }: PageReading): Pick<Article, 'byline' | 'source'> {
  const { byline, origin } = layout
  return {
    byline:
      byline === null
        ? null
        : { author: byline.author, unit: byline.unit, photos: byline.photos ? true : null },
    source: origin === null ? null : { name: origin.name ?? null, url: origin.url },
  }
}

function toPictures({ layout, captions }: PageReading, addresses: readonly string[]): Article['pictures'] {
  return listPictures(layout.parts).map((part, index) => ({
    file: addresses[index] ?? '',
    alt: lostPicture,
    caption: part.text,
    credit: captions[index]?.credit ?? null,
  }))
}

function findBodySlug({ bodies }: Registry, name: string, province: string | null): string | null {
  const known = bodies.map(({ slug, entry }) => ({ ...entry, slug }))
  return matchBody(name, province, known)?.slug ?? null
}

type Meeting = Pick<
  Article,
  | 'eventDate'
  | 'eventEnd'
  | 'eventPart'
  | 'anniversary'
  | 'body'
  | 'province'
  | 'session'
  | 'khoa'
  | 'term'
  | 'periodReviewed'
  | 'periodPlanned'
>

function toMeeting({ findings }: PageReading, registry: Registry): Meeting {
  const { event, anniversary, period, org, province } = findings
  return {
    eventDate: event?.iso ?? null,
    eventEnd: event?.end ?? null,
    eventPart: event?.part ?? null,
    anniversary: anniversary === null ? null : { from: anniversary.from, to: anniversary.to },
    body: org === null ? null : findBodySlug(registry, org.raw, province.value),
    province: province.value,
    session: findings.session?.n ?? null,
    khoa: findings.khoa,
    term: findings.term,
    periodReviewed: period?.reviews ?? null,
    periodPlanned: period?.plans ?? null,
  }
}

function toArchive({
  findings,
}: PageReading): Pick<Article, 'citations' | 'congresses' | 'persons' | 'figures'> {
  return {
    citations: findings.documents.map(({ raw, ...document }) => ({ text: raw, ...document })),
    congresses: findings.congresses.map(({ raw, level, n, term }) => ({ text: raw, level, number: n, term })),
    persons: findings.persons.map(({ name, office }) => ({ name, office })),
    figures: findings.figures.map(({ raw, value, unit, approx = null, asOf = null }) => ({
      text: raw,
      value,
      unit,
      approx,
      asOf,
    })),
  }
}

function toValues(evidence: readonly Evidence[]): NonNullable<Article['provenance']>['values'] {
  return evidence.map((value) => ({ ...value, confirmed: false }))
}

/** The article a page gives, as the schema has it. Values that only an editor can know are empty. */
export function toArticle(reading: PageReading, facts: ImportFacts): Article {
  const { layout, findings, title } = reading
  return {
    title: title.text,
    subtitle: layout.subtitle,
    sapo: layout.sapo,
    slug: null,
    kind: findings.kind,
    status: 'published',
    published: layout.publication?.iso ?? null,
    expires: null,
    updated: null,
    section: findSectionSlug(facts.registry, layout.section, findings.kind),
    ...toMeeting(reading, facts.registry),
    place: null,
    ...toMakers(reading),
    pictures: toPictures(reading, facts.pictures),
    ...toArchive(reading),
    tags: [],
    aliases: [],
    provenance: {
      source: facts.source,
      sha256: facts.sha256,
      imported: facts.imported,
      values: toValues(findings.evidence),
    },
    text: toMarkdown(layout.parts, facts.pictures),
  }
}
