// The other half of apply-reading-choice.js: it lets the reader choose and keeps the choice on this machine.
const names = { theme: 'system', text: 'normal' } as const

type ChoiceName = keyof typeof names

function remember(name: ChoiceName, value: string): void {
  try {
    if (value === names[name]) localStorage.removeItem(`ky-yeu-${name}`)
    else localStorage.setItem(`ky-yeu-${name}`, value)
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}

function choose(name: ChoiceName, value: string): void {
  const root = document.documentElement
  if (value === names[name]) root.removeAttribute(`data-${name}`)
  else root.dataset[name] = value
  remember(name, value)
}

function startPanel(panel: HTMLDetailsElement): void {
  for (const input of panel.querySelectorAll('input')) {
    const name: ChoiceName = input.name === 'theme' ? 'theme' : 'text'
    input.checked = input.value === (document.documentElement.dataset[name] ?? names[name])
    input.addEventListener('change', () => {
      choose(name, input.value)
    })
  }
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    panel.open = false
    panel.querySelector('summary')?.focus()
  })
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !panel.contains(event.target)) panel.open = false
  })
  panel.hidden = false
}

/** Lets the reader choose theme and text size; without scripts the panel stays hidden and the system decides. */
export function startReadingChoice(): void {
  const panel = document.querySelector<HTMLDetailsElement>('details[data-reading-choice]')
  if (panel !== null) startPanel(panel)
}
