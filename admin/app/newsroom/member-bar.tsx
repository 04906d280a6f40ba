import type { ReactNode } from 'react'
import { signedIn } from './signed-in.ts'

/**
 * Says on every page what whoever works here should know of the own account: that nobody had to sign in, or that the
 * password was made by somebody else. Nothing where all is well.
 */
export function MemberBar(): ReactNode {
  const member = signedIn()
  if (member?.isDemo === true)
    return (
      <p className="member-bar">
        Bản thử trên máy này: ai mở được trang cũng là {member.name}. Muốn dùng thật, hãy tạo tài khoản.
      </p>
    )
  if (member?.mustChangePassword !== true) return null
  return (
    <p className="member-bar">
      Bạn đang dùng mật khẩu do máy đặt. <a href="/admin/tai-khoan/">Hãy đổi mật khẩu</a>.
    </p>
  )
}
