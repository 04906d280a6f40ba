import type { NewsroomError } from './answer.ts'

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

function versionColumn(title: string, text: string | null): HTMLElement {
  const column = element('section', '', 'conflict-version')
  const box = element('textarea', '')
  box.readOnly = true
  box.value = text ?? '(tệp không còn)'
  box.setAttribute('aria-label', title)
  column.append(element('h3', title), box)
  return column
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
  const versions = element('div', '', 'conflict-versions')
  for (const { mine, theirs } of conflicts) {
    versions.append(versionColumn('Bản của bạn (chưa lưu)', mine), versionColumn('Bản đang có', theirs))
  }
  const actions = element('div', '', 'conflict-actions')
  const back = choiceButton('Quay lại sửa tiếp', 'back', 'primary')
  back.autofocus = true
  actions.append(back, choiceButton('Lưu đè bản của tôi', 'overwrite'))
  const title = element('h2', 'Hai người cùng sửa một bài')
  title.id = 'conflict-title'
  dialog.setAttribute('aria-labelledby', title.id)
  form.append(title, element('p', message), versions, actions)
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
