import { expect, test } from '@playwright/test'
import { entryAddress } from '#src/search/page/index-place.ts'
import { article } from './pages.ts'

const asked = '/tim-kiem/?q=dang+bo+khoi+lan+thu+20'

test('a worker answers, under a policy that lets no text become a script', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const starting = page.waitForEvent('worker')
  const response = await page.goto(asked)
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'")
  expect((await starting).url()).toContain('/_astro/')
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
  expect(complaints).toEqual([])
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>a</b>'
      return 'taken'
    } catch (error) {
      return error instanceof TypeError ? 'refused' : 'other'
    }
  })
  expect(refused).toBe('refused')
})

test('the page answers by itself where a browser has no workers', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined })
  })
  await page.goto(asked)
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
})

test('the page answers by itself where a worker does not start', async ({ page }) => {
  await page.addInitScript(() => {
    class Broken extends EventTarget {
      constructor() {
        super()
        setTimeout(() => this.dispatchEvent(new Event('error')), 50)
      }
      postMessage(): void {
        // Nobody hears.
      }
    }
    Object.defineProperty(window, 'Worker', { value: Broken })
  })
  await page.goto(asked)
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
})

test('a page whose worker did not come over the line says so and starts it when it can', async ({ page }) => {
  await page.route('**/_astro/worker-*', (route) => route.abort())
  await page.goto(asked)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Chưa tải được')
  await page.unroute('**/_astro/worker-*')
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
})

test('a part of the index that is missing is named, and what the rest finds is shown', async ({
  page,
  context,
}) => {
  await context.route(/\/(?:pairs?-\d+|facets)\.pack$/u, (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(asked)
  const lost = page.locator('.search-lost')
  await expect(lost).toContainText('Chưa tải được bộ lọc')
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
  await context.unroute(/\/(?:pairs?-\d+|facets)\.pack$/u)
  await lost.getByRole('link', { name: 'Thử lại' }).click()
  await expect(page.getByRole('link', { name: /2022/u }).first()).toBeVisible()
  await expect(lost).toHaveCount(0)
})

test('a page whose script does not come says so, and where articles are', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(asked)
  const late = page.locator('[data-search-late]')
  await expect(late).toBeHidden()
  await late.evaluate((element) => {
    for (const animation of element.getAnimations()) animation.finish()
  })
  await expect(late).toContainText('Phần tìm kiếm chưa tải được')
  await expect(page.getByRole('main').getByRole('link', { name: '2022' })).toBeVisible()
})

test('a searcher without a line is told so, and is answered when it is back', async ({ page, context }) => {
  await page.goto('/tim-kiem/')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('main').getByRole('searchbox').fill('đảng bộ khối lần thứ 20')
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('Mất kết nối mạng')
  await expect(alert.getByRole('button', { name: 'Thử lại' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
  await expect(alert).toBeHidden()
})

test('what every question needs is there before the first one is typed', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/tim-kiem/', { waitUntil: 'networkidle' })
  // The entry of a small index carries the heads of its shards.
  expect(asked.filter((path) => /entry\.json|head\.pack/u.test(path))).toEqual([entryAddress])
  asked.length = 0
  await page.getByRole('main').getByRole('searchbox').fill('đảng bộ khối lần thứ 20')
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
  expect(asked.filter((path) => /entry\.json|head\.pack/u.test(path))).toEqual([])
})

test('only the newest question is answered', async ({ page }) => {
  await page.goto('/tim-kiem/')
  const field = page.getByRole('main').getByRole('searchbox')
  await field.pressSequentially('kỷ niệm', { delay: 5 })
  await field.fill('đảng bộ khối lần thứ 20')
  await expect(page.getByRole('status').first()).toContainText('“đảng bộ khối lần thứ 20”')
  await page.waitForTimeout(500)
  await expect(page.getByRole('status').first()).toContainText('“đảng bộ khối lần thứ 20”')
})

test.describe('the article that is opened', () => {
  test('has the words marked, without any trace in its address, until they are taken away', async ({
    page,
  }) => {
    await page.goto(asked)
    await page.getByRole('main').getByRole('link', { name: article.title }).first().click()
    await expect(page).toHaveURL(article.address)
    const marked = (): Promise<string[]> =>
      page.evaluate(() => [...(CSS.highlights.get('tim') ?? [])].map(String))
    await expect.poll(marked).toContain('Đảng bộ khối')
    await page.reload()
    await expect.poll(marked).toContain('Đảng bộ khối')
    await page.getByRole('button', { name: 'Bỏ đánh dấu' }).click()
    expect(await marked()).toEqual([])
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await marked()).toEqual([])
  })

  test('stands where it stood: marks move nothing', async ({ page }) => {
    const heightOf = async (address: string): Promise<number> => {
      await page.goto('/')
      await page.goto(address)
      // Type and pictures that come late move the page as well.
      await page.waitForLoadState('load')
      return page.evaluate(async () => {
        await document.fonts.ready
        return document.documentElement.scrollHeight
      })
    }
    // An editor's test may publish the article between the two.
    await expect(async () => {
      const plain = await heightOf(article.address)
      const marked = await heightOf(`${article.address}#tim=hội+nghị`)
      await expect(page.getByRole('button', { name: 'Bỏ đánh dấu' })).toBeVisible()
      expect(marked).toBe(plain)
    }).toPass({ timeout: 20_000 })
  })
})

for (const [what, question, said] of [
  ['only emoji', '😀🎉', 'Câu hỏi chưa có chữ hay số nào để tìm.'],
  ['only signs', '"" -- ()', 'Câu hỏi chưa có chữ hay số nào để tìm.'],
  ['HTML', '<b onclick="alert(1)">hội nghị</b>', 'bài cho'],
  ['a quote that is not closed', '"hội nghị', 'bài cho'],
  ['regular expressions', 'hội nghị (.*)+[', 'bài cho'],
] as const)
  test(`${what} is answered with a word`, async ({ page }) => {
    const thrown: string[] = []
    page.on('pageerror', (error) => thrown.push(error.message))
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(question)}`)
    await expect(page.getByRole('status').first()).toContainText(said)
    await expect(page.getByRole('main').getByRole('alert')).toBeHidden()
    expect(thrown).toEqual([])
  })

test('a question of ten thousand characters is cut, and that is said', async ({ page }) => {
  await page.goto('/tim-kiem/')
  const field = page.getByRole('main').getByRole('searchbox')
  await field.fill('đảng bộ khối lần thứ 20 '.repeat(420))
  await expect(page.getByText('Câu hỏi quá dài')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: article.title }).first()).toBeVisible()
  await expect.poll(() => page.url().length).toBeGreaterThan(500)
  expect(page.url().length).toBeLessThan(4000)
  await field.fill('đảng bộ')
  await expect(page.getByText('Câu hỏi quá dài')).toBeHidden()
})
