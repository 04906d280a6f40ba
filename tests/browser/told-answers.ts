import type { Page } from '@playwright/test'
import { noValues } from '#src/search/engine/facet-values.ts'
import type { SearchResult } from '#src/search/engine/result.ts'
import type { ToldInFull } from '#src/search/engine/told.ts'

const server = '/tim-kiem/tra-loi'

/** How many articles the made answers have. */
export const total = 34

/** How many years they span, from 2013. */
export const years = 12

function makeResult(number: number): SearchResult {
  const session = 7 + (number % 3)
  return {
    address: `/2022/bai-${number}/`,
    title: [
      { text: 'Hội nghị', marked: true },
      { text: ` Ban Chấp hành Đảng bộ Khối lần thứ ${session}, bài ${number}`, marked: false },
    ],
    excerpt: [{ text: 'Đánh giá tình hình thực hiện nhiệm vụ quý I, triển khai quý II.', marked: false }],
    date: '2022-04-08',
    section: 'Hội nghị',
    body: 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh',
    conference: `Hội nghị lần thứ ${session}, Đảng bộ Khối, năm 2022`,
    missing: [],
  }
}

function makeAnswer(search: URLSearchParams, wanted: Partial<ToldInFull>): ToldInFull {
  const start = Number(search.get('bat-dau'))
  const end = Math.min(total, start + Number(search.get('so')))
  return {
    total,
    complete: 4,
    prefix: null,
    reading: null,
    repaired: null,
    chips: [],
    offers: [],
    hasWords: true,
    lost: [],
    results: Array.from({ length: end - start }, (_, at) => makeResult(start + at)),
    facets: {
      values: noValues,
      offers: wanted.offers ?? [],
      years: Array.from({ length: years }, (_, at) => ({ year: 2013 + at, count: (at * 7) % 11 })),
    },
    ...wanted,
  }
}

/** Has the search page ask a server that answers as wanted: what five articles cannot bring about is seen so. */
export async function tellAnswers(page: Page, wanted: Partial<ToldInFull> = {}): Promise<void> {
  await page.route(`**${server}?*`, (route) =>
    route.fulfill({ json: makeAnswer(new URL(route.request().url()).searchParams, wanted) }),
  )
  await page.route(/\/tim-kiem\/(?:\?.*)?$/u, async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    const body = html.replace('<form class="search-form"', `$& data-search-server="${server}"`)
    await route.fulfill({ response, body })
  })
}
