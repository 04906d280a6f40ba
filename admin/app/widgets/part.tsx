import { Component, type ReactNode } from 'react'
import type { ControlProps } from './control.ts'

/** The heading of a part of a form. */
export class PartControl extends Component<ControlProps> {
  override render(): ReactNode {
    return <h2 className="form-part">{String(this.props.field.get('label'))}</h2>
  }
}
