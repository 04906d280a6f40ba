import { expect, test } from '@playwright/test'
import { article } from './pages.ts'

test('a searcher who types no marks finds the conference', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').first().fill('dang bo khoi lan thu 20')
  await page.getByRole('searchbox').first().press('Enter')
  const results = page.getByRole('main').getByRole('link', { name: article.title })
  await expect(results.first()).toBeVisible()
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
  await results.first().click()
  await expect(page).toHaveURL(article.address)
})

for (const [what, query] of Object.entries({
  'with marks': 'Đảng bộ khối lần thứ 20',
  'in decomposed letters': 'Đảng bộ khối lần thứ 20'.normalize('NFD'),
  'in capitals': 'ĐẢNG BỘ KHỐI LẦN THỨ 20',
  'with the look-alike Ð': 'Ðảng bộ khối lần thứ 20',
})) {
  test(`the same conference is found ${what}`, async ({ page }) => {
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}`)
    await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
  })
}

test('the number of a document finds the articles that cite it', async ({ page }) => {
  await page.goto('/tim-kiem/?q=21-KL/TW')
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /lần thứ 9/u })
      .first(),
  ).toBeVisible()
})

test('filters narrow the results, the address carries them and Back undoes them', async ({ page }) => {
  await page.goto('/tim-kiem/?q=hội+nghị')
  const results = page.locator('[data-search-results] > li')
  await expect(results.first()).toBeVisible()
  const before = await results.count()
  await page.locator('.facet').getByRole('link', { name: /2022/u }).click()
  await expect(page).toHaveURL(/2022/u)
  await expect.poll(() => results.count()).toBeLessThan(before)
  await page.goBack()
  await expect.poll(() => results.count()).toBe(before)
})

test('a search without results says what to try', async ({ page }) => {
  await page.goto('/tim-kiem/?q=zzqqxx')
  await expect(page.getByRole('status')).toContainText(/không/iu)
})

test('a result cannot smuggle markup in', async ({ page }) => {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main img[src="x"]')).toHaveCount(0)
})

test('a searcher is told when the index cannot be reached', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('/tim-kiem/?q=hội+nghị')
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('Chưa tải được chỉ mục tìm kiếm')
  await expect(alert.getByRole('link')).toHaveAttribute('href', '/luu-tru/')
})

test('a searcher is told that a part of the index is missing, which no other line would bring', async ({
  page,
}) => {
  await page.route('**/pagefind/**/words-*', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto('/tim-kiem/?q=nghị')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('đang thiếu một phần')
  // Words that stand side by side are found by their pairs.
  await page.goto('/tim-kiem/?q=hội+nghị')
  await expect(page.locator('.search-lost')).toContainText('có thể còn thiếu bài')
  await expect(page.locator('[data-search-result]').first()).toBeVisible()
})
