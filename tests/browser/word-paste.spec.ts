import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { publish, startArticle, textField } from './newsroom-page.ts'
import { listCommitted, readCommitted } from './store.ts'

test.describe.configure({ mode: 'serial' })

const clipboard = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'clipboard', 'word.html'), 'utf8')

/** Puts HTML and its plain text on the clipboard as Word does and pastes them into the text with Ctrl+V. */
async function pasteFromWord(page: Page, html: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((source) => {
    const fill = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', source)
      const { body } = new DOMParser().parseFromString(source, 'text/html')
      event.clipboardData?.setData('text/plain', body.textContent)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('copy', fill, { capture: true, once: true })
  }, html)
  await page.keyboard.press('Control+C')
  await textField(page).click()
  await page.keyboard.press('Control+V')
}

function textOf(source: string): string {
  return source.slice(source.indexOf('\n---\n', 4) + 6)
}

const expected = `**Sáng ngày 08/4/2022**, Ban Chấp hành Đảng bộ Khối tổ chức Hội nghị lần thứ 9, khóa IV, *nhiệm kỳ 2020-2025*; đồng chí Bí thư nhấn mạnh: “Đoàn kết – Kỷ cương – Trách nhiệm”.

- Kết nạp **26 đảng viên** mới;
- Chuyển chính thức 31 đồng chí;
- Khen thưởng 5 tập thể.

Các nhiệm vụ trọng tâm quý II:

1. Quán triệt Kết luận số 21-KL/TW;
2. Kiểm tra, giám sát chuyên đề.

| **Chỉ tiêu**  | **Kết quả** |
| ------------- | ----------- |
| Đảng viên mới | 26/25       |
`

test('what is pasted from Word keeps its words, bold, lists and table, and nothing of Word', async ({
  page,
}) => {
  await startArticle(page, 'Bài dán từ Word', '09/05/2019')
  await pasteFromWord(page, clipboard)
  await expect(textField(page)).toContainText('Khen thưởng 5 tập thể')
  await publish(page)
  const [file = ''] = listCommitted('content/articles/2019')
  expect(textOf(readCommitted(file))).toBe(expected)
  await page.goto('/2019/bai-dan-tu-word/')
  const main = page.getByRole('main')
  await expect(main.getByRole('cell', { name: '26/25' })).toBeVisible()
  await expect(main.getByRole('listitem').filter({ hasText: '26 đảng viên' })).toBeVisible()
})

test('five megabytes on the clipboard are refused at once, and what was typed stays', async ({ page }) => {
  await startArticle(page, 'Bài dán quá dài', '09/05/2019')
  await textField(page).click()
  await page.keyboard.type('Đoạn đã gõ.')
  const told = page.waitForEvent('dialog')
  const pasted = pasteFromWord(page, `<p class=MsoNormal>${'Hội nghị lần thứ 9. '.repeat(250_000)}</p>`)
  const dialog = await told
  expect(dialog.message()).toContain('Đoạn dán quá dài')
  await dialog.accept()
  await pasted
  await expect(textField(page)).toHaveText('Đoạn đã gõ.')
})
