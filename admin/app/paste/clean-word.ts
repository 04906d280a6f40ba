/** Marks of a list item in Word's HTML: how deep it lies and whether its mark is a number. */
interface WordItem {
  readonly level: number
  readonly isNumbered: boolean
}

/** Whether pasted HTML comes from Word (or Outlook), whose markup Decap's editor misreads. */
export function isFromWord(html: string): boolean {
  return /class="?Mso|urn:schemas-microsoft-com:office|mso-/iu.test(html)
}

function itemOf(paragraph: Element): WordItem | null {
  const style = paragraph.getAttribute('style') ?? ''
  const level = /mso-list:\s*\S+\s+level(\d+)/iu.exec(style)?.[1]
  if (level === undefined) return null
  const mark = paragraph.querySelector('[style*="mso-list:Ignore" i]')
  const text = mark?.textContent.trim() ?? ''
  return { level: Number(level), isNumbered: /^[\p{L}\d]{1,4}[.)]/u.test(text) }
}

function listFor(item: WordItem, page: Document): Element {
  return page.createElement(item.isNumbered ? 'ol' : 'ul')
}

function toListItem(paragraph: Element, page: Document): Element {
  paragraph.querySelector('[style*="mso-list:Ignore" i]')?.remove()
  const made = page.createElement('li')
  const words = page.createElement('p')
  words.append(...paragraph.childNodes)
  made.append(words)
  return made
}

/** Paragraphs that Word only draws as a list become one; deeper levels go into the item above them. */
function gatherLists(page: Document): void {
  let open: Element[] = []
  for (const paragraph of [...page.querySelectorAll('p')]) {
    const item = itemOf(paragraph)
    if (item === null) {
      open = []
      continue
    }
    const follows = open[0] !== undefined && paragraph.previousElementSibling === open[0]
    if (!follows) open = []
    open = open.slice(0, item.level)
    while (open.length < item.level) {
      const list = listFor(item, page)
      const above = open.at(-1)
      if (above) (above.lastElementChild ?? above).append(list)
      else paragraph.before(list)
      open.push(list)
    }
    open.at(-1)?.append(toListItem(paragraph, page))
    paragraph.remove()
  }
}

const inlineStyles = [
  { style: /font-weight:\s*(?:bold|[6-9]00)/iu, tag: 'strong' },
  { style: /font-style:\s*italic/iu, tag: 'em' },
] as const

function rename(node: Element, tag: string): void {
  const made = node.ownerDocument.createElement(tag)
  made.append(...node.childNodes)
  node.replaceWith(made)
}

/** Bold and italic that Word says in styles become elements, under the names that the editor understands. */
function nameStyles(page: Document): void {
  for (const span of page.querySelectorAll('span[style]')) {
    const style = span.getAttribute('style') ?? ''
    for (const { style: pattern, tag } of inlineStyles) {
      if (!pattern.test(style)) continue
      const made = page.createElement(tag)
      made.append(...span.childNodes)
      span.append(made)
    }
  }
  for (const node of [...page.querySelectorAll('b')]) rename(node, 'strong')
  for (const node of [...page.querySelectorAll('i')]) rename(node, 'em')
}

function dropOffice(page: Document): void {
  for (const node of page.querySelectorAll('style, script, meta, link, xml, title, img[src^="file:" i]'))
    node.remove()
  for (const node of [...page.body.querySelectorAll('*')]) {
    if (node.localName.includes(':')) node.replaceWith(...node.childNodes)
    for (const { name } of [...node.attributes]) {
      if (!['href', 'src', 'alt', 'colspan', 'rowspan'].includes(name)) node.removeAttribute(name)
    }
  }
}

function unwrapSpans(page: Document): void {
  for (const span of [...page.querySelectorAll('span, font')]) span.replaceWith(...span.childNodes)
}

/** Word breaks its lines in the middle of sentences and pads with no-break spaces. */
function tidySpaces(page: Document): void {
  const walker = page.createTreeWalker(page.body, 4)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    node.nodeValue = (node.nodeValue ?? '').replaceAll(/[\s\u00A0]+/gu, ' ').normalize('NFC')
  }
}

/** The lines between the blocks of Word's HTML are no words: the editor would make a paragraph of them. */
function dropLines(page: Document): void {
  for (const parent of [page.body, ...page.body.querySelectorAll('ul, ol, table, thead, tbody, tr')]) {
    for (const child of [...parent.childNodes])
      if (child.nodeType === 3 && (child.nodeValue ?? '').trim() === '') child.remove()
  }
}

function trimCell(cell: Element): void {
  cell.normalize()
  const { firstChild: first, lastChild: last } = cell
  if (first?.nodeType === 3) first.nodeValue = first.nodeValue?.trimStart() ?? ''
  if (last?.nodeType === 3) last.nodeValue = last.nodeValue?.trimEnd() ?? ''
}

/** A cell holds its words, not paragraphs, and the first row names the columns: only such tables can be Markdown. */
function plainTables(page: Document): void {
  for (const cell of page.querySelectorAll('td, th')) {
    for (const paragraph of [...cell.querySelectorAll('p')])
      paragraph.replaceWith(...paragraph.childNodes, ' ')
    trimCell(cell)
  }
  for (const row of page.querySelectorAll('table tr:first-child')) {
    for (const cell of [...row.querySelectorAll('td')]) rename(cell, 'th')
  }
}

function dropEmpty(page: Document): void {
  for (const paragraph of [...page.querySelectorAll('p')]) {
    if (paragraph.textContent.trim() === '' && paragraph.querySelector('img') === null) paragraph.remove()
  }
}

/**
 * HTML pasted from Word as plain HTML: bold and italic as elements, lists as lists, whole lines; office
 * markup, pictures on the writer's own disk and empty paragraphs left out.
 */
export function cleanWord(page: Document): string {
  gatherLists(page)
  nameStyles(page)
  dropOffice(page)
  unwrapSpans(page)
  tidySpaces(page)
  dropEmpty(page)
  dropLines(page)
  plainTables(page)
  return page.body.innerHTML.trim()
}
