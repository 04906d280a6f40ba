import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type Person, readPeople } from './accounts-place.ts'
import { oneTimeCode } from './one-time-code.ts'
import { accountsAddress, signIn } from './sign-in.ts'

// One newsroom serves all of these: they take turns.
test.describe.configure({ mode: 'serial' })
test.use({ baseURL: accountsAddress })

async function expectSound(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    )
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
}

const pages = {
  'Tài khoản của tôi': '/admin/tai-khoan/',
  'Hẹn giờ': '/admin/hen-gio/',
  'Thùng rác': '/admin/thung-rac/',
  'Bản phát hành': '/admin/ban-phat-hanh/',
  'Thành viên': '/admin/thanh-vien/',
  'Nhật ký': '/admin/nhat-ky/',
} as const

async function addReporter(page: Page): Promise<Person> {
  await signIn(page, readPeople().administrator)
  const person = { name: 'Đỗ Thị Mai', email: 'mai@coquan.example' }
  const params = { ...person, role: 'reporter', sections: null }
  const answer = await page.request.post('/api/v1', {
    data: { action: 'addMember', params },
    headers: { Origin: accountsAddress },
  })
  const { password } = (await answer.json()) as { readonly password: string }
  await page.context().clearCookies()
  return { ...person, password }
}

for (const [name, address] of Object.entries(pages)) {
  test(`the page “${name}” fits phones and desks and has no fault of accessibility`, async ({ page }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await signIn(page, readPeople().administrator)
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page')
    await page.waitForLoadState('networkidle')
    await expect(page.locator('.notice.fault')).toHaveCount(0)
    await expectSound(page)
    expect(complaints).toEqual([])
  })
}

test('who is not signed in is told so, and led to the sign-in', async ({ page }) => {
  await page.goto(pages['Nhật ký'])
  await expect(page.getByRole('status')).toHaveText('Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.')
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toHaveAttribute('href', '/admin/')
})

test('a reporter sees neither accounts nor log nor a way back', async ({ page }) => {
  await signIn(page, readPeople().reporter)
  await page.goto(pages['Thành viên'])
  await expect(page.getByRole('status')).toHaveText('Chỉ người quản trị mở được trang này.')
  await expect(page.getByRole('link', { name: 'Thành viên' })).toHaveCount(0)
  await page.goto(pages['Bản phát hành'])
  await expect(page.getByRole('row', { name: /Người đọc đang thấy/u })).toBeVisible()
  await expect(page.getByRole('button', { name: /Về bản/u })).toHaveCount(0)
})

