import type { CmsWidgetControlProps } from 'decap-cms-core'
import type { ComponentType } from 'react'
import { DayControl } from './day.tsx'
import { MomentControl } from './moment.tsx'
import { PartControl } from './part.tsx'
import { LineControl, LinesControl } from './text-control.tsx'

// Decap types the props of every control as those of a widget of any value.
function asControl(control: unknown): ComponentType<CmsWidgetControlProps> {
  return control as ComponentType<CmsWidgetControlProps>
}

/** Our own widgets, under the names that `toDecap` gives them; `string` and `text` stand in for Decap's. */
export const widgets = {
  day: asControl(DayControl),
  moment: asControl(MomentControl),
  part: asControl(PartControl),
  string: asControl(LineControl),
  text: asControl(LinesControl),
} as const
