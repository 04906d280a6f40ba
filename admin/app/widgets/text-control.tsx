import { type ChangeEvent, Component, type ReactNode } from 'react'
import type { ControlProps } from './control.ts'

/**
 * A box for text. Decap's own puts the caret back after every change, which loses a selection and disturbs
 * Vietnamese input methods that delete and retype; this one leaves the caret to the browser.
 */
abstract class TextControl extends Component<ControlProps, { readonly text: string }> {
  override readonly state = { text: this.#given() }

  #given(): string {
    const { value } = this.props
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }

  override shouldComponentUpdate(): boolean {
    return true
  }

  override componentDidUpdate(before: ControlProps): void {
    const given = this.#given()
    if (before.value !== this.props.value && given !== this.state.text) this.setState({ text: given })
  }

  protected readonly type = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    const text = event.target.value
    this.setState({ text })
    this.props.onChange(text)
  }

  protected box(): Readonly<Record<string, unknown>> & { readonly id: string } {
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props
    return {
      id: forID,
      className: classNameWrapper,
      value: this.state.text,
      onChange: this.type,
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    }
  }
}

/** One line of text. */
export class LineControl extends TextControl {
  override render(): ReactNode {
    return <input type="text" {...this.box()} />
  }
}

/** A few lines of text; the box grows with them. */
export class LinesControl extends TextControl {
  override render(): ReactNode {
    return <textarea {...this.box()} />
  }
}
