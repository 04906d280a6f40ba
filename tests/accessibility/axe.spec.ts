import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { pageKinds } from '../browser/pages.ts'

const views = [
  { name: 'phone, light', width: 390, colorScheme: 'light' },
  { name: 'desktop, dark', width: 1280, colorScheme: 'dark' },
] as const

for (const { name, width, colorScheme } of views) {
  for (const [kind, address] of Object.entries(pageKinds)) {
    test(`${kind} has no serious fault of accessibility (${name})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address, { waitUntil: 'networkidle' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
        [],
      )
    })
  }
}
