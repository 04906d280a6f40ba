import { expect, test } from '@playwright/test'
import { article, pageKinds } from './pages.ts'

test('a reader goes from the home page through a section to an article and back', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link', { name: 'Hội nghị' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hội nghị')
  await page.getByRole('main').getByRole('link', { name: article.title }).first().click()
  await expect(page).toHaveURL(article.address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title)
  await page
    .getByRole('navigation', { name: 'Vị trí của trang' })
    .getByRole('link', { name: 'Hội nghị' })
    .click()
  await expect(page).toHaveURL(pageKinds.section)
})

test('an article says its date in Vietnamese, its makers and its source', async ({ page }) => {
  await page.goto('/2023/dang-uy-khoi-cac-co-quan-tinh-tong-ket-cong-tac-xay-dung-dang-nam-2023/')
  const main = page.getByRole('main')
  await expect(main).toContainText('Thứ Năm, 28/12/2023, 17:00')
  await expect(main).toContainText('H.L')
  await expect(main.getByRole('figure')).toContainText('khen thưởng cho các cá nhân có thành tích tiêu biểu')
})

test('an article that was imported says from where', async ({ page }) => {
  await page.goto('/')
  await page.goto('/2021/ky-niem-1-nam-thanh-lap-dang-bo-khoi-cac-co-quan-va-doanh-nghiep-tinh-1-6-2020-1/')
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /baonamdinh\.vn/u })
      .first(),
  ).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every page can be read and the search form leads to the archive', async ({ page }) => {
    for (const address of Object.values(pageKinds)) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await page.goto('/')
    await page.getByRole('searchbox').fill('hội nghị')
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=/u)
    await page.getByRole('main').getByRole('link', { name: /2022/u }).first().click()
    await expect(page).toHaveURL('/luu-tru/2022/')
  })
})

test('no page is wider than a phone of 320 px, with all that opens open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of Object.values(pageKinds)) {
    await page.goto(address)
    const overflow = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return document.documentElement.scrollWidth - window.innerWidth
    })
    expect(overflow, address).toBeLessThanOrEqual(0)
  }
})

test('the keyboard reaches the text at once', async ({ page }) => {
  await page.goto(article.address)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Tới nội dung chính' })).toBeFocused()
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).not.toBe('')
})

test('a reader who chose dark paper and large letters finds them on the next page', async ({ page }) => {
  await page.goto('/')
  await page.locator('summary', { hasText: 'Aa' }).click()
  await page.getByRole('radio', { name: 'Tối' }).check({ force: true })
  await page.goto(article.address)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a page that does not exist says so and offers ways on', async ({ page }) => {
  const response = await page.goto(pageKinds.notFound)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})

test('no page breaks its content security policy or asks another host', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/u.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1') && !/^(?:data|blob):/u.test(request.url()))
      complaints.push(request.url())
  })
  for (const address of Object.values(pageKinds)) {
    const response = await page.goto(address, { waitUntil: 'networkidle' })
    expect(response?.headers()['content-security-policy'], address).toContain("default-src 'none'")
  }
  expect(complaints).toEqual([])
})

test('stacked marks are not clipped in titles', async ({ page }) => {
  await page.goto(article.address)
  const clipped = await page.evaluate(
    () =>
      [...document.querySelectorAll('h1, h2, h3, p, li, a')].filter((element) => {
        const { overflowY, lineHeight, fontSize } = getComputedStyle(element)
        return overflowY === 'hidden' || Number.parseFloat(lineHeight) < Number.parseFloat(fontSize) * 1.25
      }).length,
  )
  expect(clipped).toBe(0)
})
