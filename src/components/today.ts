import { formatMoment } from '#src/dates/format-vietnamese-date.ts'

/**
 * Writes today's date, of Vietnam, wherever the page keeps a place for it. It belongs to the reader's day and
 * not to the day of the build, so no page holds it.
 */
export function writeToday(): void {
  const today = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
  }).format()
  for (const place of document.querySelectorAll<HTMLElement>('[data-today]')) {
    place.textContent = formatMoment(today)
    place.hidden = false
  }
}
