import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { type Step, sayStep } from './entry-state.ts'

interface StepMenuProps {
  readonly steps: readonly Step[]
  readonly choose: (step: Step) => void
}

/** The rarer steps behind one button; closes by Escape, by choosing and by going elsewhere. */
export function StepMenu({ steps, choose }: StepMenuProps): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = (): void => {
    menu.current?.removeAttribute('open')
  }
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
  }
  useEffect(() => {
    const closeElsewhere = ({ target }: Event): void => {
      if (!(target instanceof Node && menu.current?.contains(target) === true))
        menu.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', closeElsewhere)
    document.addEventListener('focusin', closeElsewhere)
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere)
      document.removeEventListener('focusin', closeElsewhere)
    }
  }, [])
  if (steps.length === 0) return null
  return (
    <details className="entry-menu" ref={menu}>
      <summary>Khác</summary>
      <div role="group" aria-label="Việc khác">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            data-step={step}
            onKeyDown={closeOnEscape}
            onClick={() => {
              close()
              choose(step)
            }}
          >
            {sayStep(step)}
          </button>
        ))}
      </div>
    </details>
  )
}
