import { type CollectionName, collections } from '#src/schema/collections.ts'
import { type Answer, asRecords, asText, askDesk } from '#admin/app/page/ask-desk.ts'
import { button, element } from '#admin/app/page/element.ts'
import { type Notice, doing } from '#admin/app/page/notice.ts'
import { openPage } from '#admin/app/page/page.ts'
import { sayMoment } from '#admin/app/page/say-moment.ts'
import { makeTable } from '#admin/app/page/table.ts'

const kept: readonly CollectionName[] = ['articles', 'pages', 'bodies', 'sections']

function address(collection: string, slug: string): string {
  return `/admin/#/collections/${collection}/entries/${slug}`
}

function restoreButton(notice: Notice, collection: string, entry: Answer): HTMLButtonElement {
  const [slug, title] = [asText(entry['slug']), asText(entry['title'])]
  const params = { collection, slug, path: asText(entry['path']), commit: asText(entry['commit']) }
  const press = button(
    'Khôi phục',
    doing(notice, async () => {
      await askDesk('restoreEntry', params)
      press.replaceWith(element('a', { href: address(collection, slug) }, 'Mở bản nháp'))
      notice.tell(`“${title}” đã trở lại thành bản nháp. Mở bản nháp rồi bấm Đăng để người đọc thấy lại.`)
    }),
    { 'aria-label': `Khôi phục: ${title}` },
  )
  return press
}

function row(notice: Notice, collection: string, entry: Answer): readonly (Node | string)[] {
  const title = asText(entry['title']) || asText(entry['slug'])
  const when = sayMoment(asText(entry['when']), new Date())
  return [title, when, asText(entry['author']), restoreButton(notice, collection, entry)]
}

async function deletedOf(notice: Notice, collection: CollectionName): Promise<readonly HTMLElement[]> {
  const entries = asRecords((await askDesk('deletedEntries', { collection }))['entries'])
  if (entries.length === 0) return []
  const { many } = collections[collection]
  const rows = entries.map((entry) => row(notice, collection, entry))
  const table = makeTable(`${many} đã xóa`, ['Tiêu đề', 'Xóa lúc', 'Người xóa', ''], rows)
  return [element('h2', {}, many), element('div', { class: 'table-frame' }, table)]
}

await openPage({
  title: 'Thùng rác',
  right: 'read',
  async fill({ main, notice }) {
    const parts = (await Promise.all(kept.map((name) => deletedOf(notice, name)))).flat()
    const lead = 'Không có gì bị mất hẳn: mục đã xóa khôi phục được thành bản nháp.'
    main.append(element('p', {}, parts.length === 0 ? 'Thùng rác đang trống.' : lead), ...parts)
  },
})
