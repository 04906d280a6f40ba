import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test'
import { publish, startArticle, textField, titleField } from './newsroom-page.ts'
import { listCommitted, readCommitted } from './store.ts'

test.describe.configure({ mode: 'serial' })

/** What stands in the box while "Đảng bộ" is composed by Telex: each step replaces the one before. */
const compositions = [
  ['D', 'Đ', 'Đa', 'Đan', 'Đang', 'Đảng'],
  ['b', 'bô', 'bộ'],
] as const

/** Composes words as the input methods of Windows, macOS and phones do, with a space after each. */
async function compose(session: CDPSession, page: Page): Promise<void> {
  for (const steps of compositions) {
    for (const text of steps)
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
    await page.keyboard.press('Space')
  }
}

/** Types "hội nghị" as UniKey does: the wrong letters go by Backspace and the word is sent again. */
async function typeLikeUniKey(page: Page): Promise<void> {
  const send = async (erased: number, text: string): Promise<void> => {
    for (let count = 0; count < erased; count += 1) await page.keyboard.press('Backspace')
    await page.keyboard.insertText(text)
  }
  await page.keyboard.type('ho')
  await send(1, 'ô')
  await page.keyboard.type('i')
  await send(2, 'ội')
  await page.keyboard.type(' nghi')
  await send(1, 'ị')
}

async function typeBoth(page: Page, box: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await box.click()
  await page.keyboard.press('Control+End')
  // Slate takes note of the caret at most every 100 ms; a hand is slower from the mouse to the keys than that.
  await page.waitForTimeout(300)
  await compose(session, page)
  await typeLikeUniKey(page)
}

test('words composed or retyped by an input method are kept to the letter', async ({ page }) => {
  await startArticle(page, 'Gõ tiếng Việt: ', '10/05/2018')
  await typeBoth(page, titleField(page))
  await expect(titleField(page)).toHaveValue('Gõ tiếng Việt: Đảng bộ hội nghị')
  await typeBoth(page, textField(page))
  await publish(page)
  const source = readCommitted(listCommitted('content/articles/2018').at(-1) ?? '')
  expect(source).toContain('title: "Gõ tiếng Việt: Đảng bộ hội nghị"\n')
  expect(source.split('\n---\n')[1]).toBe('\nĐảng bộ hội nghị\n')
})

test('a word retyped in the middle of a title leaves the caret where it was', async ({ page }) => {
  await startArticle(page, 'Hội nghị khối', '10/05/2017')
  await titleField(page).click()
  await page.keyboard.press('Home')
  for (let step = 0; step < 'Hội nghị '.length; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('bo')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('ộ')
  await page.keyboard.type(' ')
  await expect(titleField(page)).toHaveValue('Hội nghị bộ khối')
})
