import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { article } from './pages.ts'

function dialogOf(page: Page) {
  return page.getByRole('dialog', { name: 'Tìm nhanh' })
}

function fieldOf(page: Page) {
  return dialogOf(page).getByRole('combobox')
}

function optionOf(page: Page, name: string | RegExp) {
  return dialogOf(page).getByRole('option', { name })
}

async function openByKey(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await expect(fieldOf(page)).toBeFocused()
}

test('"/" opens the quick search on every page, and Escape gives the focus back', async ({ page }) => {
  await page.goto(article.address)
  const link = page.getByRole('main').getByRole('link').first()
  await link.focus()
  await openByKey(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(link).toBeFocused()
})

test('nothing of it is loaded before it is used', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(asked.filter((path) => /goi-y|client|quick-search/u.test(path))).toEqual([])
  const before = asked.length
  await openByKey(page)
  await fieldOf(page).fill('hội nghị khối')
  await expect(optionOf(page, /lần thứ 9/u).first()).toBeVisible()
  expect(asked.slice(before).filter((path) => path.startsWith('/goi-y/')).length).toBeLessThanOrEqual(3)
})

test('a title typed without marks is chosen by the arrows and opened by Enter', async ({ page }) => {
  await page.goto('/')
  await openByKey(page)
  await page.keyboard.type('hoi nghi co quan lan thu 20')
  const option = optionOf(page, article.title)
  await expect(option).toContainText('27/06/2024')
  await expect(option.locator('mark').first()).toHaveText('Hội')
  while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await expect(fieldOf(page)).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '',
  )
  await expect(fieldOf(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(article.address)
})

test('Enter with nothing chosen goes to the search page', async ({ page }) => {
  await page.goto('/')
  await openByKey(page)
  await page.keyboard.type('tổng kết')
  await expect(optionOf(page, /Tổng kết/u).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=/u)
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('tổng kết')
})

test('names lead to their pages, or to the search filtered by them', async ({ page }) => {
  await page.goto('/')
  await openByKey(page)
  await fieldOf(page).fill('khoi cac co quan dak nong')
  await expect(dialogOf(page).getByRole('group', { name: 'Tổ chức' }).getByRole('option')).toHaveAttribute(
    'href',
    /^\/to-chuc\//u,
  )
  await fieldOf(page).fill('21-kl')
  await dialogOf(page).getByRole('group', { name: 'Văn kiện' }).getByRole('option').click()
  await expect(page).toHaveURL(/\/tim-kiem\/\?van-ban=21-KL(?:%2F|\/)TW/u)
})

test('arrows go round through the field; Home and End go to the ends of the list', async ({ page }) => {
  await page.goto('/')
  await openByKey(page)
  await fieldOf(page).fill('đảng')
  await expect(dialogOf(page).getByRole('option').nth(2)).toBeVisible()
  const options = dialogOf(page).getByRole('option')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(fieldOf(page)).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(dialogOf(page).getByRole('status')).toContainText(/\d+ gợi ý/u)
})

test('a click into the field of the masthead opens it, with what stands there', async ({ page }) => {
  await page.goto('/')
  const masthead = page.locator('#tim')
  await masthead.fill('đại hội')
  await masthead.click()
  await expect(fieldOf(page)).toHaveValue('đại hội')
})

test('"/" stays a letter in fields, and with Ctrl or Alt', async ({ page }) => {
  await page.goto('/')
  await page.locator('#tim').focus()
  await page.keyboard.type('8/4')
  await expect(page.locator('#tim')).toHaveValue('8/4')
  await page.locator('#tim').blur()
  await page.keyboard.press('Control+/')
  await page.keyboard.press('Alt+/')
  await expect(dialogOf(page)).toHaveCount(0)
  await page.goto('/tim-kiem/')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused()
  await expect(dialogOf(page)).toHaveCount(0)
})

test('an input method keeps its keys while it composes', async ({ page }) => {
  await page.goto('/')
  await openByKey(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'hội', selectionStart: 3, selectionEnd: 3 })
  await expect(dialogOf(page).getByRole('option').nth(1)).toBeVisible()
  await expect(fieldOf(page)).toHaveValue('hội')
  await fieldOf(page).dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true })
  await fieldOf(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  await expect(fieldOf(page)).not.toHaveAttribute('aria-activedescendant')
  await expect(page).toHaveURL('/')
  await session.send('Input.insertText', { text: 'hội nghị' })
  await expect(fieldOf(page)).toHaveValue('hội nghị')
  await expect(optionOf(page, /Hội nghị/u).first()).toBeVisible()
})

test('where suggestions do not load Enter still searches', async ({ page }) => {
  await page.goto('/')
  await page.route('**/goi-y/**', (route) => route.abort())
  await openByKey(page)
  await page.keyboard.type('khối')
  await expect(dialogOf(page)).toContainText('Chưa tải được gợi ý')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=/u)
})

test('where its program does not load the field of the masthead is still a form', async ({ page }) => {
  await page.goto('/')
  await page.route('**/_astro/**', (route) => route.abort())
  const field = page.locator('#tim')
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(field).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type('khối')
  await expect(field).toHaveValue('khối')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=/u)
})

test('suggestions cannot smuggle markup in, or lead elsewhere', async ({ page }) => {
  await page.goto('/')
  const row = ['<img src=x onerror=alert(1)> khối', '<b>2024</b>']
  const body = JSON.stringify({
    whole: true,
    names: [[0, 'Khối xấu', '', 'javascript:alert(1)']],
    articles: [row, ['Khối lạ', '', '//xa.example/']],
  })
  await page.route('**/goi-y/*/*.json', (route) => route.fulfill({ body, contentType: 'application/json' }))
  await openByKey(page)
  await page.keyboard.type('khối')
  await expect(optionOf(page, /onerror/u)).toBeVisible()
  await expect(dialogOf(page).getByRole('option')).toHaveCount(2)
  await expect(dialogOf(page).locator('img, b')).toHaveCount(0)
})

for (const { width, colorScheme } of [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const) {
  test(`it has no fault of accessibility and room for fingers at ${width} px, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 700 })
    await page.goto('/')
    await openByKey(page)
    await page.keyboard.type('khối')
    await expect(dialogOf(page).getByRole('option').nth(3)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    )
    const targets = dialogOf(page).locator('input, button, [role="option"]')
    for (const target of await targets.all())
      expect((await target.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}
