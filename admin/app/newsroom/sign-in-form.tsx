import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { type SignInAnswer, officeAddress, signInByCode, signInByPassword } from './sign-in-request.ts'

/** What the form is for. */
export interface SignInFormProps {
  /** Whose session ended; he only types his password. */
  readonly email?: string
  /** What the button of the office's own sign-in says; `null` where there is none. */
  readonly office: string | null
  readonly message?: string
  readonly onDone: () => void
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function PasswordFields({ email }: { readonly email: string | undefined }): ReactNode {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <label>
        Email
        <input
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={email}
          readOnly={email !== undefined}
        />
      </label>
      <label>
        Mật khẩu
        <input
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          spellCheck={false}
          required
          maxLength={128}
        />
      </label>
      {/* Vietnamese typing that was left on changes the letters of a password unseen. */}
      <label className="sign-in-show">
        <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />
        Hiện chữ đang gõ
      </label>
    </>
  )
}

function CodeField(): ReactNode {
  return (
    <label>
      Mã xác thực
      <input name="code" autoComplete="one-time-code" required maxLength={20} aria-describedby="code-hint" />
      <small id="code-hint">Sáu số đang hiện trong ứng dụng xác thực, hoặc một mã dự phòng.</small>
    </label>
  )
}

function OfficeButton({
  label,
  fail,
}: {
  readonly label: string
  readonly fail: (message: string) => void
}): ReactNode {
  const go = async (): Promise<void> => {
    const address = await officeAddress()
    if (address === null) fail('Chưa mở được trang đăng nhập của cơ quan. Hãy thử lại.')
    else location.assign(address)
  }
  return (
    <button type="button" className="sign-in-office" onClick={() => void go()}>
      {label}
    </button>
  )
}

function ask(step: 'password' | 'code', form: FormData): Promise<SignInAnswer> {
  return step === 'code'
    ? signInByCode(textIn(form, 'code'))
    : signInByPassword(textIn(form, 'email'), textIn(form, 'password'))
}

/** The next key replaces what was refused. */
function chooseText(form: HTMLFormElement): void {
  form.querySelector<HTMLInputElement>('[name="password"], [name="code"]')?.select()
}

/** Asks for email and password, then for a code where the account wants one; a refusal leaves everything usable. */
export function SignInForm({ email, office, message = '', onDone }: SignInFormProps): ReactNode {
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [told, setTold] = useState(message)
  const [isBusy, setBusy] = useState(false)
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => {
    place.current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus()
  }, [step])
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const fields = event.currentTarget
    const form = new FormData(fields)
    setBusy(true)
    const answer = await ask(step, form)
    setBusy(false)
    setTold(answer.kind === 'refused' ? answer.message : '')
    if (answer.kind === 'refused') chooseText(fields)
    if (answer.kind === 'code') setStep('code')
    if (answer.kind === 'in') onDone()
  }
  return (
    <form className="sign-in-form" ref={place} onSubmit={(event) => void submit(event)}>
      <p role="alert" className="sign-in-told">
        {told}
      </p>
      {step === 'password' ? <PasswordFields email={email} /> : <CodeField />}
      <button type="submit" className="primary" disabled={isBusy}>
        {isBusy ? 'Đang đăng nhập…' : step === 'code' ? 'Xác nhận' : 'Đăng nhập'}
      </button>
      {office === null || step === 'code' ? null : <OfficeButton label={office} fail={setTold} />}
      {step === 'code' || email !== undefined ? null : (
        <small>Quên mật khẩu? Hãy nhờ người quản trị đặt lại.</small>
      )}
    </form>
  )
}
