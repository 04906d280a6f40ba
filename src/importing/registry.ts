import { toSlug } from '#src/vietnamese/slug.ts'
import type { Article } from '#src/schema/article.ts'
import type { Body } from '#src/schema/body.ts'
import type { Section } from '#src/schema/section.ts'

/** An entry of a collection with the slug that its file name gives. */
export interface Registered<Entry> {
  readonly slug: string
  readonly entry: Entry
}

/** What an import may refer to: the bodies and sections that `content/` holds. */
export interface Registry {
  readonly bodies: readonly Registered<Body>[]
  readonly sections: readonly Registered<Section>[]
}

/** Sections for pages that name none, by kind of article; `content/sections/` holds them. */
const sectionOfKind: Readonly<Record<Article['kind'], string>> = {
  conference: 'hoi-nghi',
  congress: 'hoi-nghi',
  commemoration: 'ky-niem',
  news: 'tin-tuc-su-kien',
  notice: 'tin-tuc-su-kien',
  feature: 'tin-tuc-su-kien',
}

/** The slug of the section a page names, else of the one for its kind; `null` where neither is registered. */
export function findSectionSlug(
  { sections }: Registry,
  name: string | null,
  kind: Article['kind'],
): string | null {
  const key = name === null ? null : toSlug(name)
  const named = sections.find(({ slug, entry }) => slug === key || toSlug(entry.name) === key)
  const usual = sections.find(({ slug }) => slug === sectionOfKind[kind])
  return (named ?? usual)?.slug ?? null
}
