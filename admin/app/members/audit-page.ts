import { type Answer, asRecords, asText, askDesk } from '#admin/app/page/ask-desk.ts'
import { button, element } from '#admin/app/page/element.ts'
import { makeChoice } from '#admin/app/page/field.ts'
import { doing } from '#admin/app/page/notice.ts'
import { openPage } from '#admin/app/page/page.ts'
import { sayMoment } from '#admin/app/page/say-moment.ts'
import { makeTable } from '#admin/app/page/table.ts'
import { sayDeed } from './deed-names.ts'
import { askMembers } from './member-record.ts'

const columns = ['Lúc', 'Ai', 'Việc', 'Với', 'Kết quả', 'Địa chỉ mạng']

/** Who did it: the name, and the address below it. */
function sayWho(member: string): Node | string {
  const [, name, email] = /^(.+) <(.+)>$/u.exec(member) ?? []
  if (name === undefined || email === undefined) return member
  return element('span', {}, name, element('span', { class: 'below' }, email))
}

function row({ when, member, action, target, outcome, address }: Answer): readonly (Node | string)[] {
  const result = outcome === 'ok' ? 'Được' : asText(outcome)
  return [
    sayMoment(asText(when), new Date()),
    sayWho(asText(member)),
    sayDeed(asText(action)),
    asText(target),
    result,
    asText(address),
  ]
}

/** The log, page by page, of everybody or of one member. */
class AuditView {
  readonly frame = element('div', { class: 'table-frame' })
  #lines: readonly Answer[] = []
  #cursor = ''
  #member = ''

  get hasMore(): boolean {
    return this.#cursor !== ''
  }

  /** Begins anew, with the lines of one member, or of all for ''. */
  async begin(member: string): Promise<void> {
    this.#member = member
    this.#lines = []
    this.#cursor = ''
    await this.more()
  }

  /** Adds the next page. */
  async more(): Promise<void> {
    const member = this.#member === '' ? {} : { member: this.#member }
    const cursor = this.#cursor === '' ? {} : { cursor: this.#cursor }
    const answer = await askDesk('audit', { size: 50, ...member, ...cursor })
    this.#lines = [...this.#lines, ...asRecords(answer['lines'])]
    this.#cursor = asText(answer['cursor'])
    const nothing = element('p', {}, 'Chưa có gì.')
    const table = makeTable('Nhật ký', columns, this.#lines.map(row))
    table.classList.add('log')
    this.frame.replaceChildren(this.#lines.length === 0 ? nothing : table)
  }
}

await openPage({
  title: 'Nhật ký',
  right: 'manage',
  async fill({ main, notice }) {
    const view = new AuditView()
    const more = button(
      'Xem các dòng cũ hơn',
      doing(notice, async () => {
        await view.more()
        more.hidden = !view.hasMore
      }),
    )
    const members = await askMembers()
    const names = members.map(({ id, name }) => [id, name] as const)
    const choices: Readonly<Record<string, string>> = Object.fromEntries([['', 'Mọi người'], ...names])
    const choice = makeChoice({ name: 'member', label: 'Của ai', choices })
    choice.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return
      void view.begin(target.value).then(() => (more.hidden = !view.hasMore), notice.warn)
    })
    main.append(choice, view.frame, element('div', { class: 'pane-actions' }, more))
    await view.begin('')
    more.hidden = !view.hasMore
  },
})
