import type { ReactNode } from 'react'
import { signedIn } from './signed-in.ts'

/** Says on every page that nobody had to sign in; nothing where people do. */
export function DemoBar(): ReactNode {
  const member = signedIn()
  if (member?.isDemo !== true) return null
  return (
    <p className="demo-bar">
      Bản thử trên máy này: ai mở được trang cũng là {member.name}. Muốn dùng thật, hãy tạo tài khoản.
    </p>
  )
}
