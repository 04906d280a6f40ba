import { describe, expect, it } from 'vitest'
import { addBanner, removeBanner } from '#admin/server/preview/banner.ts'
import type { Draft } from '#admin/server/store/draft.ts'

const page =
  '<!doctype html><html><head><title>Tin</title></head><body class="a"><main>Tin</main></body></html>'
const draft: Draft = {
  collection: 'articles',
  slug: '2024/hoi-nghi',
  status: 'pending_review',
  author: 'Lê <Hà>',
  updated: '2024-06-27T10:00:00Z',
  commit: 'c0ffee',
}

describe('addBanner', () => {
  it('leads back to the form of the draft, whose address keeps its slashes', () => {
    expect(addBanner(page, draft)).toContain('href="/admin/#/collections/articles/entries/2024/hoi-nghi"')
  })

  it('changes no other byte of the page, and takes no name for code', () => {
    expect(addBanner(page, draft)).toContain('của Lê &lt;Hà>.')
    expect(removeBanner(addBanner(page, draft))).toBe(page)
  })
})
