import { button, element } from '#admin/app/page/element.ts'
import { fieldId } from '#admin/app/page/field.ts'
import { type Notice, doing, makeNotice } from '#admin/app/page/notice.ts'
import type { HistoryPage } from './ask-history.ts'
import type { EntryDifference } from '#src/versions/entry-difference.ts'
import { showDifference } from './difference-view.ts'
import { type Version, sayChange, sayVersion } from './version.ts'

/** What a version is compared with: another one, or what stands in the form. */
type Other = Version | 'form'

/** What the panel asks of the world around it. */
export interface HistoryDesk {
  readonly ask: (cursor: string | null) => Promise<HistoryPage>
  readonly compare: (from: Other, to: Version) => Promise<EntryDifference>
  /** Puts a version into the form. */
  readonly restore: (version: Version) => Promise<void>
}

/** Value of the choice "what stands in the form"; no commit has such a name. */
const formChoice = 'form'

/**
 * The panel with the history of one entry: its versions, what one differs in from another (from the one before it,
 * unless the editor chooses), and a way to take it back into the form.
 */
export class HistoryPanel {
  readonly dialog = element('dialog', { class: 'pane-side', 'aria-labelledby': 'history-title' })
  readonly #desk: HistoryDesk
  readonly #now = new Date()
  readonly #notice: Notice = makeNotice()
  readonly #list = element('ol', { class: 'history-versions' })
  readonly #more = button(
    'Xem các bản cũ hơn',
    doing(this.#notice, () => this.#load()),
  )
  readonly #detail = element('section', { class: 'history-detail', 'aria-live': 'polite' })
  #versions: readonly Version[] = []
  #cursor: string | null = null

  constructor(desk: HistoryDesk) {
    this.#desk = desk
    const title = element('h2', { id: 'history-title', tabindex: '-1', autofocus: true }, 'Lịch sử')
    const close = button('Đóng', () => this.dialog.close())
    const versions = element('div', { class: 'history-list' }, this.#list, this.#more)
    const columns = element('div', { class: 'history-columns' }, versions, this.#detail)
    this.dialog.append(element('header', {}, title, close), this.#notice.line, columns)
    this.#more.hidden = true
  }

  /** Fills the panel; what goes wrong is told in it. */
  async start(): Promise<void> {
    this.#notice.tell('Đang tìm các bản đã lưu…')
    await this.#load().then(() => this.#notice.tell(''), this.#notice.warn)
  }

  /** Shows the next page of versions; the first time also what the newest changed. */
  async #load(): Promise<void> {
    const isFirst = this.#versions.length === 0
    const { versions, cursor } = await this.#desk.ask(this.#cursor)
    this.#cursor = cursor
    this.#versions = [...this.#versions, ...versions]
    this.#more.hidden = cursor === null
    this.#list.append(...versions.map((version) => this.#line(version)))
    const [newest] = this.#versions
    if (newest === undefined) this.#detail.replaceChildren('Mục này chưa được lưu lần nào.')
    else if (isFirst) await this.#show(newest)
  }

  #line(version: Version): HTMLElement {
    const press = doing(this.#notice, async () => {
      await this.#show(version)
      this.#detail.querySelector('h3')?.focus()
    })
    const name = element('span', { class: 'history-name' }, sayVersion(version, this.#now))
    const what = element('span', { class: 'history-change' }, sayChange(version))
    const line = button('', press, { 'data-commit': version.commit })
    line.append(name, what)
    return element('li', {}, line)
  }

  /** Compares a version with another; by default with the one before it. */
  async #show(version: Version, chosen?: string): Promise<void> {
    const before = this.#versions[this.#versions.indexOf(version) + 1]
    const choice = chosen ?? before?.commit ?? formChoice
    const other = this.#versions.find(({ commit }) => commit === choice) ?? 'form'
    for (const line of this.#list.querySelectorAll('button'))
      line.setAttribute('aria-pressed', String(line.dataset['commit'] === version.commit))
    const heading = element('h3', { tabindex: '-1' }, `Bản ${sayVersion(version, this.#now)}`)
    // Nothing of the version shown before stays to be pressed while this one is on its way.
    this.#detail.replaceChildren(heading, element('p', {}, 'Đang so sánh…'))
    const difference = await this.#desk.compare(other, version)
    if (!heading.isConnected) return
    this.#detail.replaceChildren(
      heading,
      this.#otherChoice(version, choice),
      ...showDifference(difference),
      ...this.#actions(version),
    )
  }

  #otherChoice(version: Version, choice: string): HTMLElement {
    const id = fieldId()
    const options = this.#versions
      .filter((other) => other !== version)
      .map((other) => [other.commit, `bản ${sayVersion(other, this.#now)}`] as const)
    const choices = [...options, [formChoice, 'phần đang mở trong ô'] as const]
    const select = element(
      'select',
      { id },
      ...choices.map(([value, text]) => element('option', { value, selected: value === choice }, text)),
    )
    select.addEventListener('change', () => {
      void this.#show(version, select.value).then(
        () => this.#detail.querySelector('select')?.focus(),
        this.#notice.warn,
      )
    })
    return element('p', { class: 'history-other' }, element('label', { for: id }, 'Khác với '), select)
  }

  #actions(version: Version): readonly HTMLElement[] {
    if (version.change === 'deleted') return []
    const restore = doing(this.#notice, async () => {
      await this.#desk.restore(version)
      this.dialog.close()
    })
    const press = button('Khôi phục bản này', restore, { class: 'primary' })
    const hint = 'Bản này được đưa vào các ô để bạn xem lại; chưa lưu gì cho tới khi bạn bấm lưu.'
    return [element('div', { class: 'pane-actions' }, press), element('p', { class: 'hint' }, hint)]
  }
}
