import { describe, expect, it } from 'vitest'
import { collectionOf } from '#admin/app/format/collection-of.ts'

describe('collectionOf', () => {
  it.each([
    ['content/articles/2023/a.md', 'articles'],
    ['content/sections/tin.md', 'sections'],
    ['content/settings/site.yml', 'settings'],
    ['content/articles-old/a.md', null],
    ['public/media/a.png', null],
  ])('puts %s into %s', (path, name) => {
    expect(collectionOf(path)).toBe(name)
  })
})
