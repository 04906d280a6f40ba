import { describe, expect, it } from 'vitest'
import { openPath } from '#admin/app/presence/open-path.ts'

describe('openPath', () => {
  it.each([
    ['#/collections/articles/entries/2024/hoi-nghi', 'content/articles/2024/hoi-nghi.md'],
    ['#/collections/articles/entries/2024/hoi-nghi?ref=workflow', 'content/articles/2024/hoi-nghi.md'],
    ['#/collections/settings/entries/site', 'content/settings/site.yml'],
    ['#/collections/articles/new', null],
    ['#/collections/articles', null],
    ['#/collections/toString/entries/x', null],
    ['', null],
  ])('reads %s', (hash, path) => {
    expect(openPath(hash)).toBe(path)
  })
})
