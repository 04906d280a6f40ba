import { make } from '#src/elements/make-element.ts'
import { findPart } from './client-elements.ts'
import type { SearchAddress } from '#src/search/engine/search-address.ts'
import type { Years } from '#src/search/engine/search-request.ts'
import type { AnswerFacets } from '#src/search/engine/searcher.ts'
import { wording } from './wording.ts'

type Counts = AnswerFacets['years']

interface Histogram {
  readonly counts: Counts
  readonly first: number
  readonly last: number
}

let shown: Histogram = { counts: [], first: 0, last: 0 }

function parts() {
  return {
    root: findPart('years', HTMLFieldSetElement),
    bars: findPart('years-bars', HTMLElement),
    from: findPart('years-from', HTMLInputElement),
    to: findPart('years-to', HTMLInputElement),
    said: findPart('years-said', HTMLElement),
    all: findPart('years-all', HTMLButtonElement),
    first: findPart('years-first', HTMLElement),
    last: findPart('years-last', HTMLElement),
  }
}

function countIn({ from, to }: Years): number {
  return shown.counts
    .filter(({ year }) => year >= from && year <= to)
    .reduce((sum, { count }) => sum + count, 0)
}

function nameYear(year: number): string {
  return wording.yearOf(year, countIn({ from: year, to: year }))
}

/** Shows a range: its handles, its bars, what it says. */
function draw({ from, to }: Years): void {
  const page = parts()
  for (const [input, year] of [
    [page.from, from],
    [page.to, to],
  ] as const) {
    input.value = String(year)
    input.setAttribute('aria-valuetext', nameYear(year))
  }
  for (const [at, bar] of [...page.bars.children].entries()) {
    const year = shown.first + at
    bar.toggleAttribute('data-in', year >= from && year <= to)
  }
  const isAll = from === shown.first && to === shown.last
  page.said.textContent = isAll ? wording.allYears : wording.range({ from, to }, countIn({ from, to }))
  page.all.hidden = isAll
  page.root.toggleAttribute('data-chosen', !isAll)
}

function makeBar(count: number, most: number): HTMLElement {
  const bar = make('span', {})
  bar.style.setProperty('--share', String(most === 0 ? 0 : Math.sqrt(count / most)))
  if (count > 0) bar.dataset['some'] = ''
  return bar
}

function clamp(year: number): number {
  return Math.min(Math.max(year, shown.first), shown.last)
}

/** Keeps the room of the histogram until it is known; one that is shown stays. */
export function keepRoomForYears(): void {
  const { root } = parts()
  if (root.hidden) root.dataset['waiting'] = ''
  root.hidden = false
}

/** Nothing was found that has years. */
export function hideYears(): void {
  parts().root.hidden = true
}

/**
 * Shows how many articles each year has and which years are chosen; nothing where there is one year only. Tells whether
 * it is shown.
 */
export function showYears({ years }: SearchAddress, counts: Counts): boolean {
  const page = parts()
  delete page.root.dataset['waiting']
  page.root.hidden = counts.length === 0 || (counts.length === 1 && years === null)
  if (page.root.hidden) return false
  shown = { counts, first: counts[0]?.year ?? 0, last: counts.at(-1)?.year ?? 0 }
  const most = Math.max(...counts.map(({ count }) => count))
  page.root.style.setProperty('--years', String(counts.length))
  page.bars.replaceChildren(...counts.map(({ count }) => makeBar(count, most)))
  for (const input of [page.from, page.to]) {
    input.min = String(shown.first)
    input.max = String(shown.last)
  }
  page.first.textContent = String(shown.first)
  page.last.textContent = String(shown.last)
  draw({ from: clamp(years?.from ?? shown.first), to: clamp(years?.to ?? shown.last) })
  return true
}

function drawn(): Years {
  const { from, to } = parts()
  return { from: Number(from.value), to: Number(to.value) }
}

/** The range as it is chosen; the whole of it is no choice. */
function toChoice({ from, to }: Years): Years | null {
  return from === shown.first && to === shown.last ? null : { from, to }
}

function listenToHandles(choose: (years: Years | null) => void): void {
  const { from, to } = parts()
  from.addEventListener('input', () => {
    const range = drawn()
    draw({ from: Math.min(range.from, range.to), to: range.to })
  })
  to.addEventListener('input', () => {
    const range = drawn()
    draw({ from: range.from, to: Math.max(range.from, range.to) })
  })
  for (const input of [from, to])
    input.addEventListener('change', () => {
      choose(toChoice(drawn()))
    })
}

function yearAt({ clientX }: PointerEvent, bars: HTMLElement): number {
  const { left, width } = bars.getBoundingClientRect()
  return clamp(shown.first + Math.floor(((clientX - left) / width) * shown.counts.length))
}

// A range is drawn over the bars as with a pen; a tap takes one year.
function listenToBars(choose: (years: Years | null) => void): void {
  const { bars } = parts()
  let start: number | null = null
  const drawTo = (event: PointerEvent): void => {
    if (start === null) return
    const year = yearAt(event, bars)
    draw({ from: Math.min(start, year), to: Math.max(start, year) })
  }
  bars.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    bars.setPointerCapture(event.pointerId)
    start = yearAt(event, bars)
    drawTo(event)
  })
  bars.addEventListener('pointermove', drawTo)
  bars.addEventListener('pointerup', (event) => {
    drawTo(event)
    if (start !== null) choose(toChoice(drawn()))
    start = null
  })
  // The finger went on to scroll the page: nothing is chosen.
  bars.addEventListener('pointercancel', () => {
    start = null
    draw({ from: shown.first, to: shown.last })
  })
}

/** Lets years be chosen: by the handles, with the keyboard too, and by drawing over the bars. */
export function startYears(choose: (years: Years | null) => void): void {
  listenToHandles(choose)
  listenToBars(choose)
  parts().all.addEventListener('click', () => {
    choose(null)
  })
}
