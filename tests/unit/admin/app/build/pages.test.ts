import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adminBuild } from '#admin/app/build.ts'
import { deskLinks } from '#admin/app/page/desk-links.ts'

const { input } = adminBuild('/out').build?.rolldownOptions ?? {}
const files = Array.isArray(input) ? input : []

describe('the pages of the admin', () => {
  it('are there for every link that leads to one', () => {
    for (const { address } of deskLinks(['read', 'manage'])) {
      const file = address.replace(/^\/admin\//u, '/admin/app/') + 'index.html'
      expect(files.some((made) => made.endsWith(file))).toBe(true)
    }
  })

  it.each(files)('hold no inline script or style: %s', (file) => {
    const html = readFileSync(file, 'utf8')
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)/u)
    expect(html).toContain('<html lang="vi">')
  })
})
