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

/** Longest text that may be pasted, in letters: the server takes no longer article, and the browser would freeze on it. */
const longestPaste = 1_000_000

const tooLong =
  'Đoạn dán quá dài (hơn 1 triệu ký tự) nên chưa được dán. Bài đang có vẫn còn nguyên. Hãy dán từng phần, hoặc tách thành nhiều bài.'

function takePaste(event: ClipboardEvent): void {
  const editor = editorOf(event)
  const data = event.clipboardData
  if (editor !== null && data !== null && data.getData('text/plain').length > longestPaste) {
    event.preventDefault()
    event.stopImmediatePropagation()
    window.alert(tooLong)
    return
  }
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

/**
 * Cleans what is pasted from Word into the rich-text editor before the editor sees it; refuses what is
 * too long to be an article, and says so.
 */
export function listenForWord(page: Document): void {
  page.addEventListener('paste', takePaste, { capture: true })
}
