import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { noValues } from '#src/search/engine/facet-values.ts'
import { article } from './pages.ts'
import { tellAnswers, total, years } from './told-answers.ts'

const asked = '/tim-kiem/?q=hoi+nghi+lan+thu+7+dak+nong'
const chips = [
  { facet: 'ky', value: '7', words: 'lan thu 7' },
  { facet: 'tinh', value: 'Đắk Nông', words: 'dak nong' },
] as const
const body = 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Đắk Nông'

test('what was understood stands as chips, and taking one away is remembered in the address', async ({
  page,
}) => {
  await tellAnswers(page, { chips })
  await page.goto(asked)
  const understood = page.getByRole('list', { name: 'Hiểu là' })
  await expect(understood.getByRole('link')).toHaveCount(2)
  await understood.getByRole('link', { name: 'Bỏ lọc kỳ họp Lần thứ 7' }).click()
  await expect(page).toHaveURL(/[?&]bo=ky(?:&|$)/u)
  await page.goBack()
  await expect(page).not.toHaveURL(/bo=/u)
})

test('another question forgets what was declined of the last one', async ({ page }) => {
  await tellAnswers(page, { chips })
  await page.goto(`${asked}&bo=ky&nguyen-van=1`)
  await page.getByRole('main').getByRole('searchbox').fill('lần thứ 8')
  await expect(page).toHaveURL(/\?q=l%E1%BA%A7n\+th%E1%BB%A9\+8$/u)
})

test('what the question names in full is offered before the results', async ({ page }) => {
  await tellAnswers(page, { offers: [{ facet: 'to-chuc', value: body, words: body }] })
  await page.goto(asked)
  await page.getByRole('link', { name: `Xem mọi bài về ${body}` }).click()
  await expect(page).toHaveURL(`/tim-kiem/?${new URLSearchParams({ 'to-chuc': body }).toString()}`)
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('')
})

test('a body that has a page is offered by it', async ({ page }) => {
  const value = 'Đảng bộ Khối các cơ quan tỉnh'
  await tellAnswers(page, { offers: [{ facet: 'to-chuc', value, words: value }] })
  await page.goto(asked)
  const offer = page.getByRole('link', { name: `Xem mọi bài về ${value}` })
  await expect(offer).toHaveAttribute('href', '/to-chuc/dang-bo-khoi-cac-co-quan-tinh/')
  await offer.click()
  await expect(page.getByRole('heading', { level: 1, name: value })).toBeVisible()
})

test('a mended question says so, and the typed one is one click away', async ({ page }) => {
  await tellAnswers(page, { repaired: 'hội nghị lần thứ 7' })
  await page.goto('/tim-kiem/?q=hội+nghij+lần+thứ+7')
  await expect(page.getByText('Có phải bạn muốn tìm hội nghị lần thứ 7?')).toBeVisible()
  await page.getByRole('link', { name: 'Tìm đúng “hội nghij lần thứ 7”' }).click()
  await expect(page).toHaveURL(/[?&]nguyen-van=1/u)
})

test('it is said how many articles hold every word, wherever they stand', async ({ page }) => {
  await tellAnswers(page)
  await page.goto(asked)
  const status = page.locator('[data-search-status]')
  await expect(status).toHaveText(
    `${String(total)} bài cho “hoi nghi lan thu 7 dak nong”, 4 bài có đủ các từ`,
  )
  await expect(page.locator('[data-search-results] > li')).toHaveCount(10)
  await tellAnswers(page, { complete: total })
  await page.reload()
  await expect(status).toHaveText(`${String(total)} bài cho “hoi nghi lan thu 7 dak nong”`)
})

test('articles on one conference fold under the first of them', async ({ page }) => {
  await tellAnswers(page)
  await page.goto(asked)
  await page.getByRole('link', { name: 'Gộp theo hội nghị' }).click()
  await expect(page).toHaveURL(/nhom=hoi-nghi/u)
  const fold = page.getByText('Thêm 3 bài về Hội nghị lần thứ 7, Đảng bộ Khối, năm 2022')
  const hidden = page.getByRole('link', { name: 'bài 3', exact: false })
  await expect(hidden.first()).toBeHidden()
  await fold.click()
  await expect(hidden.first()).toBeVisible()
})

test.describe('the years', () => {
  test('are chosen with the keyboard and say what they are', async ({ page }) => {
    await tellAnswers(page)
    await page.goto(asked)
    const from = page.getByRole('slider', { name: 'Từ năm' })
    await expect(from).toHaveAttribute('aria-valuetext', 'năm 2013, 0 bài')
    await from.focus()
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/[?&]tu=2014&den=2024/u)
    await expect(from).toBeFocused()
    await expect(from).toHaveAttribute('aria-valuetext', 'năm 2014, 7 bài')
    await page.getByRole('button', { name: 'Mọi năm' }).click()
    await expect(page).not.toHaveURL(/tu=/u)
  })

  test('are chosen by drawing over the bars, and by a tap on one', async ({ page }) => {
    await tellAnswers(page)
    await page.goto(asked)
    const bars = page.locator('[data-search-years-bars]')
    await expect(bars.locator('span')).toHaveCount(years)
    const middle = async (at: number): Promise<[number, number]> => {
      const plot = await bars.boundingBox()
      if (plot === null) throw new Error('expected the bars to have a place, got none')
      return [plot.x + ((at + 0.5) / years) * plot.width, plot.y + 10]
    }
    await page.mouse.move(...(await middle(2)))
    await page.mouse.down()
    await page.mouse.move(...(await middle(5)), { steps: 4 })
    await page.mouse.up()
    await expect(page).toHaveURL(/[?&]tu=2015&den=2018/u)
    await page.mouse.click(...(await middle(8)))
    await expect(page).toHaveURL(/[?&]tu=2021&den=2021/u)
    await page.getByRole('button', { name: 'Mọi năm' }).click()
    await expect(page).not.toHaveURL(/tu=/u)
  })
})

