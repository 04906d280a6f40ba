function button(tools: Element, name: string): HTMLButtonElement | null {
  return tools.querySelector<HTMLButtonElement>(`button[data-${name}]`)
}

async function copyAddress(copy: HTMLButtonElement, status: Element | null): Promise<void> {
  await navigator.clipboard.writeText(copy.dataset['copy'] ?? location.href)
  const word = copy.textContent
  const done = copy.dataset['done'] ?? ''
  copy.textContent = done
  if (status !== null) status.textContent = done
  setTimeout(() => {
    copy.textContent = word
    if (status !== null) status.textContent = ''
  }, 3000)
}

function startTools(tools: HTMLElement): void {
  const status = tools.querySelector('[data-tools-status]')
  const copy = button(tools, 'copy')
  const share = button(tools, 'share')
  button(tools, 'print')?.addEventListener('click', () => {
    print()
  })
  copy?.addEventListener('click', () => void copyAddress(copy, status))
  if (share !== null && 'share' in navigator) {
    share.hidden = false
    share.addEventListener('click', () => {
      // A reader who closes the share sheet rejects the promise; that is no fault.
      navigator
        .share({ title: document.title, url: share.dataset['share'] ?? location.href })
        .catch(() => null)
    })
  }
  // The clipboard exists in secure contexts only.
  if (copy !== null && !('clipboard' in navigator)) copy.hidden = true
  tools.hidden = false
}

/** Shows the tools of an article and lets them print it, copy its address and hand it to the system's share sheet. */
export function startArticleTools(): void {
  for (const tools of document.querySelectorAll<HTMLElement>('[data-tools]')) startTools(tools)
}
