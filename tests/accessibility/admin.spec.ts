import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openArticle } from '../browser/newsroom-page.ts'

async function openList(page: Page): Promise<void> {
  await page.goto('/admin/')
  await expect(page.getByRole('link', { name: /lần thứ 9/u }).first()).toBeVisible()
}

async function openForm(page: Page): Promise<void> {
  await openArticle(page, /lần thứ 9/u)
  await page.getByRole('button', { name: 'Tra cứu' }).click()
  await expect(page.getByRole('button', { name: 'Thêm văn kiện' })).toBeVisible()
}

async function openPictures(page: Page): Promise<void> {
  await openList(page)
  await page.getByRole('button', { name: 'Kho ảnh' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: /lan-thu-9/u })).toBeVisible()
}

async function openRefusal(page: Page): Promise<void> {
  await page.goto('/admin/#/collections/articles/new')
  await page.getByRole('textbox', { name: 'Tiêu đề phụ', exact: true }).fill('Chưa có tiêu đề')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Tiêu đề: chưa có nội dung.')).toBeVisible()
}

const screens = {
  'the list': openList,
  'the form': openForm,
  'the library of pictures': openPictures,
  'a save that was refused': openRefusal,
} as const

for (const width of [390, 1280]) {
  for (const [name, open] of Object.entries(screens)) {
    test(`${name} of the newsroom has no serious fault of accessibility at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await open(page)
      // The preview is a reader's page, which axe.spec.ts looks at.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ iframes: false })
        .analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
        [],
      )
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })
  }
}

test('a picture of an earlier year is chosen by keyboard alone', async ({ page }) => {
  await openArticle(page, /Tổng kết/u)
  await page.getByRole('button', { name: 'Thêm ảnh' }).press('Enter')
  await page.getByRole('button', { name: 'Chọn ảnh', exact: true }).last().press('Enter')
  const picture = page.getByRole('dialog').getByRole('button', { name: /lan-thu-9-1\.svg/u })
  await picture.press('Enter')
  await expect(picture).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Dùng tệp đã chọn' }).press('Enter')
  await expect(
    page.locator('img[src="/media/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-lan-thu-9-1.svg"]').first(),
  ).toBeVisible()
})
