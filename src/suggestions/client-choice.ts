import type { Dialog } from './client-dialog.ts'

/** Which option of the list is chosen; the focus stays in the field. */
export interface Choice {
  readonly chosen: HTMLAnchorElement | null
  /** Chooses an option; `null` for none. */
  choose(option: HTMLAnchorElement | null): void
  /** One step down (1) or up (-1); beyond both ends lies the field. */
  step(by: 1 | -1): void
  /** The first or last option. */
  goTo(end: 'first' | 'last'): void
}

/** Keeps the choice of a dialog's list. */
export function openChoice({ field, list }: Dialog): Choice {
  let chosen: HTMLAnchorElement | null = null

  function options(): HTMLAnchorElement[] {
    const all = [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]
    for (const [index, option] of all.entries()) option.id = `tim-nhanh-${String(index)}`
    return all
  }

  function choose(option: HTMLAnchorElement | null): void {
    chosen?.setAttribute('aria-selected', 'false')
    chosen = option
    if (option === null) {
      field.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    field.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  return {
    get chosen() {
      return chosen
    },
    choose,
    step(by) {
      const all = options()
      const places = all.length + 1
      const now = chosen === null ? all.length : all.indexOf(chosen)
      choose(all[(now + by + places) % places] ?? null)
    },
    goTo(end) {
      choose(options().at(end === 'first' ? 0 : -1) ?? null)
    },
  }
}
