import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { element } from '#admin/app/page/element.ts'
import { SignInForm } from './sign-in-form.tsx'
import { lookAtDoor } from './sign-in-request.ts'
import { signedIn } from './signed-in.ts'

/** The office's own page would take the form away: who signs in there does so in another tab. */
function OtherTab({ label, onDone }: { readonly label: string; readonly onDone: () => void }): ReactNode {
  const goOn = async (): Promise<void> => {
    if ((await lookAtDoor()).isOpen) onDone()
  }
  return (
    <p>
      <a href="/admin/" target="_blank" rel="noopener">
        {label} (mở thẻ khác)
      </a>{' '}
      rồi bấm{' '}
      <button type="button" onClick={() => void goOn()}>
        Làm tiếp
      </button>
    </p>
  )
}

let asked: Promise<boolean> | null = null

async function ask(): Promise<boolean> {
  const { isOpen, office } = await lookAtDoor()
  if (isOpen) return true
  const dialog = element('dialog', {
    class: 'pane-dialog sign-in-again',
    'aria-labelledby': 'sign-in-again-title',
  })
  const place = element('div')
  const email = signedIn()?.email ?? ''
  dialog.append(
    element('h2', { id: 'sign-in-again-title' }, 'Phiên làm việc đã hết'),
    element('p', {}, 'Hãy đăng nhập lại để làm tiếp. Phần đang gõ vẫn còn nguyên.'),
    place,
  )
  document.body.append(dialog)
  const root = createRoot(place)
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      root.unmount()
      dialog.remove()
      resolve(dialog.returnValue === 'in')
    })
    const done = (): void => dialog.close('in')
    root.render(
      <>
        <SignInForm {...(email === '' ? {} : { email })} office={null} onDone={done} />
        {office === null ? null : <OtherTab label={office} onDone={done} />}
      </>,
    )
    dialog.showModal()
  })
}

/**
 * Asks whoever works here to sign in again where his session has ended; `true` once he did, `false` where he closed
 * the dialog. All requests that were refused meanwhile wait for the one answer.
 */
export function askToSignInAgain(): Promise<boolean> {
  asked ??= ask().finally(() => {
    asked = null
  })
  return asked
}
