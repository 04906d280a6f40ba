import { rareParts } from '#src/schema/article.ts'
import { type CollectionName, collections } from '#src/schema/collections.ts'
import { type FormField, toDecap } from '#src/schema/to-decap.ts'
import type { Forge } from './forge.ts'
import { isYamlFile } from './format/entry-format.ts'

/** Collections in the order in which editors need them. */
const order: readonly CollectionName[] = ['articles', 'sections', 'bodies', 'pages', 'settings']

/** What a collection adds to what its field table says. */
const particulars: Readonly<Record<CollectionName, Readonly<Record<string, unknown>>>> = {
  articles: {
    identifier_field: 'title',
    path: '{{entryyear}}/{{slug}}',
    preview_path: '{{slug}}/',
    preview_path_preserve_slashes: true,
    summary: '{{title}}',
    sortable_fields: [
      { field: 'published', label: 'Ngày đăng' },
      { field: 'eventDate', label: 'Ngày diễn ra' },
      { field: 'title', label: 'Tiêu đề' },
    ],
    view_filters: [
      { label: 'Bản nháp', field: 'status', pattern: 'draft' },
      { label: 'Đã đăng', field: 'status', pattern: 'published' },
      { label: 'Đã gỡ', field: 'status', pattern: 'withdrawn' },
    ],
  },
  sections: {
    identifier_field: 'name',
    preview_path: 'chuyen-muc/{{slug}}/',
    sortable_fields: ['order', 'name'],
  },
  bodies: { identifier_field: 'name', preview_path: 'to-chuc/{{slug}}/', sortable_fields: ['name'] },
  pages: { identifier_field: 'title', preview_path: '{{slug}}/', sortable_fields: ['title'] },
  settings: { editor: { preview: false } },
}

/** Name under which the format of a collection is registered. */
export function formatName(name: CollectionName): string {
  return `ky-yeu-${name}`
}

/** A collection in Decap's words. */
interface FormCollection extends Readonly<Record<string, unknown>> {
  readonly name: CollectionName
  readonly fields?: readonly FormField[]
}

function folderCollection(name: CollectionName): FormCollection {
  const { path, one, many, fields } = collections[name]
  return {
    name,
    label: many,
    label_singular: one,
    folder: path,
    create: true,
    editor: { notes: true },
    slug: '{{entryslug}}',
    extension: 'md',
    format: formatName(name),
    media_folder: '/public/media',
    public_folder: '/media',
    fields: toDecap(fields, rareParts),
    ...particulars[name],
  }
}

function fileCollection(name: CollectionName): FormCollection {
  const { path, one, many, fields } = collections[name]
  const file = { name: 'site', label: one, file: path, fields: toDecap(fields) }
  return { name, label: many, format: formatName(name), files: [file], ...particulars[name] }
}

/** The configuration of Decap, as far as others read it. */
export interface AdminConfig extends Readonly<Record<string, unknown>> {
  readonly collections: readonly FormCollection[]
}

/**
 * The whole configuration of Decap, made from the collections. `address` is where the site
 * is read ("View live" leads there), without a slash at its end; `forge` keeps the articles instead of the newsroom.
 */
export function decapConfig(address: string, forge: Forge | null = null): AdminConfig {
  return {
    load_config_file: false,
    backend: { branch: 'main', commit_messages: commitMessages, ...(forge ?? newsroom) },
    locale: 'vi',
    site_url: address,
    display_url: address,
    // Not every forge knows drafts.
    publish_mode: forge === null ? 'editorial_workflow' : (forge['publish_mode'] ?? 'simple'),
    media_folder: 'public/media',
    public_folder: '/media',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: order.map((name) => (isYamlFile(name) ? fileCollection(name) : folderCollection(name))),
  }
}

const newsroom = { name: 'newsroom', proxy_url: '/api/v1' }

/** What the history says of a change; of saves the back end says it, which knows the title. */
const commitMessages = {
  delete: 'Xóa: {{slug}}',
  uploadMedia: 'Thêm ảnh: {{path}}',
  deleteMedia: 'Xóa ảnh: {{path}}',
}
