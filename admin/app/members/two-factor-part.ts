import { asText } from '#admin/app/page/ask-desk.ts'
import { element } from '#admin/app/page/element.ts'
import { makeField, typed } from '#admin/app/page/field.ts'
import { makeForm } from '#admin/app/page/form.ts'
import { makeNotice } from '#admin/app/page/notice.ts'
import { showSecret } from '#admin/app/page/secret-text.ts'
import { askAccount } from './ask-account.ts'
import { drawQrCode } from './qr-code.ts'

function passwordField(): HTMLElement {
  return makeField({
    name: 'password',
    label: 'Mật khẩu của bạn',
    type: 'password',
    autocomplete: 'current-password',
  })
}

function codeField(): HTMLElement {
  const attributes = { inputmode: 'numeric', pattern: '[0-9 ]{6,7}', maxlength: '7' }
  return makeField({
    name: 'code',
    label: 'Mã 6 số đang hiện trong ứng dụng',
    autocomplete: 'one-time-code',
    attributes,
  })
}

function codesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : []
}

/** The key as one types it where a camera does not help. */
function keyIn(uri: string): string {
  const secret = URL.parse(uri)?.searchParams.get('secret') ?? ''
  return secret.match(/.{1,4}/gu)?.join(' ') ?? ''
}

/**
 * The part of the account page for the second factor: codes from an app on the phone, asked for at each sign-in.
 * Turning it on takes the password, then a code that shows that the app has the key; only then it is on.
 */
export class TwoFactorPart {
  readonly section = element('section')
  readonly #notice = makeNotice()
  readonly #body = element('div')

  constructor(isOn: boolean) {
    this.section.append(element('h2', {}, 'Mã xác thực trên điện thoại'), this.#notice.line, this.#body)
    if (isOn) this.#showOn()
    else this.#showOff()
  }

  #showOff(): void {
    const lead =
      'Khi bật, mỗi lần đăng nhập cần thêm mã 6 số từ một ứng dụng xác thực trên điện thoại. Người biết mật khẩu mà không có điện thoại của bạn thì không vào được.'
    const send = async (form: HTMLFormElement): Promise<void> => {
      const answer = await askAccount('two-factor/enable', { password: typed(form, 'password') })
      this.#showKey(asText(answer['totpURI']), codesOf(answer['backupCodes']))
    }
    const form = makeForm({
      submit: 'Bật mã xác thực',
      fields: [passwordField()],
      notice: this.#notice,
      send,
    })
    this.#body.replaceChildren(element('p', {}, lead), form)
  }

  #showKey(uri: string, codes: readonly string[]): void {
    const send = async (form: HTMLFormElement): Promise<void> => {
      await askAccount('two-factor/verify-totp', { code: typed(form, 'code').replaceAll(/\s/gu, '') })
      this.#showOn(codes)
      this.#notice.tell('Đã bật mã xác thực. Hãy cất các mã dự phòng trước khi rời trang này.')
    }
    const form = makeForm({ submit: 'Xong', fields: [codeField()], notice: this.#notice, send })
    this.#body.replaceChildren(
      element('p', {}, 'Mở ứng dụng xác thực trên điện thoại, quét hình dưới đây rồi gõ mã 6 số nó hiện ra.'),
      drawQrCode(uri, 'Mã QR để quét bằng ứng dụng xác thực'),
      element('p', {}, 'Không quét được? Gõ khóa này vào ứng dụng:'),
      showSecret('Khóa', keyIn(uri)),
      form,
    )
    form.querySelector('input')?.focus()
  }

  /** Shows that it is on, with the codes that were just made, which nobody sees again. */
  #showOn(codes: readonly string[] = []): void {
    const secret = [
      element('h3', {}, 'Mã dự phòng'),
      element(
        'p',
        {},
        'Mỗi mã dùng được một lần khi không có điện thoại. Các mã này chỉ hiện lần này: hãy chép hoặc in ra và cất kín.',
      ),
      showSecret('Mã dự phòng', codes.join('\n')),
    ]
    this.#body.replaceChildren(
      element('p', {}, 'Đang bật: mỗi lần đăng nhập cần mã trên điện thoại.'),
      ...(codes.length === 0 ? [] : secret),
      this.#codesForm(),
      this.#offForm(),
    )
  }

  #codesForm(): HTMLElement {
    const send = async (form: HTMLFormElement): Promise<void> => {
      const password = typed(form, 'password')
      const answer = await askAccount('two-factor/generate-backup-codes', { password })
      this.#showOn(codesOf(answer['backupCodes']))
      this.#notice.tell('Đã làm mã dự phòng mới; các mã cũ không dùng được nữa.')
    }
    const form = makeForm({ submit: 'Làm mã mới', fields: [passwordField()], notice: this.#notice, send })
    return element('details', {}, element('summary', {}, 'Làm mã dự phòng mới'), form)
  }

  #offForm(): HTMLElement {
    const send = async (form: HTMLFormElement): Promise<void> => {
      await askAccount('two-factor/disable', { password: typed(form, 'password') })
      this.#showOff()
      this.#notice.tell('Đã tắt mã xác thực.')
    }
    const form = makeForm({ submit: 'Tắt', fields: [passwordField()], notice: this.#notice, send })
    return element('details', {}, element('summary', {}, 'Tắt mã xác thực'), form)
  }
}
