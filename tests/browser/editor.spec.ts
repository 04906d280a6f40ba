import { expect, type Page, test } from '@playwright/test'
import { openArticle, publish, save, startArticle, takeStep, textField, titleField } from './newsroom-page.ts'
import { listCommitted, readCommitted } from './store.ts'

// One store and one published site serve all of these: they take turns.
test.describe.configure({ mode: 'serial' })

const file = 'content/articles/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-lan-thu-9.md'
const dakNong =
  'content/articles/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-cac-co-quan-va-doanh-nghiep-tinh-dak-nong.md'
const tongKet =
  'content/articles/2023/dang-uy-khoi-cac-co-quan-tinh-tong-ket-cong-tac-xay-dung-dang-nam-2023.md'
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
  await publish(page)
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
  await publish(page)
  expect(readCommitted(file)).not.toBe(before)
  await titleField(page).fill(title)
  await publish(page)
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
  await expect(page.getByText('Đã lưu bản nháp').first()).toBeVisible({ timeout: 20_000 })
  await publish(page)
  expect(readCommitted(file)).toContain(`title: "${title} một hai"`)
  await titleField(page).fill(title)
  await publish(page)
  expect(readCommitted(file)).toBe(before)
})

test('a long decomposed title is kept in NFC, to the letter, under a short address', async ({ page }) => {
  const title = `Hội nghị ${'Ban Chấp hành Đảng bộ mở rộng '.repeat(9)}`.slice(0, 250).trim()
  await page.goto('/admin/#/collections/articles/new')
  await titleField(page).fill(title.normalize('NFD'))
  await page.getByRole('combobox', { name: 'Loại bài' }).fill('Hội nghị')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Ngày diễn ra', exact: true }).fill('02/03/2024')
  const words = 'Ấm, Ệ, Ỗ: “đề mục” số 1 của Nghị quyết Đại hội.'
  await textField(page).click()
  await page.keyboard.insertText(words.normalize('NFD'))
  await publish(page)
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
  await expect(page.getByText('Nội dung: chưa có nội dung.')).toBeVisible()
  await expect(textField(page)).toBeFocused()
  await expect(titleField(page)).toHaveValue('Bài chưa xong')
  await page.getByRole('combobox', { name: 'Chuyên mục' }).fill('không có mục này')
  await expect(page.getByText('Không có mục nào khớp.').first()).toBeVisible()
  expect(await page.locator('body').textContent()).not.toMatch(
    /\b(?:options?|results?|press|drag|select)\b/iu,
  )
})

test('two editors of different parts of an article both keep their work', async ({ page, context }) => {
  const other = await context.newPage()
  await openArticle(page, /Tổng kết công tác/u)
  await openArticle(other, /Tổng kết công tác/u)
  await titleField(page).fill('Tổng kết công tác xây dựng Đảng: bản đã sửa')
  await save(page)
  await other.getByRole('textbox', { name: 'Tiêu đề phụ', exact: true }).fill('Phụ đề của người kia')
  await save(other)
  await expect(other.getByText('Phần sửa của hai người đã được gộp lại')).toBeVisible()
  await expect(titleField(other)).toHaveValue('Tổng kết công tác xây dựng Đảng: bản đã sửa')
  await publish(other)
  const kept = readCommitted(tongKet)
  expect(kept).toContain('title: "Tổng kết công tác xây dựng Đảng: bản đã sửa"')
  expect(kept).toContain('subtitle: "Phụ đề của người kia"')
})

test('the second of two editors of one line is told, and chooses', async ({ page, context }) => {
  const other = await context.newPage()
  await openArticle(page, /Tổng kết công tác/u)
  await openArticle(other, /Tổng kết công tác/u)
  await titleField(page).fill('Tổng kết công tác xây dựng Đảng: người thứ nhất')
  await save(page)
  await titleField(other).fill('Tổng kết công tác xây dựng Đảng: người thứ hai')
  await other.getByRole('button', { name: 'Lưu', exact: true }).click()
  const dialog = other.getByRole('dialog', { name: 'Hai người cùng sửa một bài' })
  await expect(dialog).toContainText('người thứ nhất')
  await expect(dialog).toContainText('người thứ hai')
  await dialog.getByRole('button', { name: 'Quay lại sửa tiếp' }).click()
  await expect(titleField(other)).toHaveValue('Tổng kết công tác xây dựng Đảng: người thứ hai')
  await other.getByRole('button', { name: 'Lưu', exact: true }).click()
  await dialog.getByRole('button', { name: 'Lấy bản của người kia' }).click()
  await expect(titleField(other)).toHaveValue('Tổng kết công tác xây dựng Đảng: người thứ nhất')
  await other.getByRole('button', { name: 'Lấy lại bản của tôi' }).click()
  await expect(titleField(other)).toHaveValue('Tổng kết công tác xây dựng Đảng: người thứ hai')
  await titleField(other).fill('Tổng kết công tác xây dựng Đảng: cả hai')
  await publish(other)
  expect(readCommitted(tongKet)).toContain('title: "Tổng kết công tác xây dựng Đảng: cả hai"')
})

