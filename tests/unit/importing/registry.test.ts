import { describe, expect, it } from 'vitest'
import { findSectionSlug, type Registry } from '#src/importing/registry.ts'

const registry: Registry = {
  bodies: [],
  sections: [
    {
      slug: 'tin-tuc-su-kien',
      entry: { name: 'Tin tức - Sự kiện', parent: null, order: 1, description: null },
    },
    { slug: 'hoi-nghi', entry: { name: 'Hội nghị', parent: null, order: 2, description: null } },
  ],
}

describe('findSectionSlug', () => {
  it('takes the section the page names where there is such, else the one for its kind', () => {
    expect(findSectionSlug(registry, 'TIN TỨC - SỰ KIỆN', 'conference')).toBe('tin-tuc-su-kien')
    expect(findSectionSlug(registry, 'Đảng trong cuộc sống', 'conference')).toBe('hoi-nghi')
    expect(findSectionSlug(registry, null, 'commemoration')).toBeNull()
  })
})
