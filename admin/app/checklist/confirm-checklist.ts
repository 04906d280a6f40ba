import { button, element } from '#admin/app/page/element.ts'
import { fillForm, openEntry } from '#admin/app/entry/open-entry.ts'
import { showField } from '#admin/app/entry/show-field.ts'
import { type CheckedEntry, checklistOf } from './checklist.ts'
import { type ChecklistItem, type FormValues, textIn } from './checklist-item.ts'
import { askSimilarTitles } from './similar-titles.ts'

/** Leads to the field of an item; its values, if given, are filled in first. */
type Show = (field: string, values?: FormValues) => void

function listItem({ field, text, remedy }: ChecklistItem, show: Show): HTMLElement {
  if (field === null) return element('li', {}, text)
  const line = element(
    'li',
    {},
    button(text, () => show(field), { class: 'checklist-item' }),
  )
  if (remedy !== undefined) line.append(button(remedy.name, () => show(field, remedy.values)))
  return line
}

function listItems(title: string, items: readonly ChecklistItem[], show: Show): Node[] {
  if (items.length === 0) return []
  const lines = items.map((item) => listItem(item, show))
  return [element('h3', {}, title), element('ul', { class: 'checklist-items' }, ...lines)]
}

function showChecklist(
  items: readonly ChecklistItem[],
  answer: (goesOn: boolean) => void,
): HTMLDialogElement {
  const dialog = element('dialog', { class: 'pane-dialog checklist', 'aria-labelledby': 'checklist-title' })
  const close = (value: string): void => dialog.close(value)
  const show: Show = (field, values) => {
    close('back')
    const entry = openEntry()
    if (values !== undefined && entry !== null) fillForm({ ...entry.data, ...values })
    showField(field)
  }
  const errors = items.filter(({ kind }) => kind === 'error')
  const warnings = items.filter(({ kind }) => kind === 'warning')
  // No key pressed in haste chooses: the title has the focus first.
  const title = element('h2', { id: 'checklist-title', tabindex: '-1', autofocus: true }, 'Trước khi đăng')
  const actions = element('div', { class: 'pane-actions' })
  actions.append(button('Quay lại sửa', () => close('back'), errors.length > 0 ? { class: 'primary' } : {}))
  if (errors.length === 0)
    actions.append(button('Đăng như thế này', () => close('publish'), { class: 'primary' }))
  const lead = element('p', {}, 'Bấm vào một dòng để tới đúng ô đó.')
  const lists = [
    ...listItems('Phải sửa mới đăng được', errors, show),
    ...listItems('Nên xem lại', warnings, show),
  ]
  dialog.append(title, lead, ...lists, actions)
  dialog.addEventListener('close', () => {
    dialog.remove()
    answer(dialog.returnValue === 'publish')
  })
  return dialog
}

async function itemsOf(entry: CheckedEntry): Promise<readonly ChecklistItem[]> {
  if (entry.collection !== 'articles') return checklistOf(entry)
  const similar = await askSimilarTitles(textIn(entry.data, 'title'), entry.path)
  return checklistOf({ ...entry, similarTitles: similar.map(({ title }) => title) })
}

/**
 * Asks before an entry goes out: `true` at once where nothing is to be said; else after the editor saw the list
 * and chose to publish. `false` where an error is left, or the editor goes back (also on Escape).
 */
export async function confirmChecklist(entry: CheckedEntry): Promise<boolean> {
  const items = await itemsOf(entry)
  if (items.length === 0) return true
  return new Promise((resolve) => {
    const dialog = showChecklist(items, resolve)
    document.body.append(dialog)
    dialog.showModal()
  })
}
