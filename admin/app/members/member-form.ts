import { element } from '#admin/app/page/element.ts'
import { button } from '#admin/app/page/element.ts'
import { makeChoice, makeField, typed } from '#admin/app/page/field.ts'
import { makeForm } from '#admin/app/page/form.ts'
import { makeNotice } from '#admin/app/page/notice.ts'
import { type MemberRecord, roleDuties, roleNames } from './member-record.ts'

/** What is filled in about a member. */
interface MemberFields {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly sections: readonly string[] | null
}

/** A dialog about a member. */
export interface MemberForm {
  /** `null`: a new one. */
  readonly member: MemberRecord | null
  /** Names of the sections by their slugs. */
  readonly sections: Readonly<Record<string, string>>
  /** Keeps what was filled in; what it throws is told in the dialog, which then stays open. */
  readonly keep: (fields: MemberFields) => Promise<void>
}

function sectionBox(slug: string, name: string, isOn: boolean): HTMLElement {
  const box = element('input', { type: 'checkbox', name: 'section', value: slug, checked: isOn })
  return element('label', { class: 'choice' }, box, name)
}

function sectionChoice({ member, sections }: MemberForm): HTMLElement {
  const own = member?.sections ?? []
  const boxes = Object.entries(sections).map(([slug, name]) => sectionBox(slug, name, own.includes(slug)))
  return element(
    'fieldset',
    {},
    element('legend', {}, 'Chỉ phụ trách các chuyên mục'),
    element('p', { class: 'hint' }, 'Không chọn ô nào: phụ trách mọi chuyên mục.'),
    ...boxes,
  )
}

function fieldsOf(form: HTMLFormElement): MemberFields {
  const sections = new FormData(form).getAll('section').filter((slug) => typeof slug === 'string')
  return {
    name: typed(form, 'name'),
    email: typed(form, 'email'),
    role: typed(form, 'role'),
    sections: sections.length === 0 ? null : sections,
  }
}

function inputs(about: MemberForm): readonly HTMLElement[] {
  const { member } = about
  const duties = Object.values(roleDuties).map((duty) => element('li', {}, duty))
  return [
    makeField({ name: 'name', label: 'Họ tên', value: member?.name ?? '', attributes: { maxlength: '100' } }),
    ...(member === null ? [makeField({ name: 'email', label: 'Email', type: 'email' })] : []),
    makeChoice({ name: 'role', label: 'Vai trò', choices: roleNames, value: member?.role ?? 'reporter' }),
    element('ul', { class: 'hint' }, ...duties),
    sectionChoice(about),
  ]
}

/** Opens a dialog in which a member is added or changed. */
export function openMemberForm(about: MemberForm): void {
  const { member, keep } = about
  const notice = makeNotice()
  const dialog = element('dialog', { class: 'pane-dialog', 'aria-labelledby': 'member-title' })
  const send = async (form: HTMLFormElement): Promise<void> => {
    await keep(fieldsOf(form))
    dialog.close()
  }
  const form = makeForm({ submit: member === null ? 'Thêm' : 'Lưu', fields: inputs(about), notice, send })
  form.querySelector('.pane-actions')?.prepend(button('Thôi', () => dialog.close()))
  const title = member === null ? 'Thêm thành viên' : `Sửa ${member.name}`
  dialog.append(element('h2', { id: 'member-title' }, title), form, notice.line)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
