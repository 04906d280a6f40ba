import { button, element } from '#admin/app/page/element.ts'
import type { Outcome } from './publication.ts'

/** How long good news stays, in milliseconds; bad news stays until it is closed. */
const goodNewsStays = 15_000

let shown: HTMLElement | null = null
let leaving: ReturnType<typeof setTimeout> | undefined

function box(): HTMLElement {
  clearTimeout(leaving)
  shown ??= element('aside', { class: 'progress', role: 'status', 'aria-live': 'polite' })
  if (!shown.isConnected) document.body.append(shown)
  return shown
}

/** Takes the box away. */
export function hideProgress(): void {
  clearTimeout(leaving)
  shown?.remove()
}

/** Says what is being done: "Đang lưu…". */
export function showStep(text: string): void {
  const place = box()
  place.dataset['kind'] = 'busy'
  place.replaceChildren(
    element('span', { class: 'progress-wheel', 'aria-hidden': 'true' }),
    element('p', {}, text),
  )
}

/** Says something in passing; it leaves by itself. */
export function showNotice(text: string): void {
  const place = box()
  place.dataset['kind'] = 'notice'
  place.replaceChildren(element('p', {}, text), button('Đóng', hideProgress, { class: 'progress-close' }))
  leaving = setTimeout(hideProgress, goodNewsStays)
}

/** Says what became of a publication, with a link to the page where there is one. */
export function showOutcome({ kind, text, address }: Outcome): void {
  const place = box()
  place.dataset['kind'] = kind
  place.replaceChildren(element('p', {}, text))
  if (address !== null) {
    place.append(element('a', { href: address, target: '_blank', rel: 'noopener' }, 'Mở trang'))
  }
  place.append(button('Đóng', hideProgress, { class: 'progress-close' }))
  if (kind !== 'fault') leaving = setTimeout(hideProgress, goodNewsStays)
}
