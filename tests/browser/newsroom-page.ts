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

/** Saves the entry that is open and waits until readers see it. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Đã lưu', exact: true })).toBeVisible({ timeout: 20_000 })
}

/** Lets readers see the article that is open, once it is saved; a new one begins as a draft. */
export async function choosePublished(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Trạng thái' }).fill('Đã đăng')
  await page.keyboard.press('Enter')
}

/** Opens the form of a new article to be published, with a title and a day, so that it lies in that day's year. */
export async function startArticle(page: Page, title: string, day: string): Promise<void> {
  await page.goto('/admin/#/collections/articles/new')
  await titleField(page).fill(title)
  await choosePublished(page)
  await page.getByRole('textbox', { name: 'Ngày diễn ra', exact: true }).fill(day)
}
