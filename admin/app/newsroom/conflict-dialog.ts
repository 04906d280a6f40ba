import type { Conflict, NewsroomError } from './answer.ts'
import { type Difference, differencesOf } from './differences.ts'

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

const titles = { mine: 'Bản của bạn (chưa lưu)', theirs: 'Bản đang có' } as const

function versionColumn(title: string, text: string | null): HTMLElement {
  const column = element('section', '', 'conflict-version')
  const box = element('textarea', '')
  box.readOnly = true
  box.value = text ?? '(người khác đã xóa bài này)'
  box.setAttribute('aria-label', title)
  column.append(element('h3', title), box)
  return column
}

function wholeVersions({ mine, theirs }: Conflict): HTMLElement {
  const versions = element('div', '', 'conflict-versions')
  versions.append(versionColumn(titles.mine, mine), versionColumn(titles.theirs, theirs))
  return versions
}

function differenceTable(differences: readonly Difference[]): HTMLTableElement {
  const table = element('table', '', 'conflict-differences')
  const head = table.createTHead().insertRow()
  for (const text of ['Chỗ khác nhau', titles.mine, titles.theirs]) {
    const cell = element('th', text)
    cell.scope = 'col'
    head.append(cell)
  }
  const body = table.createTBody()
  for (const { label, mine, theirs } of differences) {
    const row = body.insertRow()
    const name = element('th', label)
    name.scope = 'row'
    row.append(name, element('td', mine || '(để trống)'), element('td', theirs || '(để trống)'))
  }
  return table
}

/** What differs, and both versions whole for whoever wants to copy from them. */
function showConflict(conflict: Conflict): HTMLElement[] {
  const differences = differencesOf(conflict)
  if (differences.length === 0) return [wholeVersions(conflict)]
  const whole = element('details', '')
  whole.append(element('summary', 'Xem toàn văn hai bản'), wholeVersions(conflict))
  return [differenceTable(differences), whole]
}

function choiceButton(text: string, value: string, className = ''): HTMLButtonElement {
  const button = element('button', text, className)
  button.value = value
  return button
}

function buildDialog({ message, conflicts }: NewsroomError): HTMLDialogElement {
  const dialog = element('dialog', '', 'conflict')
  const form = element('form', '')
  form.method = 'dialog'
  const actions = element('div', '', 'conflict-actions')
  actions.append(
    choiceButton('Quay lại sửa tiếp', 'back', 'primary'),
    choiceButton('Lưu đè bản của tôi', 'overwrite'),
  )
  const isGone = conflicts.every(({ theirs }) => theirs === null)
  const title = element('h2', isGone ? 'Người khác đã xóa bài này' : 'Hai người cùng sửa một bài')
  title.id = 'conflict-title'
  // A long dialog opens at its beginning, and no key pressed in haste chooses.
  title.tabIndex = -1
  title.autofocus = true
  dialog.setAttribute('aria-labelledby', title.id)
  form.append(title, element('p', message), ...conflicts.flatMap(showConflict), actions)
  dialog.append(form)
  return dialog
}

/**
 * Shows both versions of what two editors changed and waits for a choice: `true` to save over the
 * other version, knowing it; `false` (also on Escape) to go back with the text as it is.
 */
export function askAboutConflict(error: NewsroomError): Promise<boolean> {
  const dialog = buildDialog(error)
  document.body.append(dialog)
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'overwrite')
    })
    dialog.showModal()
  })
}
