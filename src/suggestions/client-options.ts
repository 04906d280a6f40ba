import { searchAddress } from '#src/archive/addresses.ts'
import { isCapitalTitle } from '#src/archive/titles.ts'
import type { WordForm } from '#src/search/documents/word-form.ts'
import { make } from '#src/elements/make-element.ts'
import { markTyped, notIn } from './mark-typed.ts'
import type { SuggestionGroup } from './rank-suggestions.ts'
import type { Suggested } from './suggest.ts'
import type { Suggestion } from './suggestion.ts'
import { wording } from './wording.ts'

function makeMarked(text: string, words: readonly WordForm[]): (Node | string)[] {
  return markTyped(text, words).map((part) => (part.isMarked ? make('mark', {}, part.text) : part.text))
}

function optionAttributes(href: string): Record<string, string> {
  // Tab goes from the field to the buttons: options are chosen by the arrows.
  return { href, role: 'option', 'aria-selected': 'false', tabindex: '-1', class: 'quick-search-option' }
}

function makeOption({ text, note, href }: Suggestion, words: readonly WordForm[]): HTMLAnchorElement {
  // What stands in the name needs no mark beside it.
  const further = makeMarked(note, notIn(text, words))
  const beside = note === '' ? [] : [make('span', { class: 'quick-search-note' }, ...further)]
  const look = isCapitalTitle(text) ? 'quick-search-name title-capitals' : 'quick-search-name'
  const name = make('span', { class: look }, ...makeMarked(text, words))
  return make('a', optionAttributes(href), name, ...beside)
}

function makeGroup({ kind, suggestions }: SuggestionGroup, words: readonly WordForm[]): HTMLElement {
  const head = make(
    'div',
    { id: `tim-nhanh-${kind}`, class: 'quick-search-head', role: 'presentation' },
    wording.kinds[kind],
  )
  const options = suggestions.map((suggestion) => makeOption(suggestion, words))
  return make('div', { role: 'group', 'aria-labelledby': head.id }, head, ...options)
}

/** The list for what was typed: groups of suggestions, and in the end the search of all articles. */
export function makeOptions(text: string, { words, groups }: Suggested): HTMLElement[] {
  const everything = make('a', optionAttributes(searchAddress(text)), wording.everything(text))
  everything.classList.add('quick-search-everything')
  return [...groups.map((group) => makeGroup(group, words)), everything]
}
