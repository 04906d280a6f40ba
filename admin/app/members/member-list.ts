import { asRecord, asText, askDesk } from '#admin/app/page/ask-desk.ts'
import { ask } from '#admin/app/page/ask.ts'
import { button, element } from '#admin/app/page/element.ts'
import { type Notice, doing } from '#admin/app/page/notice.ts'
import { sayMoment } from '#admin/app/page/say-moment.ts'
import { makeTable } from '#admin/app/page/table.ts'
import { type MemberRecord, askMembers, roleNames } from './member-record.ts'
import { openMemberForm } from './member-form.ts'
import { showPassword } from './show-password.ts'

const columns = ['Họ tên', 'Vai trò', 'Chuyên mục', 'Mã xác thực', 'Lần cuối', '']

/** A question that is asked before a member is changed, and what is done then. */
interface Deed {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly done: string
  readonly work: () => Promise<void>
}

/** The list of everybody who has an account, with what an administrator can do to each. */
export class MemberList {
  readonly frame = element('div', { class: 'table-frame' })
  readonly #notice: Notice
  readonly #sections: Readonly<Record<string, string>>
  readonly #ownId: string

  constructor(notice: Notice, sections: Readonly<Record<string, string>>, ownId: string) {
    this.#notice = notice
    this.#sections = sections
    this.#ownId = ownId
  }

  /** Asks for the members and shows them. */
  async load(): Promise<void> {
    const rows = (await askMembers()).map((member) => this.#row(member))
    this.frame.replaceChildren(makeTable('Thành viên', columns, rows))
  }

  /** Opens the form for a new member. */
  add(): void {
    const keep = async (fields: object): Promise<void> => {
      const { member, password } = await askDesk('addMember', fields)
      await this.load()
      showPassword(asText(asRecord(member)['name']), asText(password))
    }
    openMemberForm({ member: null, sections: this.#sections, keep })
  }

  #row(member: MemberRecord): readonly (Node | string)[] {
    const { name, email, role, sections, twoFactor, lastSeen, isDisabled } = member
    const who = element('span', {}, name, element('span', { class: 'below' }, email))
    if (isDisabled) who.append(element('strong', { class: 'below' }, 'Đang khóa'))
    return [
      who,
      roleNames[role] ?? role,
      sections === null ? 'Tất cả' : sections.map((slug) => this.#sections[slug] ?? slug).join(', '),
      twoFactor ? 'Đã bật' : 'Chưa bật',
      lastSeen === '' ? 'Chưa vào' : sayMoment(lastSeen, new Date()),
      this.#actions(member),
    ]
  }

  #actions(member: MemberRecord): HTMLElement {
    const { name, isDisabled } = member
    const deeds = this.#deeds(member)
    const buttons = deeds.map(([text, deed]) =>
      button(
        text,
        doing(this.#notice, () => this.#do(deed)),
        { 'aria-label': `${text}: ${name}` },
      ),
    )
    const edit = button('Sửa', () => this.#edit(member), { 'aria-label': `Sửa: ${name}` })
    const label = isDisabled ? `Việc khác với ${name}, đang khóa` : `Việc khác với ${name}`
    const more = element('details', {}, element('summary', { 'aria-label': label }, 'Việc khác'), ...buttons)
    return element('div', { class: 'row-actions' }, edit, more)
  }

  #edit(member: MemberRecord): void {
    const keep = async ({
      name,
      role,
      sections,
    }: {
      name: string
      role: string
      sections: unknown
    }): Promise<void> => {
      await askDesk('changeMember', { id: member.id, name, role, sections })
      await this.load()
      this.#notice.tell(`Đã sửa ${name}.`)
    }
    openMemberForm({ member, sections: this.#sections, keep })
  }

  async #do({ title, text, yes, done, work }: Deed): Promise<void> {
    if (!(await ask({ title, text, yes }))) return
    await work()
    await this.load()
    this.#notice.tell(done)
  }

  #deeds({ id, name, isDisabled }: MemberRecord): readonly (readonly [string, Deed])[] {
    const change = (isDisabledNow: boolean) => async (): Promise<void> => {
      await askDesk('changeMember', { id, isDisabled: isDisabledNow })
    }
    const reset: Deed = {
      title: `Đặt lại mật khẩu của ${name}?`,
      text: 'Mật khẩu cũ và mã xác thực không dùng được nữa; người này bị đăng xuất ở mọi máy.',
      yes: 'Đặt lại',
      done: `Đã đặt lại mật khẩu của ${name}.`,
      work: async () => {
        showPassword(name, asText((await askDesk('resetMember', { id }))['password']))
      },
    }
    const signOut: Deed = {
      title: `Đăng xuất ${name} ở mọi máy?`,
      text: 'Người này vẫn đăng nhập lại được bằng mật khẩu của mình.',
      yes: 'Đăng xuất',
      done: `Đã đăng xuất ${name} ở mọi máy.`,
      work: async () => {
        await askDesk('signOutMember', { id })
      },
    }
    const lock: Deed = isDisabled
      ? {
          title: `Mở khóa ${name}?`,
          text: 'Người này lại đăng nhập được bằng mật khẩu cũ.',
          yes: 'Mở khóa',
          done: `Đã mở khóa ${name}.`,
          work: change(false),
        }
      : {
          title: `Khóa ${name}?`,
          text: 'Người này bị đăng xuất ngay và không đăng nhập được nữa cho tới khi mở khóa.',
          yes: 'Khóa',
          done: `Đã khóa ${name}.`,
          work: change(true),
        }
    const remove: Deed = {
      title: `Xóa tài khoản ${name}?`,
      text: 'Bài đã viết và lịch sử vẫn giữ tên người này. Nếu chỉ tạm nghỉ, hãy dùng Khóa.',
      yes: 'Xóa',
      done: `Đã xóa tài khoản ${name}.`,
      work: async () => {
        await askDesk('removeMember', { id })
      },
    }
    const ofOthers: readonly (readonly [string, Deed])[] = [
      [isDisabled ? 'Mở khóa' : 'Khóa', lock],
      ['Xóa', remove],
    ]
    // Nobody locks or removes himself by a slip of the hand.
    return [
      ['Đặt lại mật khẩu', reset],
      ['Đăng xuất mọi nơi', signOut],
      ...(id === this.#ownId ? [] : ofOthers),
    ]
  }
}
