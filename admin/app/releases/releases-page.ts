import { type Answer, asRecord, asRecords, asText, askDesk } from '#admin/app/page/ask-desk.ts'
import { ask } from '#admin/app/page/ask.ts'
import { button, element } from '#admin/app/page/element.ts'
import { type Notice, doing } from '#admin/app/page/notice.ts'
import { openPage } from '#admin/app/page/page.ts'
import { sayMoment } from '#admin/app/page/say-moment.ts'
import { makeTable } from '#admin/app/page/table.ts'

/** The states of the site that are kept, and the way back to an earlier one. */
class ReleaseList {
  readonly frame = element('div', { class: 'table-frame' })
  readonly #notice: Notice
  readonly #mayRollBack: boolean

  constructor(notice: Notice, mayRollBack: boolean) {
    this.#notice = notice
    this.#mayRollBack = mayRollBack
  }

  async load(): Promise<void> {
    const releases = asRecords((await askDesk('releases'))['releases'])
    const table = makeTable(
      'Bản phát hành',
      ['Lúc', 'Tên', ''],
      releases.map((release) => this.#row(release)),
    )
    this.frame.replaceChildren(releases.length === 0 ? element('p', {}, 'Chưa có bản nào.') : table)
  }

  #row({ id, made, isCurrent }: Answer): readonly (Node | string)[] {
    const moment = sayMoment(asText(made), new Date())
    const back = doing(this.#notice, () => this.#rollBack(asText(id), moment))
    const press = button('Về bản này', back, { 'aria-label': `Về bản này: ${moment}` })
    const last =
      isCurrent === true ? element('strong', {}, 'Người đọc đang thấy') : this.#mayRollBack ? press : ''
    return [moment, asText(id), last]
  }

  async #rollBack(id: string, moment: string): Promise<void> {
    const title = `Cho người đọc thấy lại trang lúc ${moment}?`
    const text =
      'Bài viết và bản nháp không đổi. Trang giữ như vậy cho tới lần đăng tiếp theo; lần đó mang theo mọi thay đổi đã đăng từ trước.'
    if (!(await ask({ title, text, yes: 'Về bản này' }))) return
    const { release } = await askDesk('rollback', { id })
    await this.load()
    const made = asText(asRecord(release)['made']) || moment
    this.#notice.tell(`Người đọc đang thấy trang lúc ${sayMoment(made, new Date())}.`)
  }
}

await openPage({
  title: 'Bản phát hành',
  right: 'read',
  async fill({ member, main, notice }) {
    const list = new ReleaseList(notice, member.rights.includes('manage'))
    const lead =
      'Mỗi lần đăng làm ra một bản phát hành. Nếu lần đăng vừa rồi có lỗi, có thể quay về bản trước.'
    main.append(element('p', {}, lead), list.frame)
    await list.load()
  },
})
