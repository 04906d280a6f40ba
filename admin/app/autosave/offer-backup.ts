import { button, element } from '#admin/app/page/element.ts'
import { sayMoment } from '#admin/app/page/say-moment.ts'

/** What was typed and what is saved, as Decap keeps values. */
export interface OfferedBackup {
  readonly typed: unknown
  readonly saved: unknown
  /** ISO moment of the typing, '' where it is not known. */
  readonly when: string
}

function isSame({ typed, saved }: OfferedBackup): boolean {
  return JSON.stringify(typed) === JSON.stringify(saved)
}

function titleOf(values: unknown): string {
  const { title, name } = Object(JSON.parse(JSON.stringify(values ?? null))) as Readonly<
    Record<string, unknown>
  >
  const said = title ?? name
  return typeof said === 'string' ? said.trim() : ''
}

function sayTyping({ typed, when }: OfferedBackup): string {
  const title = titleOf(typed)
  const moment = when === '' ? '' : ` lúc ${sayMoment(when, new Date())}`
  return `Có phần gõ chưa lưu${moment}${title === '' ? '' : `: “${title}”`}.`
}

/**
 * Offers what was typed before the browser went down, or the page was left: `true` to restore it, `false` to drop it.
 * `null` ("Để sau", Escape) keeps it for the next time. Drops without asking what is saved already.
 */
export function offerBackup(backup: OfferedBackup): Promise<boolean | null> {
  if (isSame(backup)) return Promise.resolve(false)
  const dialog = element('dialog', { class: 'pane-dialog restore', 'aria-labelledby': 'restore-title' })
  const actions = element(
    'div',
    { class: 'pane-actions' },
    button('Khôi phục', () => dialog.close('restore'), { class: 'primary', autofocus: true }),
    button('Để sau', () => dialog.close('')),
    button('Bỏ hẳn', () => dialog.close('drop')),
  )
  dialog.append(
    element('h2', { id: 'restore-title' }, 'Phần gõ chưa lưu'),
    element('p', {}, sayTyping(backup)),
    actions,
  )
  document.body.append(dialog)
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === '' ? null : dialog.returnValue === 'restore')
    })
    dialog.showModal()
  })
}
