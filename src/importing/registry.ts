import { foldText } from '#src/vietnamese/fold.ts'
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

/** One spelling for all that mean the same body: case, marks, "&", "các", brackets and hyphens aside. */
function bodyKey(name: string): string {
  return foldText(name.replaceAll(/\([^)]*\)/gu, ' ').replaceAll('&', ' và '))
    .replaceAll(/(?<=[a-z]) ?[-–] ?(?=[a-z])/gu, ' va ')
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .replaceAll(/(?<![a-z])cac(?![a-z])/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** A name without the province at its end, so that "… tỉnh Đắk Nông" and "… tỉnh" meet. */
function withoutProvince(name: string, province: string | null): string {
  if (province === null) return bodyKey(name)
  const key = bodyKey(name)
  const end = ` ${bodyKey(province)}`
  return key.endsWith(end) ? key.slice(0, -end.length) : key
}

/**
 * The slug of the body a name means in a province; `null` where none is registered or more than one fits.
 * The same name is used in every province, so the provinces have to agree, an unknown one with an unknown one only.
 */
export function findBodySlug({ bodies }: Registry, name: string, province: string | null): string | null {
  const key = withoutProvince(name, province)
  const fitting = bodies.filter(
    ({ entry }) =>
      entry.province === province &&
      [entry.name, ...entry.aliases].some((alias) => withoutProvince(alias, province) === key),
  )
  return fitting.length === 1 ? (fitting[0]?.slug ?? null) : null
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
