import { expect, type Locator, type Page } from '@playwright/test'

/** The field for the title of the entry that is open. */
export function titleField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Tiêu đề *', exact: true })
}

/** The editor of the text of the entry that is open. */
export function textField(page: Page): Locator {
  return page.locator('[data-slate-editor="true"]').first()
}

/** Opens an article from the list, by a part of its title, and waits for its form. */
export async function openArticle(page: Page, name: RegExp): Promise<void> {
  await page.goto('/admin/#/collections/articles')
  await page.getByRole('link', { name }).first().click()
  await expect(titleField(page)).not.toHaveValue('')
}

/** Saves the entry that is open as a draft. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Đã lưu', exact: true })).toBeVisible({ timeout: 20_000 })
}

/** Publishes the entry that is open, saved or not, whatever the checklist would like, and waits until readers see it. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng', exact: true }).click()
  const outcome = page.getByText(/^(?:Đã lên trang|Sẽ lên trang lúc|Đã lưu\.)/u)
  const goOn = page.getByRole('button', { name: 'Đăng như thế này' })
  await expect(outcome.or(goOn).first()).toBeVisible({ timeout: 20_000 })
  if (await goOn.isVisible()) await goOn.click()
  await expect(outcome).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Đóng', exact: true }).click()
}

/** Takes a step that stands in the menu of the entry that is open. */
export async function takeStep(page: Page, name: string): Promise<void> {
  await page.locator('.entry-menu summary').click()
  await page.getByRole('button', { name, exact: true }).click()
}

/** Opens the form of a new article, with a title and a day, so that it lies in that day's year. */
export async function startArticle(page: Page, title: string, day: string): Promise<void> {
  await page.goto('/admin/#/collections/articles/new')
  await titleField(page).fill(title)
  await page.getByRole('textbox', { name: 'Ngày diễn ra', exact: true }).fill(day)
}
