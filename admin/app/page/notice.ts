import { element } from './element.ts'

/** What an error says to an editor. */
export function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A line that tells how things went; screen readers read it out. */
export interface Notice {
  readonly line: HTMLElement
  readonly tell: (text: string) => void
  readonly warn: (error: unknown) => void
}

/** Makes an empty line for what a page has to tell. */
export function makeNotice(): Notice {
  const line = element('p', { class: 'notice', role: 'status' })
  const say = (text: string, isFault: boolean): void => {
    line.classList.toggle('fault', isFault)
    line.textContent = text
  }
  return {
    line,
    tell: (text) => say(text, false),
    warn: (error) => say(sayError(error), true),
  }
}

/**
 * Makes a function of an event that does work which may fail: the element pressed is off meanwhile, and a
 * fault is told.
 */
export function doing(notice: Notice, work: () => Promise<void>): (event: Event) => void {
  return ({ currentTarget }) => {
    const pressed = currentTarget instanceof HTMLButtonElement ? currentTarget : null
    if (pressed !== null) pressed.disabled = true
    notice.tell('')
    void work()
      .catch(notice.warn)
      .finally(() => {
        if (pressed !== null) pressed.disabled = false
      })
  }
}