test('what was typed is there again after the tab was killed', async ({ page, context }) => {
  await openArticle(page, /lần thứ 20/u)
  const title = await titleField(page).inputValue()
  await titleField(page).fill(`${title} (gõ dở)`)
  await textField(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Câu gõ dở. ')
  // The copy is kept at least every second.
  await page.waitForTimeout(1500)
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  const again = await context.newPage()
  await openArticle(again, /lần thứ 20/u)
  await expect(again.getByRole('dialog', { name: 'Phần gõ chưa lưu' })).toContainText('(gõ dở)')
  await again.getByRole('button', { name: 'Khôi phục' }).click()
  await expect(titleField(again)).toHaveValue(`${title} (gõ dở)`)
  await expect(textField(again)).toContainText('Câu gõ dở.')
  await takeStep(again, 'Lưu rồi viết bài mới')
  await expect(titleField(again)).toHaveValue('')
  await openArticle(again, /lần thứ 20/u)
  await expect(titleField(again)).toHaveValue(`${title} (gõ dở)`)
  await expect(again.getByRole('dialog')).toHaveCount(0)
  await takeStep(again, 'Bỏ bản nháp')
  await again.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }).click()
  await expect(titleField(again)).toHaveValue(title)
})

test('what was typed is there on another machine, too', async ({ page, browser, baseURL }) => {
  await startArticle(page, 'Bài gõ ở máy này', '12/05/2015')
  await page.waitForTimeout(6000)
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await other.goto('/admin/#/collections/articles/new')
  await expect(other.getByRole('dialog', { name: 'Phần gõ chưa lưu' })).toContainText('Bài gõ ở máy này')
  await other.getByRole('button', { name: 'Khôi phục' }).click()
  await expect(titleField(other)).toHaveValue('Bài gõ ở máy này')
  await textField(other).click()
  await other.keyboard.type('Viết nốt ở máy kia.')
  await save(other)
  await expect(other).toHaveURL(/entries\/2015\/bai-go-o-may-nay$/u)
  await other.context().close()
})

test('a list narrows while one types, by words without marks', async ({ page }) => {
  await page.goto('/admin/#/collections/articles')
  await expect(page.getByRole('link', { name: /lần thứ 20/u })).toBeVisible()
  await page.getByRole('searchbox').pressSequentially('dak nong')
  await expect(page.getByRole('link', { name: /lần thứ/u })).toHaveCount(1)
  await expect(page.getByRole('link', { name: /Đắk Nông/u })).toBeVisible()
  await page.getByRole('searchbox').fill('')
  await expect(page.getByRole('link', { name: /lần thứ/u })).toHaveCount(3)
})

/** Opens the page anew, which asks at once, and gives the names of those who have the article open beside it. */
async function othersSeenBy(page: Page): Promise<unknown> {
  const asked = page.waitForResponse((response) => /"editing"/u.test(response.request().postData() ?? ''))
  await page.reload()
  const { others } = Object(await (await asked).json()) as { readonly others?: unknown }
  return others
}

test('who else has an article open is told, until that tab is left or closed', async ({ page, context }) => {
  // An article of its own: the tests beside this one may have any other open.
  await startArticle(page, 'Bài hai thẻ cùng mở', '13/05/2015')
  await textField(page).click()
  await page.keyboard.type('Nội dung của bài hai thẻ cùng mở.')
  await save(page)
  await expect(page).toHaveURL(/bai-hai-the-cung-mo$/u)
  await expect(page.getByText(/^Đang sửa/u)).toHaveCount(0)
  for (const close of [false, true]) {
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(other.getByText('Đang sửa: bạn, ở thẻ khác')).toBeVisible()
    await expect.poll(() => othersSeenBy(page)).toHaveLength(1)
    await expect(page.getByText('Đang sửa: bạn, ở thẻ khác')).toBeVisible()
    await (close ? other.close({ runBeforeUnload: true }) : other.goto('/admin/#/collections/articles'))
    await expect.poll(() => othersSeenBy(page)).toEqual([])
  }
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
  await publish(page)
  expect(readCommitted(dakNong)).toContain(`title: "${title} (mất mạng)"`)
})

test('an article that another editor deleted meanwhile is not lost with it', async ({ page, context }) => {
  const other = await context.newPage()
  await startArticle(page, 'Bài tạo nhầm', '11/05/2016')
  await textField(page).click()
  await page.keyboard.type('Nội dung còn cần.')
  await publish(page)
  await other.goto(page.url())
  await expect(titleField(other)).toHaveValue('Bài tạo nhầm')
  await takeStep(other, 'Xóa (vào thùng rác)')
  await other.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click()
  await expect.poll(() => listCommitted('content/articles/2016')).toEqual([])
  await titleField(page).fill('Bài vẫn cần')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('Người khác đã xóa bài này')
  await page.getByRole('button', { name: 'Lưu đè bản của tôi' }).click()
  await publish(page)
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

test('an article leaves the site by one step, says so, and comes back', async ({ page }) => {
  await startArticle(page, 'Bài sẽ gỡ', '10/04/2014')
  await textField(page).click()
  await page.keyboard.type('Nội dung của bài sẽ gỡ.')
  await publish(page)
  await takeStep(page, 'Gỡ khỏi trang')
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click()
  expect((await page.request.get('/2014/bai-se-go/')).status()).toBe(200)
  await takeStep(page, 'Gỡ khỏi trang')
  await page.getByRole('dialog').getByRole('button', { name: 'Gỡ khỏi trang' }).click()
  await expect(page.getByText('Không hiện trên trang').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Xem trên trang' })).toHaveCount(0)
  expect((await page.request.get('/2014/bai-se-go/')).status()).toBe(404)
  await page.locator('.entry-menu summary').click()
  await expect(page.getByRole('button', { name: 'Gỡ khỏi trang' })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Trạng thái' }).fill('Hiện trên trang')
  await page.keyboard.press('Enter')
  await publish(page)
  expect((await page.request.get('/2014/bai-se-go/')).status()).toBe(200)
})
