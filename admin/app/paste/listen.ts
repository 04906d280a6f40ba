import { cleanWord, isFromWord } from './clean-word.ts'

function editorOf(event: ClipboardEvent): Element | null {
  const { target } = event
  return target instanceof Element ? target.closest('[data-slate-editor="true"]') : null
}

function cleanTransfer(html: string, data: DataTransfer): DataTransfer {
  const clean = new DataTransfer()
  clean.setData('text/html', cleanWord(new DOMParser().parseFromString(html, 'text/html')))
  clean.setData('text/plain', data.getData('text/plain').normalize('NFC'))
  return clean
}

function takePaste(event: ClipboardEvent): void {
  const editor = editorOf(event)
  const data = event.clipboardData
  const html = data?.getData('text/html') ?? ''
  if (editor === null || data === null || !isFromWord(html)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  // The editor ignores a paste that no person made, but takes the input event that follows one.
  const input = {
    inputType: 'insertFromPaste',
    dataTransfer: cleanTransfer(html, data),
    bubbles: true,
    cancelable: true,
  }
  editor.dispatchEvent(new InputEvent('beforeinput', input))
}

/** Cleans what is pasted from Word into the rich-text editor before the editor sees it. */
export function listenForWord(page: Document): void {
  page.addEventListener('paste', takePaste, { capture: true })
}
