import { Component, type ReactNode, createRef } from 'react'
import type { ControlProps } from './control.ts'

const partSelector = '[data-widget="part"]'

/** The fields of a form that stand below a heading, up to the next one. */
function fieldsBelow(heading: Element | null): HTMLElement[] {
  const found: HTMLElement[] = []
  let next = heading?.closest(partSelector)?.nextElementSibling ?? null
  for (; next instanceof HTMLElement && !next.matches(partSelector); next = next.nextElementSibling)
    found.push(next)
  return found
}

/**
 * The heading of a part of a form; it folds the part. The fields are hidden, not taken away: Decap asks
 * each of them before it saves, and shows one that is at fault (look/form.css) even in a folded part.
 */
export class PartControl extends Component<ControlProps, { readonly isOpen: boolean }> {
  override readonly state = { isOpen: this.props.field.get('collapsed') !== true }
  private readonly heading = createRef<HTMLHeadingElement>()

  override componentDidMount(): void {
    this.#showFields()
  }

  override shouldComponentUpdate(): boolean {
    return true
  }

  override componentDidUpdate(): void {
    this.#showFields()
  }

  #showFields(): void {
    for (const field of fieldsBelow(this.heading.current)) field.hidden = !this.state.isOpen
  }

  private readonly fold = (): void => {
    this.setState(({ isOpen }) => ({ isOpen: !isOpen }))
  }

  override render(): ReactNode {
    return (
      <h2 className="form-part" ref={this.heading}>
        <button type="button" aria-expanded={this.state.isOpen} onClick={this.fold}>
          {String(this.props.field.get('label'))}
        </button>
      </h2>
    )
  }
}
