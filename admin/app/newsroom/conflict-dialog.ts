import { collectionOf } from '#admin/app/format/collection-of.ts'
import { showDifference } from '#admin/app/history/difference-view.ts'
import { button, element } from '#admin/app/page/element.ts'
import { entryDifference } from '#src/versions/entry-difference.ts'
import type { Conflict, NewsroomError } from './answer.ts'
import { readable, showWhole } from './whole-version.ts'

/** What an editor decides about two versions: back to the form, his own, the other one, or both merged. */
export type ConflictChoice = 'back' | 'mine' | 'theirs' | 'merged'

/** What was under way when the conflict came up. */
type Doing = 'save' | 'publish'

function differencePart(title: string, { path }: Conflict, from: string, to: string): HTMLElement[] {
  const name = collectionOf(path)
  if (name === null) return []
  const legend = element(
    'p',
    { class: 'conflict-legend' },
    element('del', {}, 'bản đang có'),
    ' ',
    element('ins', {}, 'bản của bạn'),
  )
  return [element('h3', {}, title), legend, ...showDifference(entryDifference(name, from, to))]
}

function wholeVersions({ path, mine, theirs, merged }: Conflict): HTMLElement {
  const name = collectionOf(path)
  const versions = [
    ['Bản của bạn', mine],
    ['Bản đang có', theirs],
    ['Bản gộp', merged],
  ] as const
  const shown = versions.flatMap(([title, source]) =>
    source === null ? [] : [showWhole(title, name === null ? source : readable(name, source))],
  )
  return element(
    'details',
    {},
    element('summary', {}, 'Xem toàn văn từng bản'),
    element('div', { class: 'conflict-versions' }, ...shown),
  )
}

function sayMerged({ fields, merged }: Conflict): HTMLElement[] {
  if (merged === null) return []
  const both = fields.length === 0 ? '' : ` Chỗ cả hai cùng sửa (${fields.join(', ')}) lấy theo bạn.`
  return [element('p', {}, `Bản gộp giữ phần sửa của cả hai người.${both}`)]
}

/** What differs between the two, from what is there now to what the editor wrote. */
function showConflict(conflict: Conflict): HTMLElement[] {
  const { mine, theirs } = conflict
  const difference =
    mine === null || theirs === null ? [] : differencePart('Chỗ khác nhau', conflict, theirs, mine)
  return [...sayMerged(conflict), ...difference, wholeVersions(conflict)]
}

interface ChoiceText {
  readonly choice: ConflictChoice
  readonly text: string
}

/** The choices that make sense for what collided; the first is the one that loses nothing. */
function choicesFor(conflicts: readonly Conflict[], doing: Doing): readonly ChoiceText[] {
  const hasMerged = conflicts.some(({ merged }) => merged !== null)
  const hasTheirs = conflicts.some(({ theirs }) => theirs !== null)
  const act = doing === 'save' ? 'Lưu' : 'Đăng'
  return [
    { choice: 'back', text: 'Quay lại sửa tiếp' },
    ...(hasMerged ? [{ choice: 'merged', text: `${act} bản gộp` } as const] : []),
    { choice: 'mine', text: doing === 'save' ? 'Lưu đè bản của tôi' : 'Đăng đè bản của tôi' },
    ...(hasTheirs && doing === 'save' ? [{ choice: 'theirs', text: 'Lấy bản của người kia' } as const] : []),
  ]
}

function buildDialog({ message, conflicts }: NewsroomError, doing: Doing): HTMLDialogElement {
  const dialog = element('dialog', { class: 'conflict', 'aria-labelledby': 'conflict-title' })
  const isGone = conflicts.every(({ theirs }) => theirs === null)
  // A long dialog opens at its beginning, and no key pressed in haste chooses.
  const title = element(
    'h2',
    { id: 'conflict-title', tabindex: '-1', autofocus: true },
    isGone ? 'Người khác đã xóa bài này' : 'Hai người cùng sửa một bài',
  )
  const buttons = choicesFor(conflicts, doing).map(({ choice, text }, index) =>
    button(text, () => dialog.close(choice), index === 0 ? { class: 'primary' } : {}),
  )
  const actions = element('div', { class: 'conflict-actions' }, ...buttons)
  const kept = element('p', { class: 'hint' }, 'Lưu đè thì bản của người kia vẫn xem lại được ở Lịch sử.')
  dialog.append(title, element('p', {}, message), ...conflicts.flatMap(showConflict), actions)
  if (doing === 'save' && !isGone) dialog.append(kept)
  return dialog
}

function isChoice(value: string): value is ConflictChoice {
  return ['mine', 'theirs', 'merged'].includes(value)
}

/**
 * Shows both versions of what two editors changed, field by field and word by word, and waits for a choice; `back`
 * (also on Escape) leaves everything as it is. Neither version is lost by any choice: the editor's own stays in what
 * is kept of his typing, the other one in the history.
 */
export function askAboutConflict(error: NewsroomError, doing: Doing): Promise<ConflictChoice> {
  const dialog = buildDialog(error, doing)
  document.body.append(dialog)
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(isChoice(dialog.returnValue) ? dialog.returnValue : 'back')
    })
    dialog.showModal()
  })
}
