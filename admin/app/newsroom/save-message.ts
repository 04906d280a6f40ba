import { collections } from '#src/schema/collections.ts'
import { collectionOf } from '#admin/app/format/collection-of.ts'
import { readFrontMatter } from '#src/schema/front-matter.ts'

function nameIn(source: string): string {
  const { data } = readFrontMatter(source)
  const { title, name } = Object(data) as { readonly title?: unknown; readonly name?: unknown }
  return [title, name].find((text): text is string => typeof text === 'string') ?? ''
}

/** What the history says of a save, in the editors' own words: "Sửa bài viết: Hội nghị lần thứ 9". */
export function saveMessage(path: string, source: string, isNew: boolean): string {
  const collection = collectionOf(path)
  const kind = (collection === null ? 'nội dung' : collections[collection].one).toLocaleLowerCase('vi')
  const name = path.endsWith('.md') ? nameIn(source) : ''
  return `${isNew ? 'Thêm' : 'Sửa'} ${kind}${name === '' ? '' : `: ${name}`}`
}
