import { button, element } from '#admin/app/page/element.ts'
import { showSecret } from '#admin/app/page/secret-text.ts'

/** Shows the password that was made for somebody; nobody can see it a second time. */
export function showPassword(name: string, password: string): void {
  const dialog = element('dialog', { class: 'pane-dialog', 'aria-labelledby': 'password-title' })
  dialog.append(
    element('h2', { id: 'password-title' }, `Mật khẩu của ${name}`),
    element(
      'p',
      {},
      'Mật khẩu này chỉ hiện lần này. Hãy đưa tận tay hoặc đọc cho người dùng; đăng nhập xong nên đổi ngay.',
    ),
    showSecret('Mật khẩu', password),
    element(
      'div',
      { class: 'pane-actions' },
      button('Đã ghi lại', () => dialog.close(), { class: 'primary' }),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
