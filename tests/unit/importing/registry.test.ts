import { describe, expect, it } from 'vitest'
import { findBodySlug, findSectionSlug, type Registry } from '#src/importing/registry.ts'
import type { Body } from '#src/schema/body.ts'

function body(name: string, province: string | null, aliases: string[] = []): Body {
  const unknown = {
    level: null,
    founded: null,
    merged: null,
    dissolved: null,
    predecessor: null,
    successor: null,
  }
  return { name, shortName: null, aliases, province, text: null, ...unknown }
}

const registry: Registry = {
  bodies: [
    { slug: 'gia-lai', entry: body('Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Gia Lai', 'Gia Lai') },
    { slug: 'nam-dinh', entry: body('Đảng bộ Khối các Cơ quan và Doanh nghiệp tỉnh Nam Định', 'Nam Định') },
    {
      slug: 'dak-nong',
      entry: body('Đảng bộ Khối Các cơ quan và Doanh nghiệp tỉnh Đắk Nông', 'Đắk Nông', [
        'Đảng ủy Khối CCQ&DN tỉnh',
      ]),
    },
    { slug: 'khong-ro', entry: body('Đảng bộ Khối các cơ quan tỉnh', null) },
  ],
  sections: [
    {
      slug: 'tin-tuc-su-kien',
      entry: { name: 'Tin tức - Sự kiện', parent: null, order: 1, description: null },
    },
    { slug: 'hoi-nghi', entry: { name: 'Hội nghị', parent: null, order: 2, description: null } },
  ],
}

describe('findBodySlug', () => {
  it('tells bodies of one name by their province', () => {
    const name = 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh'
    expect(findBodySlug(registry, name, 'Gia Lai')).toBe('gia-lai')
    expect(findBodySlug(registry, name, 'Nam Định')).toBe('nam-dinh')
    expect(findBodySlug(registry, name, null)).toBeNull()
    expect(findBodySlug(registry, name, 'Bình Định')).toBeNull()
  })

  it.each([
    'Đảng bộ Khối Các cơ quan và Doanh nghiệp (CCQ&DN) tỉnh Đắk Nông',
    'Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh',
    'Đảng ủy Khối CCQ&DN tỉnh Đắk Nông',
    'ĐẢNG BỘ KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH ĐẮK NÔNG',
  ])('knows the spelling %j', (name) => expect(findBodySlug(registry, name, 'Đắk Nông')).toBe('dak-nong'))

  it('meets a body of unknown province only from an article of unknown province', () => {
    expect(findBodySlug(registry, 'Đảng bộ Khối các cơ quan tỉnh', null)).toBe('khong-ro')
    expect(findBodySlug(registry, 'Đảng bộ Khối các cơ quan tỉnh', 'Lào Cai')).toBeNull()
  })
})

describe('findSectionSlug', () => {
  it('takes the section the page names where there is such, else the one for its kind', () => {
    expect(findSectionSlug(registry, 'TIN TỨC - SỰ KIỆN', 'conference')).toBe('tin-tuc-su-kien')
    expect(findSectionSlug(registry, 'Đảng trong cuộc sống', 'conference')).toBe('hoi-nghi')
    expect(findSectionSlug(registry, null, 'commemoration')).toBeNull()
  })
})
