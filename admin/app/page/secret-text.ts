import { button, element } from './element.ts'
import { makeNotice } from './notice.ts'

/** Shows a text that is to be taken away and kept, with a button that copies it. */
export function showSecret(name: string, text: string): HTMLElement {
  const notice = makeNotice()
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(
      () => notice.tell('Đã chép.'),
      () => notice.warn('Trình duyệt không cho chép: hãy chọn chữ rồi chép bằng tay.'),
    )
  }
  return element(
    'div',
    { class: 'secret' },
    element('output', { 'aria-label': name }, text),
    button('Chép', copy),
    notice.line,
  )
}
