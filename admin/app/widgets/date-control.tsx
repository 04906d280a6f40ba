import { Component, type ChangeEvent, type ReactNode } from 'react'
import type { ControlProps, Validity } from './control.ts'
import { sayTyped } from './typed-date.ts'

/** What tells a day from a moment. */
export interface DateForm {
  /** The typed text as it is stored, `null` where it is none. */
  readonly read: (text: string) => string | null
  readonly placeholder: string
  /** Words after "cần" where the text is none. */
  readonly expected: string
  readonly nowLabel: string
  readonly now: () => string
}

interface State {
  readonly text: string
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? sayTyped(value) : ''
}

/**
 * A box for a day or a moment, typed as people write it ("28/12/2023 17:00"): Decap's own follows the language of
 * the browser, which on office machines is often English and month-first.
 */
export abstract class DateControl extends Component<ControlProps, State> {
  protected abstract readonly form: DateForm
  override readonly state: State = { text: textOf(this.props.value) }

  /** Asked by Decap before it saves. */
  readonly isValid = (): Validity => {
    const { text } = this.state
    if (text.trim() === '' || this.form.read(text) !== null) return { error: false }
    const label = String(this.props.field.get('label'))
    return { error: { type: 'CUSTOM', message: `${label}: cần ${this.form.expected}, nhận được “${text}”.` } }
  }

  override shouldComponentUpdate(): boolean {
    return true
  }

  override componentDidUpdate(before: ControlProps): void {
    const { value } = this.props
    const { text } = this.state
    const typed = this.form.read(text) ?? text.trim()
    if (before.value !== value && value !== typed) this.setState({ text: textOf(value) })
  }

  private readonly type = (event: ChangeEvent<HTMLInputElement>): void => {
    this.#take(event.target.value)
  }

  private readonly takeNow = (): void => {
    this.#take(sayTyped(this.form.now()))
  }

  #take(text: string): void {
    this.setState({ text })
    // What is no date is passed on too: the entry then counts as changed, and is refused when saved.
    this.props.onChange(this.form.read(text) ?? text.trim())
  }

  private readonly tidy = (): void => {
    const value = this.form.read(this.state.text)
    if (value !== null) this.setState({ text: sayTyped(value) })
    this.props.setInactiveStyle()
  }

  override render(): ReactNode {
    const { forID, classNameWrapper, setActiveStyle } = this.props
    const { placeholder, nowLabel } = this.form
    return (
      <div className="date-control">
        <input
          id={forID}
          className={classNameWrapper}
          type="text"
          inputMode="text"
          autoComplete="off"
          placeholder={placeholder}
          value={this.state.text}
          onChange={this.type}
          onFocus={setActiveStyle}
          onBlur={this.tidy}
        />
        <button type="button" onClick={this.takeNow}>
          {nowLabel}
        </button>
      </div>
    )
  }
}
