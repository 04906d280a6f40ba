import { foldText } from '#src/vietnamese/fold.ts'
import { toSearchWord } from './encoding.ts'

/** What words are compared by. */
export interface WordForm {
  /** In lower case, tones placed, no zeros before a number: "Uỷ" gives "ủy". */
  readonly word: string
  /** Without marks: "uy". */
  readonly folded: string
}

/** The form of a word as it stands in a text. */
export function toWordForm(typed: string): WordForm {
  const word = toSearchWord(typed).toLowerCase()
  return { word, folded: foldText(word) }
}

/** `toWordForm` for whole texts, which are few words many times: one form a word, however it stands there. */
export function openWordForms(): (typed: string) => WordForm {
  const known = new Map<string, WordForm>()
  const forms = new Map<string, WordForm>()
  return (typed) => {
    const before = known.get(typed)
    if (before !== undefined) return before
    const made = toWordForm(typed)
    const form = forms.get(made.word) ?? made
    forms.set(form.word, form)
    known.set(typed, form)
    return form
  }
}
