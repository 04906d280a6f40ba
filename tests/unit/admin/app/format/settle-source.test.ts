import { describe, expect, it } from 'vitest'
import { settleSource } from '#admin/app/format/settle-source.ts'

const path = 'content/articles/2023/a.md'
const loaded = '---\ntitle: "A"\n---\n\n- một\n- hai\n\nHết.\n'

describe('settleSource', () => {
  it('changes the front matter that was edited and keeps the text as it stood', () => {
    const edited = '---\ntitle: "B"\n---\n\n* một\n* hai\n\nHết.\n'
    expect(settleSource(path, loaded, edited)).toBe(loaded.replace('"A"', '"B"'))
  })

  it('takes a new entry, the settings and unknown files as the form gave them', () => {
    const edited = '---\ntitle: "B"\n---\n\n* một\n'
    expect(settleSource(path, null, edited)).toBe(edited)
    expect(settleSource('content/settings/site.yml', 'name: "A"\n', 'name: "B"\n')).toBe('name: "B"\n')
    expect(settleSource('README.md', loaded, edited)).toBe(edited)
  })
})