test('years stay where they are while they are chosen, and can be taken away where they are not shown', async ({
  page,
}) => {
  await tellAnswers(page)
  await page.goto(asked)
  const from = page.getByRole('slider', { name: 'Từ năm' })
  await expect(from).toBeVisible()
  const before = await from.boundingBox()
  await from.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/[?&]tu=2014/u)
  await expect(page.getByText('2014–2024: ')).toBeVisible()
  expect((await from.boundingBox())?.y).toBe(before?.y)
  await tellAnswers(page, { facets: { values: noValues, years: [], offers: [] } })
  await page.reload()
  await page.getByRole('link', { name: 'Bỏ lọc năm 2014–2024' }).click()
  await expect(page).not.toHaveURL(/tu=/u)
})

test('arrows go through the results, Escape goes back to the field', async ({ page }) => {
  await tellAnswers(page)
  await page.goto(asked)
  const results = page.locator('[data-search-result]')
  await expect(results).toHaveCount(10)
  const field = page.getByRole('main').getByRole('searchbox')
  await field.focus()
  await page.keyboard.press('ArrowDown')
  await expect(results.nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(results.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
})

test('Back finds as many results, the place and the result that was opened', async ({ page }) => {
  await tellAnswers(page)
  await page.goto(asked)
  await page.getByRole('button', { name: 'Xem thêm 10 bài' }).click()
  const results = page.locator('[data-search-result]')
  await expect(results).toHaveCount(20)
  const opened = results.nth(16)
  await opened.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  await opened.click()
  await expect(page).toHaveURL(/\/2022\/bai-16\//u)
  await page.goBack()
  await expect(results).toHaveCount(20)
  await expect(opened).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
})

test('the focus stays on the link that was followed, though all is made anew', async ({ page }) => {
  await tellAnswers(page, { chips })
  await page.goto(asked)
  const order = page.getByRole('link', { name: 'Mới nhất' })
  await order.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/xep=moi-nhat/u)
  await expect(order).toBeFocused()
  const chip = page.getByRole('link', { name: 'Bỏ lọc kỳ họp Lần thứ 7' })
  await chip.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('status').first()).toBeFocused()
})

test('the Tab key comes to the results before the filters, which stand at their left', async ({ page }) => {
  await page.goto('/tim-kiem/?q=hội+nghị')
  const [facet, result] = [
    page.locator('.facet summary').first(),
    page.locator('[data-search-result]').first(),
  ]
  await expect(facet).toBeVisible()
  const [left, right] = [await facet.boundingBox(), await result.boundingBox()]
  expect(left?.x ?? 0).toBeLessThan(right?.x ?? 0)
  const isBehind = await facet.evaluate(
    (one) =>
      (one.compareDocumentPosition(document.querySelector('[data-search-result]') ?? one) &
        Node.DOCUMENT_POSITION_PRECEDING) >
      0,
  )
  expect(isBehind).toBe(true)
})

test('on a phone filters open as a sheet that Escape closes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/tim-kiem/?q=hội+nghị')
  await page.getByRole('button', { name: 'Lọc kết quả' }).click()
  const sheet = page.getByRole('dialog', { name: 'Lọc kết quả' })
  await sheet.getByRole('link', { name: /2022/u }).first().click()
  await expect(page).toHaveURL(/nam=2022/u)
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`everything the page can show is accessible at ${width} px on ${colorScheme} paper`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await tellAnswers(page, {
        chips,
        offers: [{ facet: 'to-chuc', value: body, words: body }],
        repaired: 'hội nghị lần thứ 7',
        reading: 'hội nghị lần thứ VII',
      })
      await page.goto(`${asked}&tu=2015&den=2020&nhom=hoi-nghi`)
      await expect(page.getByRole('slider', { name: 'Đến năm' })).toBeVisible()
      for (const fold of await page.locator('.group summary').all()) await fold.click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })

test('further results that do not come leave those that are there', async ({ page }) => {
  await tellAnswers(page)
  await page.goto(asked)
  await expect(page.locator('[data-search-result]')).toHaveCount(10)
  await page.route('**/tim-kiem/tra-loi?*', (route) => route.abort())
  await page.getByRole('button', { name: 'Xem thêm 10 bài' }).click()
  const again = page.getByRole('button', { name: 'Chưa tải được, thử lại' })
  await expect(again).toBeVisible()
  await expect(page.locator('[data-search-result]')).toHaveCount(10)
  expect(total).toBeGreaterThan(10)
  await page.unroute('**/tim-kiem/tra-loi?*')
})

test('the published index stands in for a server that does not answer; where neither does the server is named and asked again', async ({
  page,
}) => {
  await tellAnswers(page)
  await page.goto('/tim-kiem/')
  await page.route('**/tim-kiem/tra-loi?*', (route) => route.fulfill({ status: 503, body: '' }))
  await page.getByRole('main').getByRole('searchbox').fill('hội nghị')
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('/tim-kiem/?q=hội+nghị')
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('Máy chủ tìm kiếm đang không trả lời')
  await page.unroute('**/tim-kiem/tra-loi?*')
  await tellAnswers(page)
  await expect(page.locator('[data-search-result]')).toHaveCount(10)
  await expect(alert).toBeHidden()
})
