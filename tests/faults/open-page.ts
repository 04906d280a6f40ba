import { chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '../browser/chromium.ts'
import { publishArticle, saveArticle, writeArticle } from './articles.ts'
import { type Office, openOffice } from './office.ts'
import { type Prove, proofOf } from './proof.ts'

/** Searches on a page that is open already, as a reader types; gives the title of the first answer. */
async function firstFound(page: Page, words: string, expected: string): Promise<string> {
  const field = page.getByRole('main').getByRole('searchbox')
  await field.fill(words)
  await field.press('Enter')
  const first = page.locator('[data-search-results] > li a').first()
  const right = first.filter({ hasText: expected })
  await right.waitFor({ timeout: 10_000 }).catch(() => undefined)
  return (await first.textContent({ timeout: 1000 }).catch(() => null)) ?? 'nothing'
}

async function publishOne({ clients: { publisher } }: Office, index: number): Promise<string[]> {
  const article = writeArticle(`trang-mo-${index}`, { title: `Bản tin số ${index} về thủy lợi` })
  await saveArticle(publisher, article, { revision: null })
  const { ok, status, body } = await publishArticle(publisher, article)
  return ok ? [] : [`publish ${index}: expected 200, got ${status} ${String(body['error'])}`]
}

/** What an open page looks for, and what has to come first: articles that were there before it was opened. */
const questions = [
  ['Hội nghị Ban Chấp hành lần thứ 20', 'lần thứ 20'],
  ['tong ket cong tac xay dung Dang nam 2023', '2023'],
  ['kỷ niệm 1 năm thành lập', '1 NĂM'],
  ['hoi nghi lan thu 9', 'lần thứ 9'],
  ['21-KL/TW lần thứ 20', 'lần thứ 20'],
  ['Đắk Nông lần thứ 7 khóa IV', 'lần thứ 7'],
  ['doanh nghiệp tỉnh 1-6-2020', '1 NĂM'],
  ['dang uy khoi cac co quan tinh', '2023'],
] as const

/** A page that was opened before many publishes goes on finding the right articles. */
export const proveOpenPage: Prove = async ({ openPublishes }) => {
  const office = await openOffice()
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags })
  const complaints: string[] = []
  try {
    const page = await browser.newPage()
    await page.goto(`${office.address}/tim-kiem/`)
    for (let index = 0; index < openPublishes; index += 1) {
      complaints.push(...(await publishOne(office, index)))
      const [words, expected] = questions[index % questions.length] ?? questions[0]
      const found = await firstFound(page, words, expected)
      if (!found.includes(expected))
        complaints.push(`after publish ${index}: "${words}": expected …${expected}…, got "${found}"`)
    }
    return proofOf('open page keeps searching', openPublishes, complaints)
  } finally {
    await browser.close()
    await office.close()
  }
}
