import { type ReactNode, useEffect, useState } from 'react'
import { SignInForm } from './sign-in-form.tsx'
import { type Doorway, lookAtDoor } from './sign-in-request.ts'

/** What Decap hands to the page that stands before the admin. */
export interface SignInProps {
  readonly onLogin: (credentials: object) => void
  readonly inProgress?: boolean
  readonly error?: string | null
}

/**
 * The page before the admin: goes straight in where a session is open already, else asks who comes. Tells Decap only
 * of success, because after a failure Decap stays busy for ever.
 */
export function SignInPage({ onLogin }: SignInProps): ReactNode {
  const [door, setDoor] = useState<Doorway | null>(null)
  useEffect(() => {
    let isLeft = false
    void lookAtDoor(location.search).then((found) => {
      if (isLeft) return
      if (found.isOpen) onLogin({})
      else setDoor(found)
    })
    return () => {
      isLeft = true
    }
    // Looks once: Decap hands over another function with every rendering.
  }, [])
  return (
    <main className="sign-in">
      <h1>Kỷ Yếu</h1>
      <p className="sign-in-what">Trang biên tập</p>
      {door === null ? (
        <p role="status">Đang mở trang biên tập…</p>
      ) : (
        <SignInForm
          office={door.office}
          message={door.told}
          onDone={() => {
            onLogin({})
          }}
        />
      )}
    </main>
  )
}