test('an administrator adds a member, who signs in with the password shown once, and locks him', async ({
  page,
  browser,
}) => {
  await signIn(page, readPeople().administrator)
  await page.goto(pages['Thành viên'])
  await page.getByRole('button', { name: 'Thêm thành viên' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm thành viên' })
  await form.getByLabel('Họ tên').fill('Phạm Minh')
  await form.getByLabel('Email').fill('reporter@coquan.example')
  await form.getByRole('button', { name: 'Thêm', exact: true }).click()
  await expect(form.getByRole('status')).toContainText('reporter@coquan.example')
  await form.getByLabel('Email').fill('minh@coquan.example')
  await form.getByLabel('Vai trò').selectOption('Biên tập viên')
  await form.getByLabel('Hội nghị').check()
  await form.getByRole('button', { name: 'Thêm', exact: true }).click()
  const shown = page.getByRole('dialog', { name: 'Mật khẩu của Phạm Minh' })
  const password = (await shown.getByRole('status', { name: 'Mật khẩu' }).textContent()) ?? ''
  await shown.getByRole('button', { name: 'Đã ghi lại' }).click()
  const row = page.getByRole('row', { name: /Phạm Minh/u })
  await expect(row).toContainText('Biên tập viên')
  await expect(row).toContainText('Hội nghị')

  const other = await browser.newPage({ baseURL: accountsAddress })
  await signIn(other, { name: 'Phạm Minh', email: 'minh@coquan.example', password })
  await other.goto(pages['Tài khoản của tôi'])
  await expect(other.getByText('Biên tập viên')).toBeVisible()

  await row.getByText('Việc khác').click()
  await row.getByRole('button', { name: 'Khóa: Phạm Minh' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa', exact: true }).click()
  await expect(page.getByText('Đã khóa Phạm Minh.')).toBeVisible()
  await expect(row).toContainText('Đang khóa')
  await other.reload()
  await expect(other.getByRole('status')).toHaveText('Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.')
  await other.close()

  await page.goto(pages['Nhật ký'])
  await expect(page.getByRole('row', { name: /Thêm thành viên minh@coquan\.example.*Được/u })).toBeVisible()
  await page.getByLabel('Của ai').selectOption('Phạm Minh')
  await expect(page.getByRole('row', { name: /Thêm thành viên/u })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /Phạm Minh.*Đăng nhập/u })).toBeVisible()
})

test('the only administrator cannot take the role from himself, and reads why', async ({ page }) => {
  await signIn(page, readPeople().administrator)
  await page.goto(pages['Thành viên'])
  await page.getByRole('button', { name: 'Sửa: Nguyễn Thị Hồng Vân' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Vai trò').selectOption('Phóng viên')
  await form.getByRole('button', { name: 'Lưu' }).click()
  await expect(form.getByRole('status')).toContainText('người quản trị duy nhất')
})

test('a member turns on codes from his phone, and is asked for one at the next sign-in', async ({
  page,
  browser,
}) => {
  const { publisher } = readPeople()
  await signIn(page, publisher)
  await page.goto(pages['Tài khoản của tôi'])
  const part = page.locator('section', { has: page.getByRole('heading', { name: 'Mã xác thực' }) })
  await part.getByLabel('Mật khẩu của bạn').fill('không phải mật khẩu')
  await part.getByRole('button', { name: 'Bật mã xác thực' }).click()
  await expect(part.getByRole('status')).toHaveText('Mật khẩu hiện tại không đúng.')
  await part.getByLabel('Mật khẩu của bạn').fill(publisher.password)
  await part.getByRole('button', { name: 'Bật mã xác thực' }).click()
  await expect(part.getByRole('img', { name: /Mã QR/u })).toBeVisible()
  await expectSound(page)
  const key = (await part.getByRole('status', { name: 'Khóa' }).textContent()) ?? ''
  await part.getByLabel('Mã 6 số').fill('000000')
  await part.getByRole('button', { name: 'Xong' }).click()
  await expect(part.getByText(/Mã xác thực không đúng/u)).toBeVisible()
  await part.getByLabel('Mã 6 số').fill(oneTimeCode(key.replaceAll(' ', '')))
  await part.getByRole('button', { name: 'Xong' }).click()
  await expect(part.getByRole('heading', { name: 'Mã dự phòng' })).toBeVisible()
  await expect(part.getByRole('status', { name: 'Mã dự phòng' })).toHaveText(/^(?:\S+\s?){10}$/u)
  await expectSound(page)

  const other = await browser.newPage({ baseURL: accountsAddress })
  await signIn(other, publisher)
  await other.goto(pages['Tài khoản của tôi'])
  await expect(other.getByText('Bạn chưa đăng nhập')).toBeVisible()
  await other.close()

  await part.getByText('Tắt mã xác thực').click()
  await part
    .locator('details', { hasText: 'Tắt mã xác thực' })
    .getByLabel('Mật khẩu của bạn')
    .fill(publisher.password)
  await part.getByRole('button', { name: 'Tắt', exact: true }).click()
  await expect(part.getByText('Đã tắt mã xác thực.')).toBeVisible()
})

test('a member changes his password, and the browser he forgot is signed out', async ({ page, browser }) => {
  // A member of this test's own: others sign in with the passwords of theirs at the same time.
  const reporter = await addReporter(page)
  const forgotten = await browser.newPage({ baseURL: accountsAddress })
  await signIn(forgotten, reporter)
  await signIn(page, reporter)
  await page.goto(pages['Tài khoản của tôi'])
  await page.getByLabel('Mật khẩu hiện tại').fill(reporter.password)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('Sông Hậu chảy về Đông')
  await page.getByLabel('Nhập lại mật khẩu mới').fill('Sông Hậu chảy về Tây')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByText('Hai lần nhập mật khẩu mới không giống nhau.')).toBeVisible()
  await page.getByLabel('Nhập lại mật khẩu mới').fill('Sông Hậu chảy về Đông')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByText('Đã đổi mật khẩu. Các máy khác đã được đăng xuất.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Máy này/u })).toHaveCount(1)
  await forgotten.goto(pages['Tài khoản của tôi'])
  await expect(forgotten.getByText('Bạn chưa đăng nhập')).toBeVisible()
  await forgotten.close()
})

test('an entry comes back from the bin as a draft', async ({ page }) => {
  await signIn(page, readPeople().administrator)
  await page.goto(pages['Thùng rác'])
  await page.getByRole('button', { name: 'Khôi phục: Bài bị xóa nhầm' }).click()
  await expect(page.getByText(/đã trở lại thành bản nháp/u)).toBeVisible()
  await page.getByRole('link', { name: 'Mở bản nháp' }).click()
  await expect(page.getByRole('textbox', { name: 'Tiêu đề *', exact: true })).toHaveValue('Bài bị xóa nhầm')
})

test('readers see an earlier release after the administrator confirmed it', async ({ page }) => {
  await signIn(page, readPeople().administrator)
  await page.goto(pages['Bản phát hành'])
  const before = page.getByRole('row', { name: /20261122-171500-p2d1/u })
  await before.getByRole('button', { name: /Về bản này/u }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click()
  await expect(before).not.toContainText('Người đọc đang thấy')
  await before.getByRole('button', { name: /Về bản này/u }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Về bản này' }).click()
  await expect(before).toContainText('Người đọc đang thấy')
})
