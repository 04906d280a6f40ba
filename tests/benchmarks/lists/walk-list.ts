import type { Browser, Page } from 'playwright-core'

/** What one walk through a list of articles cost. */
export interface ListCost {
  /** Milliseconds until the first articles stand there. */
  readonly list: number
  /** Milliseconds from the key to the one article that was looked for. */
  readonly search: number
  /** Milliseconds until the form of that article holds its title. */
  readonly open: number
  /** Megabytes of script memory with the list open, after a clean-up. */
  readonly heap: number
}

/** Which article a walk looks for: a word of its title, its whole title and the end of its address. */
export interface Sought {
  readonly words: string
  readonly title: string
  readonly slug: string
}

const patience = 180_000

/** What a list still does after its first articles stand there; neither side is waited for longer. */
const settling = 2000

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start)
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return Math.round(usedSize / 1e6)
}

async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address, { timeout: patience })
  const login = page.getByRole('button', { name: /Login|Đăng nhập/u })
  const card = page.locator('a[href*="/entries/"]').first()
  await login.or(card).first().waitFor({ timeout: patience })
  if (await login.isVisible()) await login.click()
  await card.waitFor({ timeout: patience })
}

/** Opens a list, searches it for an article and opens that, in a browser of its own. */
export async function walkList(browser: Browser, address: string, sought: Sought): Promise<ListCost> {
  const context = await browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  try {
    const list = await timed(() => enter(page, address))
    await page.waitForTimeout(settling)
    const heap = await heapOf(page)
    const link = page.locator(`a[href*="${sought.slug}"]`).first()
    const search = await timed(async () => {
      await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill(sought.words)
      await page.keyboard.press('Enter')
      await link.waitFor()
    })
    const open = await timed(async () => {
      await link.click()
      await page.waitForFunction(
        (title) =>
          [...document.querySelectorAll('input, textarea')].some(
            (field) => 'value' in field && field.value === title,
          ),
        sought.title,
      )
    })
    return { list, search, open, heap }
  } finally {
    await context.close()
  }
}
