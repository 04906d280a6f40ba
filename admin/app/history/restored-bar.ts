import { whenFormSettles } from '#admin/app/entry/open-entry.ts'
import { button, element } from '#admin/app/page/element.ts'

/** What a form was filled with, and how to take that back. */
export interface Restored {
  /** Names the version: "17:00 hôm qua, Lê Hà". */
  readonly name: string
  readonly takeBack: () => void
}

const id = 'restored-bar'

/**
 * Says in a bar that the form holds an earlier version, which is not saved, and offers the text as it was before. The
 * bar goes when the form is saved or closed.
 */
export function showRestored({ name, takeBack }: Restored): void {
  document.getElementById(id)?.remove()
  const bar = element('div', { id, class: id, role: 'status' })
  const close = (): void => bar.remove()
  const back = (): void => {
    takeBack()
    close()
  }
  bar.append(
    element('p', {}, `Đã lấy lại bản ${name}. Chưa lưu: hãy xem lại rồi bấm nút lưu.`),
    button('Trả lại như trước', back),
    button('Đóng', close),
  )
  document.body.append(bar)
  whenFormSettles(close)
}
