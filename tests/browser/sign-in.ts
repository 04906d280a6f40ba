import { expect, type Page } from '@playwright/test'
import { accountsPort, type Person } from './accounts-place.ts'

/** Address of the newsroom with accounts. */
export const accountsAddress = `http://127.0.0.1:${accountsPort}`

/** Signs somebody in to the newsroom with accounts, without the form. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  const headers = { Origin: accountsAddress }
  const answer = await page.request.post(`${accountsAddress}/api/auth/sign-in/email`, {
    data: { email, password },
    headers,
  })
  expect(answer.status()).toBe(200)
}
