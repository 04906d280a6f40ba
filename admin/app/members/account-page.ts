import { asRecord } from '#admin/app/page/ask-desk.ts'
import { element } from '#admin/app/page/element.ts'
import { openPage } from '#admin/app/page/page.ts'
import { readAccount } from './ask-account.ts'
import { passwordPart } from './password-part.ts'
import { SessionPart } from './session-part.ts'
import { TwoFactorPart } from './two-factor-part.ts'

function facts(pairs: readonly (readonly [string, string])[]): HTMLElement {
  const lines = pairs.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])
  return element('dl', { class: 'facts' }, ...lines)
}

await openPage({
  title: 'Tài khoản của tôi',
  right: 'read',
  async fill({ member: { name, email, roleName, isDemo }, main }) {
    main.append(
      facts([
        ['Họ tên', name],
        ['Email', email],
        ['Vai trò', roleName],
      ]),
    )
    if (isDemo) {
      main.append(
        element(
          'p',
          {},
          'Đây là tòa soạn chạy thử trên máy này: vào thẳng, không có mật khẩu và không có ai khác.',
        ),
      )
      return
    }
    const { user } = asRecord(await readAccount('get-session'))
    const sessions = new SessionPart()
    const twoFactor = new TwoFactorPart(asRecord(user)['twoFactorEnabled'] === true)
    main.append(
      passwordPart(() => sessions.load()),
      twoFactor.section,
      sessions.section,
    )
    await sessions.load()
  },
})
