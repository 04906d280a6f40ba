import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { accountsPort } from './tests/browser/accounts-place.ts'
import { chromiumFlags, findChromium } from './tests/browser/chromium.ts'

const port = 4391
const baseURL = `http://127.0.0.1:${port}`

// Read by the worker processes, which evaluate this file again.
process.env['CHROMIUM_PATH'] = await findChromium()
process.env['KY_YEU_BROWSER_PLACE'] ??= mkdtempSync(join(tmpdir(), 'ky-yeu-browser-'))

const server = {
  timeout: 180_000,
  reuseExistingServer: false,
  stdout: 'ignore',
  stderr: 'pipe',
} as const

export default defineConfig({
  testDir: 'tests',
  testMatch: ['browser/**/*.spec.ts', 'accessibility/**/*.spec.ts'],
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  use: {
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'off',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: chromiumFlags },
  },
  webServer: [
    { ...server, command: `node tests/browser/serve.ts --port ${port}`, url: baseURL },
    {
      ...server,
      command: 'node tests/browser/serve-accounts.ts',
      url: `http://127.0.0.1:${accountsPort}/admin/`,
    },
  ],
})
