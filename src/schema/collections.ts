import { articleFields } from './article.ts'
import { bodyFields } from './body.ts'
import type { FieldTable } from './field.ts'
import { sectionFields } from './section.ts'
import { settingsFields } from './settings.ts'
import { standingPageFields } from './standing-page.ts'

/** Where a collection lives and what its entries hold. */
export interface Collection {
  /** Folder of the entries, or the one file, from the repository's root. */
  readonly path: string
  /** Vietnamese names for one entry and for all of them. */
  readonly one: string
  readonly many: string
  readonly fields: FieldTable
}

/** Every collection of the project, by name. */
export const collections = {
  articles: { path: 'content/articles', one: 'Bài viết', many: 'Bài viết', fields: articleFields },
  sections: { path: 'content/sections', one: 'Chuyên mục', many: 'Chuyên mục', fields: sectionFields },
  bodies: { path: 'content/bodies', one: 'Tổ chức', many: 'Tổ chức', fields: bodyFields },
  pages: { path: 'content/pages', one: 'Trang', many: 'Trang cố định', fields: standingPageFields },
  settings: {
    path: 'content/settings/site.yml',
    one: 'Thiết lập',
    many: 'Thiết lập',
    fields: settingsFields,
  },
} as const satisfies Record<string, Collection>

/** Name of a collection. */
export type CollectionName = keyof typeof collections
