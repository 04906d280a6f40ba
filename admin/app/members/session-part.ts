import { ask } from '#admin/app/page/ask.ts'
import { button, element } from '#admin/app/page/element.ts'
import { doing, makeNotice } from '#admin/app/page/notice.ts'
import { sayMoment } from '#admin/app/page/say-moment.ts'
import { makeTable } from '#admin/app/page/table.ts'
import { askAccount } from './ask-account.ts'
import { type Session, askSessions } from './session.ts'

/** The part of the account page that lists where the account is signed in, and ends sessions. */
export class SessionPart {
  readonly section = element('section')
  readonly #notice = makeNotice()
  readonly #list = element('div', { class: 'table-frame' })

  constructor() {
    const out = button(
      'Đăng xuất ở mọi máy',
      doing(this.#notice, () => this.#endAll()),
    )
    this.section.append(
      element('h2', {}, 'Đang đăng nhập ở'),
      this.#notice.line,
      this.#list,
      element('div', { class: 'pane-actions' }, out),
    )
  }

  /** Asks for the sessions and shows them. */
  async load(): Promise<void> {
    const rows = (await askSessions()).map((session) => this.#row(session))
    this.#list.replaceChildren(
      makeTable('Nơi đang đăng nhập', ['Trình duyệt', 'Địa chỉ mạng', 'Từ lúc', ''], rows),
    )
  }

  #row(session: Session): readonly (Node | string)[] {
    const { browser, address, began, token, isThis } = session
    const end = doing(this.#notice, async () => {
      await askAccount('revoke-session', { token })
      await this.load()
      this.#notice.tell('Đã đăng xuất máy đó.')
    })
    const last = isThis
      ? 'Máy này'
      : button('Đăng xuất', end, { 'aria-label': `Đăng xuất ${browser}, ${address}` })
    return [browser, address, sayMoment(began, new Date()), last]
  }

  async #endAll(): Promise<void> {
    const text = 'Cả máy này cũng được đăng xuất. Phần đang viết mà chưa lưu ở các máy khác có thể mất.'
    if (!(await ask({ title: 'Đăng xuất ở mọi máy?', text, yes: 'Đăng xuất' }))) return
    await askAccount('revoke-sessions')
    location.assign('/admin/')
  }
}
