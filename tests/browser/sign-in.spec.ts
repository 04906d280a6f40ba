import { expect, type Page, test } from '@playwright/test'
import { type Person, readPeople } from './accounts-place.ts'
import { openArticle, publish, save, titleField } from './newsroom-page.ts'
import { accountsAddress } from './sign-in.ts'

test.describe.configure({ mode: 'serial' })
test.use({ baseURL: accountsAddress })

async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/admin/')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Thêm Bài viết' })).toBeVisible()
}

test('a wrong password is told, and the form takes the right one', async ({ page }) => {
  const { reporter } = readPeople()
  await page.goto('/admin/')
  await page.getByLabel('Email').fill(reporter.email)
  await page.getByLabel('Mật khẩu').fill('sai-mat-khau-roi')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText('Email hoặc mật khẩu không đúng.')
  await page.getByLabel('Mật khẩu').fill(reporter.password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByText(reporter.name)).toBeVisible()
  await expect(page.getByText('Phóng viên')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Thêm Bài viết' })).toBeVisible()
})

test('a reporter is offered articles, and nothing the server would refuse him', async ({ page }) => {
  const { reporter, administrator } = readPeople()
  await signIn(page, reporter)
  await expect(page.getByTestId('articles')).toBeVisible()
  await expect(page.getByTestId('settings')).toHaveCount(0)
  await page.goto('/admin/#/collections/sections')
  await expect(page.getByRole('heading', { name: 'Chuyên mục' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Thêm Chuyên mục' })).toHaveCount(0)
  await page.context().clearCookies()
  await page.goto('about:blank')
  await signIn(page, administrator)
  await expect(page.getByTestId('settings')).toBeVisible()
})

test('a session that ends in the midst of work is renewed, and the save goes on', async ({ page }) => {
  const { reporter } = readPeople()
  await signIn(page, reporter)
  await openArticle(page, /lần thứ 9/u)
  const title = await titleField(page).inputValue()
  await titleField(page).fill(`${title} (đã sửa)`)
  await page.context().clearCookies()
  // Not a click: the backup that is sent while one types may have met the end of the session first, and its dialog covers the button.
  await page.getByRole('button', { name: 'Lưu', exact: true }).dispatchEvent('click')
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await expect(dialog.getByLabel('Email')).toHaveValue(reporter.email)
  await expect(dialog.getByLabel('Mật khẩu')).toBeFocused()
  await dialog.getByLabel('Mật khẩu').fill(reporter.password)
  await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Đã lưu', exact: true })).toBeVisible()
  await expect(titleField(page)).toHaveValue(`${title} (đã sửa)`)
})

test('a reporter hands an article over, and a publisher publishes it by one press', async ({
  page,
  browser,
}) => {
  const { reporter, publisher } = readPeople()
  await signIn(page, reporter)
  await openArticle(page, /lần thứ 20/u)
  await titleField(page).fill('Hội nghị lần thứ 20 đã duyệt xong')
  await expect(page.getByRole('button', { name: 'Đăng', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Gửi duyệt', exact: true }).click()
  await expect(page.getByText('Bản sửa chờ duyệt').first()).toBeVisible()
  const other = await (await browser.newContext({ baseURL: accountsAddress })).newPage()
  await signIn(other, publisher)
  await other.getByRole('link', { name: 'Duyệt bài' }).click()
  await other.getByRole('link', { name: /lần thứ 20 đã duyệt xong/u }).click()
  await publish(other)
  await expect(other.getByRole('button', { name: 'Đăng', exact: true })).toHaveCount(0)
  await other.getByRole('link', { name: 'Xem trên trang' }).waitFor()
  await other.context().close()
})

test('whoever signs out is asked for the password again', async ({ page }) => {
  await signIn(page, readPeople().publisher)
  await openArticle(page, /lần thứ 9/u)
  await titleField(page).fill('Bài của người xuất bản')
  await save(page)
  await page.goto('/admin/#/collections/articles')
  await page.getByRole('button', { name: 'Tài khoản' }).click()
  await page.getByText('Đăng xuất').click()
  await expect(page.getByLabel('Mật khẩu')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Mật khẩu')).toBeVisible()
})
