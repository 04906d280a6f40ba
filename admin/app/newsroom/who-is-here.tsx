import type { ReactNode } from 'react'
import { signedIn } from './signed-in.ts'

/** Name and role of whoever is signed in, beside the menu of the account. */
export function WhoIsHere(): ReactNode {
  const member = signedIn()
  if (member === null) return null
  return (
    <span className="who-is-here">
      {member.name}
      {member.roleName === '' ? null : <small>{member.roleName}</small>}
    </span>
  )
}
