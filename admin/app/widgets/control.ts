/** What Decap hands to a widget's control, as far as ours use it. */
export interface ControlProps {
  readonly value: unknown
  readonly onChange: (value: string) => void
  readonly forID: string
  readonly classNameWrapper: string
  readonly setActiveStyle: () => void
  readonly setInactiveStyle: () => void
  readonly field: { get(key: string): unknown }
}

/** What a control answers when Decap asks whether its value may be saved. */
export interface Validity {
  readonly error: false | { readonly type: string; readonly message: string }
}
