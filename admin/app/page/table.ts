import { element } from './element.ts'

/** One row: a cell for each column. */
type Row = readonly (Node | string)[]

function headCell(text: string): HTMLTableCellElement {
  // A column of buttons needs no name on screen; each button has its own.
  return text === '' ? element('td') : element('th', { scope: 'col' }, text)
}

/** A cell says its column's name again where a phone shows the rows as cards. */
function bodyCell(content: Node | string, column: string): HTMLTableCellElement {
  return element('td', column === '' ? { class: 'actions' } : { 'data-column': column }, content)
}

/** Makes a table with a caption for screen readers. */
export function makeTable(
  caption: string,
  columns: readonly string[],
  rows: readonly Row[],
): HTMLTableElement {
  const lines = rows.map((row) =>
    element('tr', {}, ...row.map((content, place) => bodyCell(content, columns[place] ?? ''))),
  )
  return element(
    'table',
    {},
    element('caption', { class: 'unseen' }, caption),
    element('thead', {}, element('tr', {}, ...columns.map(headCell))),
    element('tbody', {}, ...lines),
  )
}
