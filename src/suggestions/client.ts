import { openChoice } from './client-choice.ts'
import { type Dialog, makeDialog } from './client-dialog.ts'
import { openSuggestions } from './client-files.ts'
import { listenToKeys } from './client-keys.ts'
import { makeOptions } from './client-options.ts'
import { suggest, type Suggested } from './suggest.ts'
import { wording } from './wording.ts'

/** Milliseconds without a key before the count is read out: it must not talk over typing. */
const sayingPause = 600

/** Shows what was found; '' and no list where nothing was typed. */
type Show = (text: string, suggested: Suggested | null, hint: string) => void

function makeShow({ field, list, hint, status }: Dialog): Show {
  let saying = 0
  return (text, suggested, words) => {
    list.replaceChildren(...(suggested === null ? [] : makeOptions(text, suggested)))
    list.hidden = suggested === null
    list.scrollTop = 0
    field.setAttribute('aria-expanded', String(suggested !== null))
    const count = suggested?.groups.reduce((sum, { suggestions }) => sum + suggestions.length, 0) ?? 0
    hint.hidden = count > 0
    hint.textContent = words
    window.clearTimeout(saying)
    saying = window.setTimeout(() => {
      status.textContent = count > 0 ? wording.found(count) : text === '' ? '' : words
    }, sayingPause)
  }
}

function startSuggesting(parts: Dialog): () => void {
  const source = openSuggestions()
  const choice = openChoice(parts)
  const show = makeShow(parts)
  let turn = 0
  listenToKeys(parts, choice)

  async function ask(): Promise<void> {
    turn += 1
    const mine = turn
    const text = parts.field.value.normalize('NFC').trim()
    let hint: string = wording.none
    const found = await suggest(text, source).catch((error: unknown) => {
      console.error(error)
      hint = wording.failed
      return { words: [], groups: [] }
    })
    // Only what was typed last is answered, however late an earlier answer comes.
    if (mine !== turn) return
    choice.choose(null)
    show(text, found, found === null ? wording.hint : hint)
  }

  parts.field.addEventListener('input', () => void ask())
  return () => void ask()
}

/** Makes the quick search; gives the way to open it with what was typed elsewhere. */
export function makeQuickSearch(): (text: string) => HTMLDialogElement {
  const parts = makeDialog()
  const ask = startSuggesting(parts)
  return (text) => {
    if (text !== '') parts.field.value = text
    if (!parts.dialog.open) parts.dialog.showModal()
    parts.field.focus()
    if (text === '') parts.field.select()
    ask()
    return parts.dialog
  }
}
