import { expect, test, type Page } from '@playwright/test'
import { openArticle, save, titleField } from './newsroom-page.ts'

const list = '/admin/#/collections/articles'

/** Holds the first answer to an action until the function it gives is called. */
async function holdFirst(page: Page, action: string): Promise<() => Promise<void>> {
  const gate = Promise.withResolvers<undefined>()
  let held: Promise<void> | undefined
  await page.route('**/api/v1', async (route) => {
    if (held !== undefined || route.request().postData()?.includes(`"${action}"`) !== true)
      return route.fallback()
    held = gate.promise.then(() => route.continue())
    return held
  })
  return async () => {
    gate.resolve(undefined)
    await expect.poll(() => held !== undefined).toBe(true)
    await held
    await page.waitForTimeout(1500)
  }
}

async function leaveForList(page: Page): Promise<void> {
  await page.waitForURL(/entries\//u)
  await page.evaluate(() => {
    location.hash = '#/collections/articles'
  })
  await expect(page.getByRole('searchbox')).toBeVisible()
}

for (const action of ['getEntry', 'unpublishedEntry'])
  test(`an entry that was left and opened again keeps what is typed when the first ${action} comes late`, async ({
    page,
  }) => {
    const release = await holdFirst(page, action)
    await page.goto(list)
    const link = page.getByRole('link', { name: /Đắk Nông/u }).first()
    const asked = page.waitForRequest((request) => request.postData()?.includes(`"${action}"`) === true)
    await link.click()
    await asked
    await leaveForList(page)
    await link.click()
    await expect(titleField(page)).not.toHaveValue('')
    await titleField(page).fill('Tiêu đề gõ ngay')
    await release()
    await expect(titleField(page)).toHaveValue('Tiêu đề gõ ngay')
  })

test('an entry that comes late does not take the place of the one that was opened since', async ({
  page,
}) => {
  const release = await holdFirst(page, 'getEntry')
  await page.goto(list)
  const asked = page.waitForRequest((request) => request.postData()?.includes('"getEntry"') === true)
  await page
    .getByRole('link', { name: /Đắk Nông/u })
    .first()
    .click()
  await asked
  await leaveForList(page)
  await openArticle(page, /lần thứ 20/u)
  await titleField(page).fill('Tiêu đề gõ ngay')
  await release()
  await expect(titleField(page)).toHaveValue('Tiêu đề gõ ngay')
})

test('a form is shown together with the offer of what was typed before, not ahead of it', async ({
  page,
}) => {
  const release = await holdFirst(page, 'readAutosave')
  await page.goto('/admin/#/collections/articles/new')
  const asked = page.waitForRequest((request) => request.postData()?.includes('"readAutosave"') === true)
  await asked
  await page.waitForTimeout(1500)
  await expect(titleField(page)).toHaveCount(0)
  await release()
  await expect(titleField(page)).toBeVisible()
})

test('a search that was about to begin does not lead back from a new article', async ({ page }) => {
  await page.goto(list)
  await page.getByRole('searchbox').fill('dak nong')
  // At once: a click of the mouse waits until the link stands still, and the search begins meanwhile.
  await page.getByRole('link', { name: 'Thêm Bài viết' }).dispatchEvent('click')
  await expect(titleField(page)).toBeVisible()
  await page.waitForTimeout(600)
  await expect(page).toHaveURL(/collections\/articles\/new$/u)
})

test('what is saved is not kept on as unsaved typing', async ({ page }) => {
  await openArticle(page, /lần thứ 9/u)
  const kept: string[] = []
  page.on('request', (request) => {
    if (request.postData()?.includes('"keepAutosave"') === true) kept.push(request.url())
  })
  await titleField(page).fill(`${await titleField(page).inputValue()} (đã lưu)`)
  await save(page)
  kept.length = 0
  // Typing is sent within five seconds.
  await page.waitForTimeout(7000)
  expect(kept).toEqual([])
})
