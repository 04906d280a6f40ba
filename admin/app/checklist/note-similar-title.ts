import { openEntry } from '#admin/app/entry/open-entry.ts'
import { element } from '#admin/app/page/element.ts'
import { saySimilar } from './checklist.ts'
import { askSimilarTitles } from './similar-titles.ts'

/** How long an editor rests before his title is looked up, in milliseconds. */
const rest = 700

/** The line below the field of the title; made when it is first needed. */
function noteLine(field: Element): HTMLElement {
  const found = field.querySelector<HTMLElement>('.similar-title')
  if (found !== null) return found
  const line = element('p', { class: 'similar-title', role: 'status' })
  field.append(line)
  return line
}

async function note(field: Element, input: HTMLInputElement): Promise<void> {
  const asked = input.value
  const similar = await askSimilarTitles(asked, openEntry()?.path ?? '')
  // The editor may have typed on while the newsroom was asked.
  if (input.value !== asked) return
  noteLine(field).textContent = saySimilar(similar.map(({ title }) => title)) ?? ''
}

/** Says below the title of an article, while it is typed, that others have such a title. */
export function listenForTitle(page: Document): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  page.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const field = target.closest('[data-field]')
    const isTitle =
      field?.getAttribute('data-field') === 'title' && !field.parentElement?.closest('[data-field]')
    if (!isTitle || !location.hash.startsWith('#/collections/articles/')) return
    clearTimeout(waiting)
    waiting = setTimeout(() => void note(field, target), rest)
  })
}
