import { collections } from '#src/schema/collections.ts'
import { type Answer, asRecord, asRecords, asText, askDesk } from '#admin/app/page/ask-desk.ts'
import { element } from '#admin/app/page/element.ts'
import { frontValues } from '#admin/app/page/front-values.ts'
import { openPage } from '#admin/app/page/page.ts'
import { sayTyped } from '#admin/app/widgets/typed-date.ts'
import { type Due, dueEntries } from './due-entries.ts'
import { makeTable } from '#admin/app/page/table.ts'

function toDue({ data, file, workflow }: Answer, field: string): Due {
  const values = frontValues(asText(data))
  const slug = asText(asRecord(file)['path'])
    .slice(collections.articles.path.length + 1)
    .replace(/\.md$/u, '')
  return {
    title: asText(values['title']),
    slug,
    moment: asText(values[field]),
    isDraft: asText(workflow) !== '',
  }
}

async function askDue(field: string): Promise<readonly Due[]> {
  const params = { collection: 'articles', sort: { field, direction: 'desc' }, size: 100 }
  const { entries } = await askDesk('listEntries', params)
  return dueEntries(
    asRecords(entries).map((entry) => toDue(entry, field)),
    new Date(),
  )
}

function row({ title, slug, moment, isDraft }: Due): readonly (Node | string)[] {
  const link = element('a', { href: `/admin/#/collections/articles/entries/${slug}` }, title)
  return [sayTyped(moment), link, isDraft ? 'Bản nháp: chưa bấm Đăng' : 'Sẽ tự chạy']
}

function part(title: string, none: string, entries: readonly Due[]): readonly HTMLElement[] {
  const table = makeTable(title, ['Lúc', 'Bài', 'Tình trạng'], entries.map(row))
  return [
    element('h2', {}, title),
    entries.length === 0 ? element('p', {}, none) : element('div', { class: 'table-frame' }, table),
  ]
}

await openPage({
  title: 'Hẹn giờ',
  right: 'read',
  async fill({ main }) {
    const [coming, leaving] = await Promise.all([askDue('published'), askDue('expires')])
    main.append(
      ...part('Sắp lên trang', 'Không có bài nào hẹn giờ lên trang.', coming),
      ...part('Sắp tự gỡ', 'Không có bài nào hẹn giờ gỡ.', leaving),
    )
  },
})
