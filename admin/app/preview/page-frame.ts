const parser = new DOMParser()

/** The page without its scripts, with links that open elsewhere: the sandbox then keeps them from opening at all. */
function parsePage(html: string): Document {
  const page = parser.parseFromString(html, 'text/html')
  for (const script of page.querySelectorAll('script, link[rel="modulepreload"]')) script.remove()
  const base = page.createElement('base')
  base.target = '_blank'
  page.head.prepend(base)
  return page
}

/**
 * Shows a page in a frame. Where the head is as before only the body is replaced, so that
 * the reader's place stays and nothing flashes.
 */
export function showPage(frame: HTMLIFrameElement, html: string): void {
  const page = parsePage(html)
  const shown = frame.contentDocument
  if (shown?.head.innerHTML === page.head.innerHTML) {
    shown.body.replaceWith(shown.adoptNode(page.body))
    return
  }
  frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`
}
