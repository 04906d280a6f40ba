import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { readPeople } from './accounts-place.ts'
import { openArticle, textField, titleField } from './newsroom-page.ts'
import { accountsAddress, signIn } from './sign-in.ts'

// One newsroom serves all of these: they take turns.
test.describe.configure({ mode: 'serial' })
test.use({ baseURL: accountsAddress })

test.beforeEach(async ({ page }) => {
  await signIn(page, readPeople().administrator)
})

async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Đã lưu', exact: true })).toBeVisible({ timeout: 20_000 })
}

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ iframes: false })
    .include('dialog')
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}

test('an editor sees who changed what, takes an older version back, and changes his mind', async ({
  page,
}) => {
  await openArticle(page, /lần thứ 9/u)
  const before = await titleField(page).inputValue()
  await titleField(page).fill(`${before}, ngày 12/4`)
  await saveDraft(page)
  await page.getByRole('button', { name: 'Lịch sử' }).click()
  const panel = page.getByRole('dialog', { name: 'Lịch sử' })
  await expect(panel.getByRole('button', { name: /Nguyễn Thị Hồng Vân.*Sửa · bản nháp/u })).toBeVisible()
  await expect(panel.getByRole('deletion')).toContainText(before)
  await expect(panel.getByRole('insertion')).toContainText(`${before}, ngày 12/4`)
  await expectSound(page)

  await panel.getByRole('button', { name: /Tòa soạn.*Tạo mới/u }).press('Enter')
  await expect(panel.getByRole('heading', { name: /Tòa soạn/u })).toBeFocused()
  await panel.getByLabel('Khác với').selectOption('phần đang mở trong ô')
  await expect(panel.getByRole('deletion')).toContainText(`${before}, ngày 12/4`)
  await panel.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await expect(titleField(page)).toHaveValue(before)
  await expect(page.getByText('Có thay đổi chưa lưu').first()).toBeVisible()
  await page.getByRole('button', { name: 'Trả lại như trước' }).click()
  await expect(titleField(page)).toHaveValue(`${before}, ngày 12/4`)

  await page.getByRole('button', { name: 'Lịch sử' }).click()
  await panel.getByRole('button', { name: /Tòa soạn.*Tạo mới/u }).click()
  await panel.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await saveDraft(page)
  await expect(page.getByText('Đã lấy lại bản')).toHaveCount(0)
  await page.reload()
  await expect(titleField(page)).toHaveValue(before)
})

test('an older text comes back into the editor of the text too', async ({ page }) => {
  await openArticle(page, /Đắk Nông/u)
  await textField(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Câu thêm vào rồi bỏ. ')
  await saveDraft(page)
  await page.getByRole('button', { name: 'Lịch sử' }).click()
  const panel = page.getByRole('dialog', { name: 'Lịch sử' })
  await expect(panel.getByRole('insertion')).toContainText('Câu thêm vào rồi bỏ.')
  await panel.getByRole('button', { name: /Tạo mới/u }).click()
  await panel.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await expect(textField(page)).not.toContainText('Câu thêm vào rồi bỏ.')
})

test('a note is written, seen by a colleague on a phone, and settled', async ({ page, browser }) => {
  await openArticle(page, /lần thứ 20/u)
  await page.getByRole('button', { name: 'Ghi chú', exact: true }).click()
  await page.getByLabel('Viết ghi chú…').fill('Xem lại tên đồng chí Bí thư.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Ghi chú (1)' })).toHaveAttribute('aria-pressed', 'true')

  const phone = await browser.newPage({ baseURL: accountsAddress, viewport: { width: 390, height: 844 } })
  await signIn(phone, readPeople().publisher)
  await phone.goto(page.url())
  await phone.getByRole('button', { name: 'Ghi chú (1)' }).click()
  const notes = phone.getByRole('region', { name: 'Ghi chú' })
  await expect(notes).toContainText('Xem lại tên đồng chí Bí thư.')
  await expect(notes).toContainText('Nguyễn Thị Hồng Vân')
  await notes.getByRole('button', { name: 'Đã xong' }).click()
  await expect(notes.getByText('đã xong', { exact: true })).toBeVisible()
  await phone.getByRole('button', { name: 'Ghi chú', exact: true }).click()
  await expect(titleField(phone)).toBeVisible()
  await phone.close()
})

test('before publishing, what is missing is listed and leads to its field', async ({ page }) => {
  await openArticle(page, /lần thứ 7/u)
  await titleField(page).fill('HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ KHỐI LẦN THỨ BẢY')
  await page.getByRole('button', { name: 'Đăng', exact: true }).click()
  const list = page.getByRole('dialog', { name: 'Trước khi đăng' })
  await expect(list.getByRole('button', { name: /Tiêu đề viết toàn chữ in hoa/u })).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await page.getByRole('button', { name: 'Đăng', exact: true }).click()
  await list.getByRole('button', { name: /Chưa có sapo/u }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Sapo', exact: true })).toBeFocused()
  await expect(page.getByText('Có thay đổi chưa lưu').first()).toBeVisible()
})

test('documents that a text cites are put on its list by one press', async ({ page }) => {
  await openArticle(page, /KỶ NIỆM/u)
  await textField(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText(
    'Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương. ',
  )
  await page.getByRole('button', { name: 'Đăng', exact: true }).click()
  const list = page.getByRole('dialog', { name: 'Trước khi đăng' })
  await list.getByRole('button', { name: 'Ghi vào danh sách' }).click()
  await page.getByRole('button', { name: 'Đăng', exact: true }).click()
  await expect(list).toBeVisible()
  await expect(list).not.toContainText('18-NQ/TW')
})

test('a title that another article has is told while it is typed, marks or not', async ({ page }) => {
  await page.goto('/admin/#/collections/articles/new')
  await titleField(page).fill('Dang uy Khoi cac co quan tinh: Tong ket cong tac xay dung Dang nam 2023')
  await expect(page.getByText(/Đã có bài mang tiêu đề gần giống: “Đảng ủy Khối/u)).toBeVisible()
  await titleField(page).fill('Một tiêu đề chưa ai dùng')
  await expect(page.getByText(/Đã có bài mang tiêu đề/u)).toHaveCount(0)
})

test('the menu of the account leads to the pages beside the editor', async ({ page }) => {
  await page.goto('/admin/#/collections/articles')
  await page.getByRole('button', { name: 'Tài khoản' }).click()
  await page.getByRole('menuitem', { name: 'Nhật ký' }).click()
  await expect(page.getByRole('heading', { name: 'Nhật ký' })).toBeVisible()
  await page.getByRole('link', { name: '← Về trang biên tập' }).click()
  await expect(page.getByRole('link', { name: 'Thêm Bài viết' })).toBeVisible()
})
