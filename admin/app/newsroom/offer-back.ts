import { button, element } from '#admin/app/page/element.ts'

let shown: HTMLElement | null = null

function hide(): void {
  shown?.remove()
  shown = null
  removeEventListener('hashchange', hide)
}

/**
 * Offers to bring back what the form just lost to another version, until the editor does or declines it or leaves the
 * entry: who pressed the wrong button has not lost his text.
 */
export function offerBack(bring: () => void): void {
  hide()
  const take = button('Lấy lại bản của tôi', () => {
    hide()
    bring()
  })
  const words = element('p', {}, 'Ô soạn giờ là bản của người kia.')
  shown = element(
    'aside',
    { class: 'progress offer-back', role: 'status' },
    words,
    take,
    button('Đóng', hide),
  )
  document.body.append(shown)
  addEventListener('hashchange', hide)
}
