import { element } from '#admin/app/page/element.ts'
import { makeField, typed } from '#admin/app/page/field.ts'
import { makeForm } from '#admin/app/page/form.ts'
import { makeNotice } from '#admin/app/page/notice.ts'
import { askAccount } from './ask-account.ts'

async function change(form: HTMLFormElement): Promise<void> {
  const newPassword = typed(form, 'newPassword')
  if (newPassword !== typed(form, 'again')) throw new Error('Hai lần nhập mật khẩu mới không giống nhau.')
  await askAccount('change-password', { currentPassword: typed(form, 'currentPassword'), newPassword })
  form.reset()
}

/** The part of the account page where the password is changed. `changed` is told once it is. */
export function passwordPart(changed: () => Promise<void>): HTMLElement {
  const notice = makeNotice()
  const fields = [
    makeField({
      name: 'currentPassword',
      label: 'Mật khẩu hiện tại',
      type: 'password',
      autocomplete: 'current-password',
    }),
    makeField({
      name: 'newPassword',
      label: 'Mật khẩu mới',
      type: 'password',
      autocomplete: 'new-password',
      hint: 'Ít nhất 12 ký tự. Một câu dễ nhớ tốt hơn một chữ khó đoán.',
      attributes: { minlength: '12', maxlength: '128' },
    }),
    makeField({
      name: 'again',
      label: 'Nhập lại mật khẩu mới',
      type: 'password',
      autocomplete: 'new-password',
    }),
  ]
  const send = async (form: HTMLFormElement): Promise<void> => {
    await change(form)
    notice.tell('Đã đổi mật khẩu. Các máy khác đã được đăng xuất.')
    await changed()
  }
  const form = makeForm({ submit: 'Đổi mật khẩu', fields, notice, send })
  return element('section', {}, element('h2', {}, 'Mật khẩu'), form, notice.line)
}
