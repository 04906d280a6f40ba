import { buildArchive, type Archive, type Entries } from '#src/archive/archive.ts'
import type { ArticleRecord, Named } from '#src/archive/record.ts'
import { articleAddress } from '#src/archive/addresses.ts'
import type { Article } from '#src/schema/article.ts'
import type { Body } from '#src/schema/body.ts'
import { checkEntry } from '#src/schema/read-entry.ts'
import type { Section } from '#src/schema/section.ts'

const leastArticle = { title: 'Hội nghị', kind: 'conference', status: 'published', text: 'Nội dung.' }

/** A valid article with the given fields, as the archive keeps it. */
export function exampleRecord(slug: string, fields: Partial<Article> = {}): ArticleRecord {
  const file = `content/articles/2024/${slug}.md`
  const { entry, faults } = checkEntry('articles', file, { ...leastArticle, ...fields })
  if (entry === null) throw new Error(JSON.stringify(faults))
  const { text: _, ...article } = entry
  const day = article.published ?? article.eventDate ?? '2024-01-01'
  const year = Number(day.slice(0, 4))
  return { file, address: articleAddress(year, slug), year, slug, sortDate: day, article }
}

/** A section by its slug. */
export function exampleSection(slug: string, fields: Partial<Section> = {}): Named<Section> {
  const entry = { name: slug, parent: null, order: null, description: null, ...fields }
  return { file: `content/sections/${slug}.md`, slug, entry }
}

/** A body by its slug. */
export function exampleBody(slug: string, fields: Partial<Body> = {}): Named<Body> {
  const file = `content/bodies/${slug}.md`
  const { entry, faults } = checkEntry('bodies', file, { name: slug, ...fields })
  if (entry === null) throw new Error(JSON.stringify(faults))
  return { file, slug, entry }
}

/** An archive of the given entries under an example office. */
export function exampleArchive(entries: Partial<Entries>): Archive {
  const { entry } = checkEntry('settings', 'content/settings/site.yml', {
    name: 'Kỷ yếu Đảng bộ Khối',
    url: 'https://kyyeu.example',
    owner: 'Văn phòng Đảng ủy Khối',
  })
  if (entry === null) throw new Error('the example settings are not valid')
  return buildArchive({ articles: [], sections: [], bodies: [], pages: [], settings: entry, ...entries })
}
