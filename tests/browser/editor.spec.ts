import { expect, test } from '@playwright/test'
import { choosePublished, openArticle, save, startArticle, textField, titleField } from './newsroom-page.ts'
import { listCommitted, readCommitted } from './store.ts'

// One store and one published site serve all of these: they take turns.
test.describe.configure({ mode: 'serial' })

const file = 'content/articles/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-lan-thu-9.md'
const dakNong =
  'content/articles/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-cac-co-quan-va-doanh-nghiep-tinh-dak-nong.md'
const address = '/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-lan-thu-9/'

test('the newsroom opens in Vietnamese with every article', async ({ page }) => {
  await page.goto('/admin/')
  await expect(page.getByRole('link', { name: /lần thứ/u })).toHaveCount(3)
  await expect(page.getByRole('link', { name: 'Thêm Bài viết' })).toBeVisible()
})

test('an editor changes a sentence, and readers and searchers see it a moment later', async ({ page }) => {
  const before = readCommitted(file)
  await openArticle(page, /lần thứ 9/u)
  await textField(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Câu kiểm thử vịt trời bay ngang. ')
  await save(page)
  const [was, is] = [before, readCommitted(file)].map((source) => source.split('\n')) as [string[], string[]]
  expect(is.filter((line, index) => line !== was[index])).toHaveLength(1)
  await page.goto(address)
  await expect(page.getByRole('main')).toContainText('Câu kiểm thử vịt trời bay ngang.')
  await expect(async () => {
    await page.goto('/tim-kiem/?q=vit+troi')
    await expect(page.getByRole('main').getByRole('link', { name: /lần thứ 9/u })).toBeVisible({
      timeout: 4000,
    })
  }).toPass({ timeout: 30_000 })
})

test('an edit that is taken back leaves the same bytes', async ({ page }) => {
  const before = readCommitted(file)
  await openArticle(page, /lần thứ 9/u)
  const title = await titleField(page).inputValue()
  await titleField(page).fill(`${title} thử`)
  await save(page)
  expect(readCommitted(file)).not.toBe(before)
  await titleField(page).fill(title)
  await save(page)
  expect(readCommitted(file)).toBe(before)
})

test('what is typed while a save is under way is not taken for saved', async ({ page }) => {
  const before = readCommitted(file)
  await openArticle(page, /lần thứ 9/u)
  const title = await titleField(page).inputValue()
  await page.route('**/api/v1', async (route) => {
    if (route.request().postData()?.includes('persistEntry') === true) await page.waitForTimeout(1500)
    await route.continue()
  })
  await titleField(page).fill(`${title} một`)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await titleField(page).fill(`${title} một hai`)
  await expect(page.getByText('Đã lưu. Bài “Đã đăng” đã hiện trên trang').first()).toBeVisible({
    timeout: 20_000,
  })
  await save(page)
  expect(readCommitted(file)).toContain(`title: "${title} một hai"`)
  await titleField(page).fill(title)
  await save(page)
  expect(readCommitted(file)).toBe(before)
})

test('a long decomposed title is kept in NFC, to the letter, under a short address', async ({ page }) => {
  const title = `Hội nghị ${'Ban Chấp hành Đảng bộ mở rộng '.repeat(9)}`.slice(0, 250).trim()
  await page.goto('/admin/#/collections/articles/new')
  await titleField(page).fill(title.normalize('NFD'))
  await page.getByRole('combobox', { name: 'Loại bài' }).fill('Hội nghị')
  await page.keyboard.press('Enter')
  await choosePublished(page)
  await page.getByRole('textbox', { name: 'Ngày diễn ra', exact: true }).fill('02/03/2024')
  const words = 'Ấm, Ệ, Ỗ: “đề mục” số 1 của Nghị quyết Đại hội.'
  await textField(page).click()
  await page.keyboard.insertText(words.normalize('NFD'))
  await save(page)
  const [made] = listCommitted('content/articles/2024').filter((name) => name.includes('mo-rong'))
  expect(made).toMatch(/^content\/articles\/2024\/[a-z0-9-]{1,80}\.md$/u)
  const source = readCommitted(made ?? '')
  expect(source).toContain(`title: "${title}"\n`)
  expect(source.endsWith(`\n---\n\n${words}\n`)).toBe(true)
  expect(source).toBe(source.normalize('NFC'))
  await page.goto((made ?? '').replace('content/articles', '').replace('.md', '/'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('what is missing is said in Vietnamese and nothing typed is lost', async ({ page }) => {
  await page.goto('/admin/#/collections/articles/new')
  await titleField(page).fill('Bài chưa xong')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText(/Loại bài.*bắt buộc|bắt buộc|chưa điền|cần/u).first()).toBeVisible()
  await expect(titleField(page)).toHaveValue('Bài chưa xong')
  await page.getByRole('combobox', { name: 'Chuyên mục' }).fill('không có mục này')
  await expect(page.getByText('Không có mục nào khớp.').first()).toBeVisible()
  expect(await page.locator('body').textContent()).not.toMatch(
    /\b(?:options?|results?|press|drag|select)\b/iu,
  )
})

test('the second of two editors is told, and keeps the text', async ({ page, context }) => {
  const other = await context.newPage()
  await openArticle(page, /Tổng kết công tác/u)
  await openArticle(other, /Tổng kết công tác/u)
  await titleField(page).fill('Tổng kết công tác xây dựng Đảng: người thứ nhất')
  await save(page)
  await titleField(other).fill('Tổng kết công tác xây dựng Đảng: người thứ hai')
  await other.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(
    other.getByRole('dialog').or(other.getByRole('alertdialog')).or(other.getByRole('alert')).first(),
  ).toContainText(/người khác/u)
  await expect(other.getByRole('dialog').getByRole('row', { name: /^Tiêu đề/u })).toContainText(
    'người thứ nhất',
  )
  await expect(titleField(other)).toHaveValue('Tổng kết công tác xây dựng Đảng: người thứ hai')
  const kept = readCommitted(
    'content/articles/2023/dang-uy-khoi-cac-co-quan-tinh-tong-ket-cong-tac-xay-dung-dang-nam-2023.md',
  )
  expect(kept).toContain('người thứ nhất')
})

test('a save that the network lost keeps the text, and the next one brings it', async ({ page }) => {
  await openArticle(page, /Đắk Nông/u)
  const title = await titleField(page).inputValue()
  await titleField(page).fill(`${title} (mất mạng)`)
  await page.route('**/api/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Không nối được với máy chủ').first()).toBeVisible()
  await expect(titleField(page)).toHaveValue(`${title} (mất mạng)`)
  await page.unroute('**/api/**')
  await save(page)
  expect(readCommitted(dakNong)).toContain(`title: "${title} (mất mạng)"`)
})

test('an article that another editor deleted meanwhile is not lost with it', async ({ page, context }) => {
  const other = await context.newPage()
  await startArticle(page, 'Bài tạo nhầm', '11/05/2016')
  await textField(page).click()
  await page.keyboard.type('Nội dung còn cần.')
  await save(page)
  await other.goto(page.url())
  await expect(titleField(other)).toHaveValue('Bài tạo nhầm')
  other.on('dialog', (dialog) => void dialog.accept())
  await other.getByRole('button', { name: 'Xóa', exact: true }).click()
  await expect.poll(() => listCommitted('content/articles/2016')).toEqual([])
  await titleField(page).fill('Bài vẫn cần')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('Người khác đã xóa bài này')
  await page.getByRole('button', { name: 'Lưu đè bản của tôi' }).click()
  await expect
    .poll(() => listCommitted('content/articles/2016'))
    .toEqual(['content/articles/2016/bai-tao-nham.md'])
  expect(readCommitted('content/articles/2016/bai-tao-nham.md')).toContain('title: "Bài vẫn cần"')
})

test('the preview is the page itself', async ({ page }) => {
  await openArticle(page, /lần thứ 20/u)
  await titleField(page).fill('Tiêu đề đang gõ dở')
  const preview = page.frameLocator('#preview-pane').frameLocator('iframe')
  await expect(preview.getByRole('heading', { name: 'Tiêu đề đang gõ dở' }).first()).toBeVisible({
    timeout: 20_000,
  })
})
